using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using QualityCredit.Register.Clients;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Clients;

/// <summary>How often a client may ask, how often an address may fail, and what is told of both.</summary>
[Collection(OneClientsHost.Name)]
public sealed class AskWithinLimitsTests(ClientsHost host)
{
    private const string Address = "/api/v1/client";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_is_answered_within_its_limit_and_told_how_much_is_left()
    {
        var (one, other) = (await host.AddAsync(["watch"], Ct, limit: "2/60"), await host.AddAsync(["watch"], Ct, limit: "2/60"));

        var answers = new List<HttpResponseMessage>();
        foreach (var address in new[] { "198.51.100.1", "198.51.100.2", "198.51.100.3" })
        {
            answers.Add(await host.From(address, one.Key.ToString()).GetAsync(Address, Ct));
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers.Select(answer => answer.StatusCode));
        Assert.Equal(["\"client\";r=1;t=60", "\"client\";r=0;t=60", "\"client\";r=0;t=60"], answers.Select(answer => answer.Headers.GetValues("RateLimit").Single()));
        Assert.Equal(("60", "quota-exceeded"), (answers[2].Headers.RetryAfter!.ToString(), (await answers[2].Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString()));
        Assert.Equal(HttpStatusCode.OK, (await host.With(other.Key).GetAsync(Address, Ct)).StatusCode);
    }

    [Fact]
    public async Task A_refusal_for_want_of_a_scope_counts_and_tells_what_is_left()
    {
        var (issued, history) = (await host.AddAsync(["watch"], Ct, limit: "2/60"), $"/api/v1/enterprises/{DemoEnterprises.Delisted}/listings");

        var answers = new[] { await host.With(issued.Key).GetAsync(history, Ct), await host.With(issued.Key).GetAsync(Address, Ct), await host.With(issued.Key).GetAsync(history, Ct) };

        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers.Select(answer => answer.StatusCode));
        Assert.Equal(["\"client\";r=1;t=60", "\"client\";r=0;t=60", "\"client\";r=0;t=60"], answers.Select(answer => answer.Headers.GetValues("RateLimit").Single()));
        Assert.Equal("60", answers[2].Headers.RetryAfter!.ToString());
    }

    [Fact]
    public async Task A_stranger_with_a_stolen_key_uses_nothing_up_of_its_client()
    {
        var issued = await host.AddAsync(["watch"], Ct, addresses: ["203.0.113.0/24"], limit: "1/60");

        var stolen = await host.From("198.51.100.1", issued.Key.ToString()).GetAsync(Address, Ct);
        var own = await host.From("203.0.113.9", issued.Key.ToString()).GetAsync(Address, Ct);

        Assert.Equal((HttpStatusCode.Forbidden, false), (stolen.StatusCode, stolen.Headers.Contains("RateLimit")));
        Assert.Equal((HttpStatusCode.OK, "\"client\";r=0;t=60"), (own.StatusCode, own.Headers.GetValues("RateLimit").Single()));
    }

    [Fact]
    public async Task An_address_with_too_many_failures_is_told_to_wait_and_a_right_key_is_let_in_all_the_same()
    {
        var issued = await host.AddAsync(["watch"], Ct);
        await using var strict = host.Make(("Clients:Failures", "2/60"));

        var answers = new List<(HttpStatusCode Status, string? RetryAfter)>();
        foreach (var (address, key) in new[] { (66, "qck_wrong"), (66, "qck_wrong"), (66, "qck_wrong"), (66, "a.b.c"), (66, issued.Key.ToString()), (67, "qck_wrong") })
        {
            var answer = await host.From($"198.51.100.{address}", key, strict).GetAsync(Address, Ct);
            answers.Add((answer.StatusCode, answer.Headers.RetryAfter?.ToString()));
        }

        Assert.Equal(
            [(HttpStatusCode.Unauthorized, null), (HttpStatusCode.Unauthorized, null), (HttpStatusCode.TooManyRequests, "60"), (HttpStatusCode.TooManyRequests, "60"), (HttpStatusCode.OK, null), (HttpStatusCode.Unauthorized, null)],
            answers);
    }

    /// <summary>Without its acts the register cannot say who is known: whoever asks it fails.</summary>
    [Fact]
    public async Task Beyond_the_limit_of_failures_a_wrong_key_costs_the_register_no_question()
    {
        await using ClientsHost own = new();
        await using var strict = own.Make(("Clients:Failures", "2/60"));
        var client = own.From("198.51.100.66", KeyText.Create().ToString(), strict);
        var before = new[] { await client.GetAsync(Address, Ct), await client.GetAsync(Address, Ct), await client.GetAsync(Address, Ct) };

        await own.WithoutActsAsync(Ct);
        var beyond = await client.GetAsync(Address, Ct);
        var elsewhere = await own.From("198.51.100.67", KeyText.Create().ToString(), strict).GetAsync(Address, Ct);

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests], before.Select(answer => answer.StatusCode));
        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.InternalServerError), (beyond.StatusCode, elsewhere.StatusCode));
    }

    [Fact]
    public async Task Beyond_the_limit_of_failures_a_revoked_key_is_refused_at_once_and_a_new_one_let_in_after_a_second()
    {
        var old = await host.AddAsync(["watch"], Ct);
        await using var strict = host.Make(("Clients:Failures", "2/60"));
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await StatusAsync("198.51.100.68", KeyText.Create());
        }

        var right = await StatusAsync("198.51.100.68", old.Key);
        await host.Get<RevokeKey>().ExecuteAsync(old.ClientId, old.Key.KeyId, ClientsHost.Act, Ct);
        var revoked = await StatusAsync("198.51.100.68", old.Key);
        var issued = await host.AddAsync(["watch"], Ct);
        host.Clock.NowUtc += TimeSpan.FromSeconds(1);
        var fresh = await StatusAsync("198.51.100.68", issued.Key);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.OK], [right, revoked, fresh]);

        async Task<HttpStatusCode> StatusAsync(string address, KeyText key) => (await host.From(address, key.ToString(), strict).GetAsync(Address, Ct)).StatusCode;
    }

    [Fact]
    public async Task A_stolen_key_raises_its_alarm_behind_wrong_ones_too_and_then_costs_nothing()
    {
        var issued = await host.AddAsync(["watch"], Ct, addresses: ["203.0.113.0/24"]);
        await using var strict = host.Make(("Clients:Failures", "2/60"));
        foreach (var key in (KeyText[])[KeyText.Create(), KeyText.Create(), KeyText.Create(), issued.Key])
        {
            await host.From("2001:db8::1", key.ToString(), strict).GetAsync(Address, Ct);
        }

        var again = await host.From("2001:db8::2", issued.Key.ToString(), strict).GetAsync(Address, Ct);

        Assert.Equal(HttpStatusCode.TooManyRequests, again.StatusCode);
        Assert.Equal("2001:db8::1", Assert.Single((await host.Get<ListClients>().FindAsync(issued.ClientId, Ct))!.Alarms).Address);
    }
}
