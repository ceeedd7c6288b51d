using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Proofs.Messages;
using QualityCredit.Register.Clients;
using QualityCredit.Register.Idempotency;
using QualityCredit.Register.Storage;
using Xunit;
using static QualityCredit.Web.Tests.Clients.CreditSteps;

namespace QualityCredit.Web.Tests.Clients;

[Collection(OneClientsHost.Name)]
public sealed class AskCreditOnceTests(ClientsHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_key_gets_the_same_answer_and_one_line()
    {
        var issued = await host.AddAsync(["credit:read"], Ct);
        var client = host.With(issued.Key);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "\"one\"");
        var question = Question($"授-{issued.ClientId}");

        var (first, again) = (await client.PostAsJsonAsync(Address, question, Ct), await client.PostAsJsonAsync(Address, question, Ct));

        var bytes = await first.Content.ReadAsByteArrayAsync(Ct);
        Assert.Equal(bytes, await again.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(SignatureVerdict.Good, await host.VerifyAsync(again, bytes));
        Assert.Single(await host.LinesAsync(issued.ClientId, Ct));
    }

    [Fact]
    public async Task Twenty_at_once_with_the_same_key_get_the_same_answer_and_one_line()
    {
        var issued = await host.AddAsync(["credit:read"], Ct, limit: "100000/60");
        var question = Question($"授-{issued.ClientId}");

        var bodies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => UntilAnsweredAsync(issued.Key, question), Ct)));

        Assert.Single(bodies.Select(Convert.ToHexString).Distinct());
        Assert.Equal(SHA256.HashData(bodies[0]), Assert.Single(await host.LinesAsync(issued.ClientId, Ct)).Answer);
    }

    [Fact]
    public async Task What_was_refused_under_a_key_is_not_kept_and_the_key_of_another_question_is_refused()
    {
        var issued = await host.AddAsync(["credit:read"], Ct);
        var client = host.With(issued.Key);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "\"two\"");

        var wrong = await client.PostAsJsonAsync(Address, new { purpose = "curiosity", user = "li.ming" }, Ct);
        var right = await client.PostAsJsonAsync(Address, Question(null), Ct);
        var other = await client.PostAsJsonAsync(Address, Question($"授-{issued.ClientId}"), Ct);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity), (wrong.StatusCode, right.StatusCode, other.StatusCode));
        Assert.Single(await host.LinesAsync(issued.ClientId, Ct));
    }

    [Fact]
    public async Task What_one_person_was_told_under_a_key_is_not_told_to_another_who_sends_it_again()
    {
        var issued = await host.AddAsync(["credit:read"], Ct);
        var question = new { purpose = "guarantee", authorisation = new { reference = $"授-{issued.ClientId}", from = "2026-01-01", until = "2026-12-31" } };
        Task<HttpResponseMessage> AskAsync(string user)
        {
            var client = host.With(issued.Key);
            client.DefaultRequestHeaders.Add("Idempotency-Key", "\"three\"");
            client.DefaultRequestHeaders.Add("X-Client-User", user);
            return client.PostAsJsonAsync(Address, question, Ct);
        }

        HttpStatusCode[] answers = [(await AskAsync("li.ming")).StatusCode, (await AskAsync("li.ming")).StatusCode, (await AskAsync("wang.fang")).StatusCode];

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity], answers);
        Assert.Equal("li.ming", Assert.Single(await host.LinesAsync(issued.ClientId, Ct)).User);
    }

    [Fact]
    public async Task Of_a_long_address_the_beginning_is_kept_and_all_of_it_is_compared()
    {
        var issued = await host.AddAsync(["credit:read"], Ct);
        var client = host.With(issued.Key);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "\"four\"");
        var address = $"{Address}?note={new string('a', 1000)}";

        List<HttpStatusCode> answers = [];
        foreach (var one in new[] { address, address, address + "b" })
        {
            answers.Add((await client.PostAsJsonAsync(one, Question(null), Ct)).StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity], answers);
        await using var context = host.Get<IDbContextFactory<RegisterContext>>().CreateDbContext();
        Assert.Equal(AnsweredRequest.LongestTarget, (await context.AnsweredRequests.SingleAsync(row => row.Sender == $"client:{issued.ClientId}", Ct)).Target.Length);
    }

    [Fact]
    public async Task The_same_key_of_two_clients_is_two_keys()
    {
        var (one, other) = (await host.AddAsync(["credit:read"], Ct), await host.AddAsync(["credit:read"], Ct));

        foreach (var issued in new[] { one, other })
        {
            var client = host.With(issued.Key);
            client.DefaultRequestHeaders.Add("Idempotency-Key", "\"shared\"");
            var answer = await client.PostAsJsonAsync(Address, Question($"授-{one.ClientId}"), Ct);
            Assert.Equal(issued == one ? "valid" : "of-another", Code(await BodyAsync(answer), "authorisation"));
        }

        Assert.Single(await host.LinesAsync(one.ClientId, Ct));
        Assert.Single(await host.LinesAsync(other.ClientId, Ct));
    }

    private async Task<byte[]> UntilAnsweredAsync(KeyText key, object question)
    {
        var client = host.With(key);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "\"one\"");
        while (true)
        {
            using var answer = await client.PostAsJsonAsync(Address, question, Ct);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                return await answer.Content.ReadAsByteArrayAsync(Ct);
            }

            // The first of them is being carried out.
            Assert.Equal((HttpStatusCode.Conflict, true), (answer.StatusCode, answer.Headers.Contains("Retry-After")));
            await Task.Delay(20, Ct);
        }
    }
}
