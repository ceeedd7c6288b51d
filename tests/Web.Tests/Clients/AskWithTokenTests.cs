using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using QualityCredit.Register.Clients;
using Xunit;

namespace QualityCredit.Web.Tests.Clients;

/// <summary>Tokens say when they end by the machine's clock, which the framework asks, and not by the test's.</summary>
[Collection(OneClientsHost.Name)]
public sealed class AskWithTokenTests(ClientsHost host)
{
    private const string Address = "/api/v1/client";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static DateTimeOffset Soon => TimeProvider.System.GetUtcNow().AddMinutes(10);

    [Fact]
    public async Task A_right_token_is_the_client_that_it_names()
    {
        var issued = await host.AddAsync(["watch"], Ct);

        var answer = await AskAsync(host.Provider.Token(issued.ClientId, Soon));

        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal(issued.ClientId, body.GetProperty("client").GetString());
        Assert.False(body.TryGetProperty("key", out _));
    }

    [Fact]
    public async Task A_token_that_is_over_foreign_unsigned_or_signed_with_the_public_key_opens_nothing()
    {
        var (id, provider) = ((await host.AddAsync(["watch"], Ct)).ClientId, host.Provider);

        string[] tokens =
        [
            provider.Token(id, Soon.AddHours(-1)),
            provider.Token(id, Soon, issuer: "https://elsewhere.example"),
            provider.Token(id, Soon, audience: "another-service"),
            provider.Token(id, Soon, byStranger: true),
            provider.Token("nobody", Soon),
            provider.Critical(id, Soon),
            IdentityProvider.WithoutSignature(id, Soon),
            .. provider.SharedSecrets(id, Soon),
        ];
        foreach (var token in tokens)
        {
            var answer = await AskAsync(token);
            var code = (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString();
            Assert.Equal((HttpStatusCode.Unauthorized, "credential-refused"), (answer.StatusCode, code));
        }
    }

    [Fact]
    public async Task A_blocked_client_and_a_wrong_address_are_refused_with_a_token_too()
    {
        var (blocked, bound) = (await host.AddAsync(["watch"], Ct), await host.AddAsync(["watch"], Ct, addresses: ["203.0.113.0/24"]));
        await host.Get<BlockClient>().ExecuteAsync(blocked.ClientId, true, ClientsHost.Act, Ct);

        var answers = (await AskAsync(host.Provider.Token(blocked.ClientId, Soon)), await AskAsync(host.Provider.Token(bound.ClientId, Soon)));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (answers.Item1.StatusCode, answers.Item2.StatusCode));
        Assert.Equal(ApiClientAlarm.Token, Assert.Single((await host.Get<ListClients>().FindAsync(bound.ClientId, Ct))!.Alarms).Credential);
    }

    [Fact]
    public async Task Where_no_provider_is_configured_no_token_opens_anything()
    {
        var id = (await host.AddAsync(["watch"], Ct)).ClientId;
        await using var plain = host.Make(("Clients:Token:Issuer", ""), ("Clients:Token:Audience", ""), ("Clients:Token:KeysFile", ""));

        var answer = await host.From("198.51.100.7", host.Provider.Token(id, Soon), plain).GetAsync(Address, Ct);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_right_token_is_no_failure_of_its_bearer_where_the_register_is_away()
    {
        await using ClientsHost own = new();
        var id = (await own.AddAsync(["watch"], Ct)).ClientId;
        await using var strict = own.Make(("Clients:Failures", "1/60"));
        await own.WithoutActsAsync(Ct);
        var client = own.From("198.51.100.7", own.Provider.Token(id, Soon), strict);

        var answers = new[] { await client.GetAsync(Address, Ct), await client.GetAsync(Address, Ct) };
        var wrong = await own.From("198.51.100.7", own.Provider.Token(id, Soon, byStranger: true), strict).GetAsync(Address, Ct);

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode));
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
    }

    private Task<HttpResponseMessage> AskAsync(string token) => host.From("198.51.100.7", token).GetAsync(Address, Ct);
}
