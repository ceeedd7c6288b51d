using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Storage;
using QualityCredit.Web.Tests.Hosting;
using Xunit;
using static QualityCredit.Web.Tests.Clients.CreditJobSteps;

namespace QualityCredit.Web.Tests.Clients;

/// <summary>Jobs that end before their last line, and what is told of them.</summary>
public sealed class EndCreditJobTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Its last line cannot be answered, so that it is not over however fast the machine is; and the clock stands, so that it is not given up.</summary>
    [Fact]
    public async Task A_job_under_way_tells_how_far_it_is_counts_against_the_limit_and_can_be_cancelled()
    {
        await using var own = await BrokenAsync();
        var issued = await own.AddAsync(["credit:batch"], Ct, limit: Unlimited);
        await using var slow = own.Make(("CreditJobs:ChunkLines", "1"), ("CreditJobs:MostPerClient", "1"));
        var client = own.From("198.51.100.7", issued.Key.ToString(), slow);
        var sent = await SendAsync(client, $"{Address}?purpose=guarantee", string.Join('\n', Enumerable.Repeat(Line(null), 2_000).Append(Line("授1号"))), "li.ming");
        var address = sent.Headers.Location!.ToString();

        var early = await client.GetAsync($"{address}/result", Ct);
        var second = await SendAsync(client, $"{Address}?purpose=guarantee", Line(null), "li.ming");
        var cancelled = await client.DeleteAsync(address, Ct);

        Assert.Equal((HttpStatusCode.Conflict, "job-not-finished"), (early.StatusCode, Text(await early.Content.ReadAsStringAsync(Ct), "code")));
        Assert.Equal((HttpStatusCode.TooManyRequests, "too-many-jobs"), (second.StatusCode, Text(await second.Content.ReadAsStringAsync(Ct), "code")));
        Assert.Equal(HttpStatusCode.Accepted, cancelled.StatusCode);
        var job = await FollowJob.ToItsEndAsync(client, address, Ct, "cancelled");
        var lines = Lines(await client.GetByteArrayAsync(job.GetProperty("result").GetString(), Ct));
        Assert.Equal(job.GetProperty("answered").GetInt32(), lines.Length);
        Assert.Equal(lines.Length, (await own.LinesAsync(issued.ClientId, Ct)).Count);
        Assert.Equal("job-over", Text(await (await client.DeleteAsync(address, Ct)).Content.ReadAsStringAsync(Ct), "code"));
    }

    [Fact]
    public async Task A_job_that_cannot_be_gone_on_with_says_so_and_its_answers_so_far_are_fetched_and_proven()
    {
        await using var own = await BrokenAsync();
        var issued = await own.AddAsync(["credit:batch"], Ct, limit: Unlimited);
        var client = own.With(issued.Key);
        var lines = new[] { DemoEnterprises.FailedTwice, DemoEnterprises.TopGrade, DemoEnterprises.Listed }.Select(code => JsonSerializer.Serialize(new { code, authorisation = Authorisation("授1号") }));
        var sent = await SendAsync(client, $"{Address}?purpose=guarantee", string.Join('\n', lines), "li.ming");
        var address = sent.Headers.Location!.ToString();

        var waiting = await FollowJob.UntilAsync(client, address, job => job.TryGetProperty("nextAttemptUtc", out _), Ct);
        var failed = await FollowJob.UntilAsync(
            client, address,
            _ =>
            {
                own.Clock.NowUtc += TimeSpan.FromMinutes(1);
                return false;
            },
            Ct);

        Assert.Equal(("running", 1, false), (waiting.GetProperty("state").GetProperty("code").GetString(), waiting.GetProperty("answered").GetInt32(), waiting.TryGetProperty("problem", out _)));
        Assert.Equal(("job-failed", 3, 1, 0), (failed.GetProperty("problem").GetString(), failed.GetProperty("lines").GetInt32(), failed.GetProperty("answered").GetInt32(), failed.GetProperty("refused").GetInt32()));
        var result = await client.GetAsync(failed.GetProperty("result").GetString(), Ct);
        var line = Assert.Single(Lines(await result.Content.ReadAsByteArrayAsync(Ct)));
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line))),
            Convert.ToHexStringLower(Assert.Single(await own.LinesAsync(issued.ClientId, Ct)).Answer));
        Assert.Equal($"sha-256=:{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(line + "\n")))}:", result.Headers.GetValues("Repr-Digest").Single());
        Assert.Equal("job-over", Text(await (await client.DeleteAsync(address, Ct)).Content.ReadAsStringAsync(Ct), "code"));
    }

    /// <summary>The decision of one enterprise names no edition any more: whoever replays it fails.</summary>
    private static async Task<ClientsHost> BrokenAsync()
    {
        ClientsHost own = new();
        await own.InitializeAsync();
        await using var context = own.Get<IDbContextFactory<RegisterContext>>().CreateDbContext();
        var broken = OrganizationCode.Parse(DemoEnterprises.TopGrade);
        var decision = await context.Enterprises.Where(row => row.Code == broken).Select(row => row.Id).SingleAsync(Ct);
        Assert.NotEqual(0, await context.Database.ExecuteSqlAsync($"""UPDATE "Decisions" SET "Fingerprint" = x'00' WHERE "Id" / 1048576 = {decision}""", Ct));
        return own;
    }
}
