using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Register.Storage;
using QualityCredit.Web.Idempotency;
using Xunit;
using static QualityCredit.Web.Tests.Clients.CreditJobSteps;

namespace QualityCredit.Web.Tests.Clients;

/// <summary>What becomes of a list of questions that is sent.</summary>
[Collection(OneClientsHost.Name)]
public sealed class SendCreditJobTests(ClientsHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_that_is_sent_again_under_its_key_is_the_same_job()
    {
        var issued = await host.AddAsync(["credit:batch"], Ct, limit: Unlimited);
        var client = host.With(issued.Key);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "\"list\"");

        var first = await SendAsync(client, $"{Address}?purpose=guarantee", Line(null), "li.ming");
        var again = await SendAsync(client, $"{Address}?purpose=guarantee", Line(null), "li.ming");

        Assert.Equal((HttpStatusCode.Accepted, first.Headers.Location), (again.StatusCode, again.Headers.Location));
        await FollowJob.ToItsEndAsync(client, first.Headers.Location!.ToString(), Ct);
        Assert.Single(await host.LinesAsync(issued.ClientId, Ct));
    }

    [Fact]
    public async Task A_client_cannot_fill_the_disk_with_lists_under_many_keys()
    {
        var (issued, other) = (await host.AddAsync(["credit:batch"], Ct, limit: Unlimited), await host.AddAsync(["credit:batch"], Ct, limit: Unlimited));
        await using var strict = host.Make(("CreditJobs:MostPerClient", "1"));
        using SlowLines lines = new(Line(null));
        using var slow = KeyedTo(strict, issued.Key.ToString(), "first");
        var first = slow.PostAsync($"{Address}?purpose=guarantee", lines, Ct);
        await lines.AreArriving;

        using var client = KeyedTo(strict, issued.Key.ToString(), "second");
        var second = await SendAsync(client, $"{Address}?purpose=guarantee", Line(null), "li.ming");
        using var bank = KeyedTo(strict, other.Key.ToString(), "second");
        var elsewhere = await SendAsync(bank, $"{Address}?purpose=guarantee", Line(null), "li.ming");
        lines.End();
        var accepted = await first;
        await FollowJob.ToItsEndAsync(slow, accepted.Headers.Location!.ToString(), Ct);
        var again = await SendAsync(client, $"{Address}?purpose=guarantee", Line(null), "li.ming");

        Assert.Equal((HttpStatusCode.TooManyRequests, "too-many-jobs"), (second.StatusCode, Text(await second.Content.ReadAsStringAsync(Ct), "code")));
        Assert.Equal(TimeSpan.FromSeconds(2), second.Headers.RetryAfter?.Delta);
        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted, HttpStatusCode.Accepted), (elsewhere.StatusCode, accepted.StatusCode, again.StatusCode));
    }

    /// <summary>To other machines, a host of which nothing is heard for a minute is dead.</summary>
    [Fact]
    public async Task A_list_whose_host_was_taken_for_dead_is_refused_nothing_of_it_stays_and_sent_again_it_is_taken_in()
    {
        var (issued, other) = (await host.AddAsync(["credit:batch"], Ct, limit: Unlimited), await host.AddAsync(["credit:batch"], Ct, limit: Unlimited));
        using SlowLines lines = new(Line(null));
        using var client = host.With(issued.Key);
        var sending = client.PostAsync($"{Address}?purpose=guarantee", lines, Ct);
        await lines.AreArriving;
        await using (var context = host.Get<IDbContextFactory<RegisterContext>>().CreateDbContext())
        {
            var unheardOf = host.Clock.NowUtc.AddMinutes(-2);
            var receiving = context.CreditJobs.Where(job => job.ClientId == issued.ClientId && job.State == CreditJobState.Receiving);
            Assert.Equal(1, await receiving.ExecuteUpdateAsync(
                job => job.SetProperty(row => row.Owner, "another-machine|1|2026-01-01T00:00:00Z|1").SetProperty(row => row.HeldUtc, unheardOf), Ct));
        }

        var elsewhere = await SendAsync(host.With(other.Key), $"{Address}?purpose=guarantee", Line(null), "li.ming");
        lines.End();
        var dropped = await sending;
        var left = (await client.GetFromJsonAsync<JsonElement>(Address, Ct)).GetProperty("jobs").GetArrayLength();
        var again = await SendAsync(client, $"{Address}?purpose=guarantee", Line(null), "li.ming");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "list-dropped"), (dropped.StatusCode, Text(await dropped.Content.ReadAsStringAsync(Ct), "code")));
        Assert.Equal(TimeSpan.FromSeconds(2), dropped.Headers.RetryAfter?.Delta);
        Assert.Equal((HttpStatusCode.Accepted, 0, HttpStatusCode.Accepted), (elsewhere.StatusCode, left, again.StatusCode));
        await FollowJob.ToItsEndAsync(client, again.Headers.Location!.ToString(), Ct);
        Assert.Single(await host.LinesAsync(issued.ClientId, Ct));
    }

    [Theory]
    [InlineData("?purpose=curiosity", "{}", "application/x-ndjson", "wrong-argument")]
    [InlineData("?purpose=other", "{}", "application/x-ndjson", "wrong-argument")]
    [InlineData("", "", "application/x-ndjson", "wrong-argument")]
    [InlineData("", """{"questions":[]}""", "application/json", "wrong-argument")]
    [InlineData("", """{"questions":[{"code":"1"}],"purpose":"curiosity"}""", "application/json", "wrong-argument")]
    [InlineData("", """{"questions":[{"code":"1"}],"purpose":7}""", "application/json", "malformed-request")]
    [InlineData("", """{"questions":[{"code":"1"}""", "application/json", "malformed-request")]
    [InlineData("", """{"questions":7}""", "application/json", "malformed-request")]
    [InlineData("", "[]", "application/json", "malformed-request")]
    [InlineData("", "", "application/json", "malformed-request")]
    public async Task What_holds_for_all_lines_is_refused_at_once_and_nothing_stays(string query, string body, string type, string code)
    {
        var issued = await host.AddAsync(["credit:batch"], Ct, limit: Unlimited);
        var client = host.With(issued.Key);

        var answer = await client.PostAsync(Address + query, new StringContent(body, Encoding.UTF8, type), Ct);

        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString()));
        Assert.Equal(0, (await client.GetFromJsonAsync<JsonElement>(Address, Ct)).GetProperty("jobs").GetArrayLength());
    }

    private HttpClient KeyedTo(WebApplicationFactory<Program> factory, string credential, string key)
    {
        var client = host.From("198.51.100.7", credential, factory);
        client.DefaultRequestHeaders.Add(IdempotencyKey.Header, key);
        return client;
    }
}
