using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using QualityCredit.Register.Clients;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Clients;

[Collection(OneClientsHost.Name)]
public sealed class AskWithKeyTests(ClientsHost host)
{
    private const string Address = "/api/v1/client";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_learns_who_it_is_taken_for_and_what_it_may_do()
    {
        var issued = await host.AddAsync(["credit:read", "evidence:write:spot-check"], Ct, limit: "5/60");

        var answer = await host.With(issued.Key).GetAsync(Address, Ct);

        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal((issued.ClientId, issued.Key.KeyId), (body.GetProperty("client").GetString(), body.GetProperty("key").GetString()));
        Assert.Equal(["credit:read", "evidence:write:spot-check"], body.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetProperty("code").GetString()));
        Assert.Equal(issued.ExpiresUtc, body.GetProperty("endsUtc").GetDateTime());
        Assert.Equal((5, 4), (body.GetProperty("limit").GetProperty("requests").GetInt32(), body.GetProperty("limit").GetProperty("remaining").GetInt32()));
        Assert.DoesNotContain(issued.Key.Secret, body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_credential_the_answer_says_how_to_show_one()
    {
        var answer = await host.From("198.51.100.7", null).GetAsync(Address, Ct);

        Assert.Equal((HttpStatusCode.Unauthorized, "credential-missing"), (answer.StatusCode, await CodeAsync(answer)));
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task An_unknown_a_wrong_an_expired_and_a_revoked_key_are_refused_in_the_same_words()
    {
        var (right, revoked) = (await host.AddAsync(["watch"], Ct), await host.AddAsync(["watch"], Ct));
        var expired = await host.AddAsync(["watch"], Ct, lifeDays: 1);
        await host.Get<RevokeKey>().ExecuteAsync(revoked.ClientId, revoked.Key.KeyId, ClientsHost.Act, Ct);

        string[] keys = [KeyText.Create().ToString(), $"qck_{right.Key.KeyId}_{KeyText.Create().Secret}", revoked.Key.ToString(), "qck_", "no key at all"];
        var answers = new List<HttpResponseMessage>();
        foreach (var key in keys)
        {
            answers.Add(await host.From("198.51.100.7", key).GetAsync(Address, Ct));
        }

        var before = host.Clock.NowUtc;
        host.Clock.NowUtc = expired.ExpiresUtc;
        answers.Add(await host.With(expired.Key).GetAsync(Address, Ct));
        host.Clock.NowUtc = before;

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode));
        Assert.Single((await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync(Ct)))).Select(WithoutTrace).Distinct());
        Assert.Single(answers.Select(answer => answer.Headers.WwwAuthenticate.ToString()).Distinct());
        Assert.Equal(HttpStatusCode.OK, (await host.With(right.Key).GetAsync(Address, Ct)).StatusCode);
    }

    [Fact]
    public async Task Each_scope_opens_its_own_and_nothing_else()
    {
        var department = await host.AddAsync(["listing:read"], Ct, kind: "department");
        var (bank, history) = (await host.AddAsync(["credit:read", "credit:batch", "watch", "evidence:write:award"], Ct), $"/api/v1/enterprises/{DemoEnterprises.Delisted}/listings");

        var (opened, refused) = (await host.With(department.Key).GetAsync(history, Ct), await host.With(bank.Key).GetAsync(history, Ct));

        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        var entry = Assert.Single((await opened.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("entries").EnumerateArray());
        Assert.False(entry.GetProperty("inForce").GetBoolean());
        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal((HttpStatusCode.Forbidden, "scope-missing", "listing:read"), (refused.StatusCode, problem.GetProperty("code").GetString(), problem.GetProperty("scope").GetString()));
        Assert.Contains("scope=\"listing:read\"", refused.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Officers_and_clients_do_not_get_in_by_each_others_door()
    {
        var issued = await host.AddAsync(["credit:read", "listing:read"], Ct);
        var officer = await SignIn.Async(host.Factory, "inspector", "demo-inspector-2013", Ct);

        var (asOfficer, asClient) = (await officer.GetAsync(Address, Ct), await host.With(issued.Key).GetAsync($"/api/v1/enterprises/{DemoEnterprises.Listed}", Ct));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (asOfficer.StatusCode, asClient.StatusCode));
    }

    [Fact]
    public async Task Both_keys_work_while_they_overlap_and_the_old_one_ends_with_it()
    {
        var old = await host.AddAsync(["watch"], Ct);
        var fresh = Assert.IsType<KeyIssued>(await host.Get<RotateKey>().ExecuteAsync(old.ClientId, new(OverlapDays: 2), ClientsHost.Act, Ct));

        var during = new[] { await StatusAsync(old.Key), await StatusAsync(fresh.Key) };
        var before = host.Clock.NowUtc;
        host.Clock.NowUtc = fresh.OthersEndUtc!.Value;
        var after = new[] { await StatusAsync(old.Key), await StatusAsync(fresh.Key) };
        host.Clock.NowUtc = before;

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], during);
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.OK], after);
    }

    [Fact]
    public async Task A_key_that_another_host_revokes_stops_at_once()
    {
        var issued = await host.AddAsync(["watch"], Ct);
        await using var other = host.Make();
        var before = await StatusAsync(issued.Key);

        await ((RevokeKey)other.Services.GetService(typeof(RevokeKey))!).ExecuteAsync(issued.ClientId, issued.Key.KeyId, ClientsHost.Act, Ct);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (before, await StatusAsync(issued.Key)));
    }

    [Fact]
    public async Task A_blocked_client_is_told_so_until_it_is_let_in_again()
    {
        var issued = await host.AddAsync(["watch"], Ct);

        await host.Get<BlockClient>().ExecuteAsync(issued.ClientId, true, ClientsHost.Act, Ct);
        var blocked = await host.With(issued.Key).GetAsync(Address, Ct);
        await host.Get<BlockClient>().ExecuteAsync(issued.ClientId, false, ClientsHost.Act, Ct);

        Assert.Equal((HttpStatusCode.Forbidden, "client-blocked"), (blocked.StatusCode, await CodeAsync(blocked)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(issued.Key));
    }

    [Theory]
    [InlineData("203.0.113.9", null, true)]
    [InlineData("2001:db8::7", null, true)]
    [InlineData("::ffff:203.0.113.9", null, true)]
    [InlineData("198.51.100.1", null, false)]
    [InlineData("198.51.100.1", "203.0.113.9", false)]
    [InlineData(ClientsHost.Proxy, "203.0.113.9", true)]
    [InlineData(ClientsHost.Proxy, "203.0.113.9, 198.51.100.1", false)]
    [InlineData(ClientsHost.Proxy, null, false)]
    public async Task A_stolen_key_is_refused_from_a_wrong_address(string connection, string? forwardedFor, bool allowed)
    {
        var issued = await host.AddAsync(["watch"], Ct, addresses: ["203.0.113.0/24", "2001:db8::/32"]);
        var client = host.From(connection, issued.Key.ToString());
        if (forwardedFor is not null)
        {
            client.DefaultRequestHeaders.Add("X-Forwarded-For", forwardedFor);
        }

        var answer = await client.GetAsync(Address, Ct);

        var card = (await host.Get<ListClients>().FindAsync(issued.ClientId, Ct))!;
        Assert.Equal(allowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(allowed ? 0 : 1, card.Alarms.Count);
        if (!allowed)
        {
            Assert.Equal("address-not-allowed", await CodeAsync(answer));
        }
    }

    [Fact]
    public async Task No_header_makes_the_host_fail()
    {
        var (client, right) = (host.From("198.51.100.7", null), (await host.AddAsync(["watch"], Ct)).Key.ToString());
        var words = Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>().Where(text => text is not null),
            Gen.Elements("Bearer", "Bearer ", "Bearer a.b.c", "Bearer ..", "Bearer eyJhbGciOiJub25lIn0.e30.", "Basic cWM6", $"Bearer {right[..^1]}", $"Bearer {right} {right}", $"bearer  {right}x"));

        var samples = words.Sample(300, new Rnd(1), 60);
        foreach (var word in samples.Where(word => !word.AsSpan().ContainsAny('\r', '\n', '\0')))
        {
            using HttpRequestMessage request = new(HttpMethod.Get, Address);
            request.Headers.TryAddWithoutValidation("Authorization", word);
            var status = (int)(await client.SendAsync(request, Ct)).StatusCode;
            Assert.True(status is 401 or 400, $"{word} was answered with {status}");
        }
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString();

    private static string WithoutTrace(string problem)
    {
        var body = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(problem)!;
        body.Remove("traceId");
        return JsonSerializer.Serialize(body);
    }

    private async Task<HttpStatusCode> StatusAsync(KeyText key) => (await host.With(key).GetAsync(Address, Ct)).StatusCode;
}
