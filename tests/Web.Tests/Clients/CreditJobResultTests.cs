using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Proofs;
using QualityCredit.Rating.Proofs.Messages;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Storage;
using QualityCredit.Web.Tests.Hosting;
using Xunit;
using static QualityCredit.Web.Tests.Clients.CreditJobSteps;

namespace QualityCredit.Web.Tests.Clients;

/// <summary>The result of a job, as a whole and in parts, and what proves it.</summary>
[Collection(OneClientsHost.Name)]
public sealed class CreditJobResultTests(ClientsHost host)
{
    private static readonly string[] _enterprises =
    [
        DemoEnterprises.TopGrade, DemoEnterprises.FailedTwice, DemoEnterprises.FailedTwiceCredit, DemoEnterprises.UnderObjection, DemoEnterprises.RefusedSampling,
        DemoEnterprises.RaisedProductRisk, DemoEnterprises.Listed, DemoEnterprises.TooLittleData, DemoEnterprises.Renamed, DemoEnterprises.Delisted, DemoEnterprises.NotRegistered,
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_job_answers_each_line_with_the_bytes_of_a_batch_and_is_proven_as_a_whole()
    {
        var issued = await host.AddAsync(["credit:batch"], Ct, limit: Unlimited);
        var client = host.With(issued.Key);
        object?[] authorisations = [Authorisation($"授-{issued.ClientId}"), null, Authorisation($"短-{issued.ClientId}", until: "2026-11-01")];
        var questions = _enterprises.SelectMany(code => authorisations.Select(authorisation => new { code, authorisation })).ToArray();
        var batch = await client.PostAsJsonAsync("/api/v1/credit/batch", new { purpose = "after-lending", user = "li.ming", questions }, Ct);

        var sent = await SendAsync(client, $"{Address}?purpose=after-lending", string.Join('\n', questions.Select(question => JsonSerializer.Serialize(question))), "li.ming");

        Assert.Equal(HttpStatusCode.Accepted, sent.StatusCode);
        var job = await FollowJob.ToItsEndAsync(client, sent.Headers.Location!.ToString(), Ct);
        var result = await client.GetAsync(job.GetProperty("result").GetString(), Ct);
        var bytes = await result.Content.ReadAsByteArrayAsync(Ct);
        Assert.Equal(await batch.Content.ReadAsByteArrayAsync(Ct), bytes);
        Assert.Equal(SignatureVerdict.Good, await VerifyAsync(result));
        Assert.Equal($"sha-256=:{Convert.ToBase64String(SHA256.HashData(bytes))}:", result.Headers.GetValues("Repr-Digest").Single());
        Assert.Equal((questions.Length, 0, Convert.ToHexStringLower(SHA256.HashData(bytes))), (job.GetProperty("answered").GetInt32(), job.GetProperty("refused").GetInt32(), job.GetProperty("sha256").GetString()));
        var ledger = await host.LinesAsync(issued.ClientId, Ct);
        Assert.Equal(
            Lines(bytes).Select(line => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)))),
            ledger.Skip(questions.Length).Select(row => Convert.ToHexStringLower(row.Answer)));
        Assert.Null((await host.Get<VerifyLedger>().ExecuteAsync(Ct)).First);
    }

    [Fact]
    public async Task A_result_is_fetched_in_parts_each_signed_and_put_together_it_is_the_whole()
    {
        var issued = await host.AddAsync(["credit:batch"], Ct, limit: Unlimited);
        var client = host.With(issued.Key);
        var (address, whole) = await ResultOfAsync(client, Line($"授-{issued.ClientId}"));

        var second = await GetPartAsync(client, address, whole.Length / 3, null);
        var first = await GetPartAsync(client, address, 0, (whole.Length / 3) - 1);

        Assert.Equal((HttpStatusCode.PartialContent, HttpStatusCode.PartialContent), (first.StatusCode, second.StatusCode));
        byte[] together = [.. await first.Content.ReadAsByteArrayAsync(Ct), .. await second.Content.ReadAsByteArrayAsync(Ct)];
        Assert.Equal(whole, together);
        Assert.Equal(SignatureVerdict.Good, await VerifyAsync(first));
        Assert.Equal(SignatureVerdict.Good, await VerifyAsync(second));
        Assert.Equal($"sha-256=:{Convert.ToBase64String(SHA256.HashData(whole))}:", second.Headers.GetValues("Repr-Digest").Single());
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, (await GetPartAsync(client, address, whole.Length, null)).StatusCode);
        client.DefaultRequestHeaders.IfNoneMatch.Add(second.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await client.GetAsync(address, Ct)).StatusCode);
    }

    [Fact]
    public async Task The_job_of_another_client_is_not_there()
    {
        var (owner, other) = (await host.AddAsync(["credit:batch"], Ct, limit: Unlimited), await host.AddAsync(["credit:batch"], Ct, limit: Unlimited));
        var (address, _) = await ResultOfAsync(host.With(owner.Key), Line(null));
        var client = host.With(other.Key);

        var job = address[..address.LastIndexOf('/')];
        HttpResponseMessage[] answers = [await client.GetAsync(job, Ct), await client.GetAsync(address, Ct), await client.DeleteAsync(job, Ct)];

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.Equal(0, (await client.GetFromJsonAsync<JsonElement>(Address, Ct)).GetProperty("jobs").GetArrayLength());
        Assert.Equal(1, (await host.With(owner.Key).GetFromJsonAsync<JsonElement>(Address, Ct)).GetProperty("jobs").GetArrayLength());
        Assert.Equal(HttpStatusCode.Forbidden, (await host.With((await host.AddAsync(["credit:read"], Ct)).Key).GetAsync(job, Ct)).StatusCode);
    }

    [Fact]
    public async Task A_result_that_cannot_be_read_any_more_is_refused_by_a_code_of_its_own()
    {
        var issued = await host.AddAsync(["credit:batch"], Ct, limit: Unlimited);
        var client = host.With(issued.Key);
        var (address, _) = await ResultOfAsync(client, Line(null));
        await using (var context = host.Get<IDbContextFactory<RegisterContext>>().CreateDbContext())
        {
            var failed = context.CreditJobs.Where(job => job.ClientId == issued.ClientId);
            Assert.Equal(1, await failed.ExecuteUpdateAsync(job => job.SetProperty(row => row.State, CreditJobState.Failed).SetProperty(row => row.Result, (byte[]?)null), Ct));
        }

        var refused = await client.GetAsync(address, Ct);

        Assert.Equal((HttpStatusCode.Conflict, "result-unreadable"), (refused.StatusCode, Text(await refused.Content.ReadAsStringAsync(Ct), "code")));
        Assert.Equal("result-unreadable", Text(await client.GetStringAsync(address[..address.LastIndexOf('/')], Ct), "problem"));
    }

    private static Task<HttpResponseMessage> GetPartAsync(HttpClient client, string address, long from, long? to) =>
        client.SendAsync(new(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(from, to) } }, Ct);

    private async Task<SignatureVerdict> VerifyAsync(HttpResponseMessage answer)
    {
        Assert.True(KeySet.TryRead(await host.From("198.51.100.7", null).GetStringAsync("/.well-known/jwks.json", Ct), out var keys));
        var request = answer.RequestMessage!;
        string[] covered = ["\"@status\"", "\"content-type\"", "\"repr-digest\"", "\"@method\";req", "\"@target-uri\";req", .. answer.Content.Headers.ContentRange is null ? [] : new[] { "\"content-range\"" }];
        return MessageSignature.Verify(
            keys,
            "qc",
            (answer.Headers.GetValues("Signature-Input").Single(), answer.Headers.GetValues("Signature").Single()),
            covered,
            part => part switch
            {
                "\"@status\"" => ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture),
                "\"content-type\"" => answer.Content.Headers.ContentType!.ToString(),
                "\"content-range\"" => answer.Content.Headers.ContentRange!.ToString(),
                "\"repr-digest\"" => answer.Headers.GetValues("Repr-Digest").Single(),
                "\"@method\";req" => request.Method.Method,
                "\"@target-uri\";req" => request.RequestUri!.AbsoluteUri,
                _ => null,
            });
    }
}
