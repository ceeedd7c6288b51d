using System.Net;
using System.Text.Json;
using QualityCredit.Register.Clients;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Web.Tests.Clients;
using QualityCredit.Web.Tests.Hosting;
using Xunit;
using static QualityCredit.Web.Tests.Clients.CreditSteps;

namespace QualityCredit.Web.Tests.Ledger;

/// <summary>An enterprise asks with a key of its own who asked about it.</summary>
[Collection(OneClientsHost.Name)]
public sealed class WhoAskedTests(ClientsHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_enterprise_is_told_what_officers_would_tell_it_and_not_the_person()
    {
        var (code, bank) = ($"{(await host.RegisterAsync(Ct)).Code}", await host.AddAsync(["credit:read"], Ct));
        var enterprise = host.With((await host.AddEnterpriseAsync(code, Ct)).Key);
        await host.AskAsync(bank.Key, Question("授-1"), code);
        await host.AskAsync(bank.Key, Question(null), code);

        var told = await enterprise.GetStringAsync(Own(code), Ct);

        var lines = JsonDocument.Parse(told).RootElement.GetProperty("queries").EnumerateArray().ToList();
        var name = (await host.Get<ListClients>().FindAsync(bank.ClientId, Ct))!.Client.Terms.Name;
        Assert.Equal([("missing", ""), ("valid", "授-1")], lines.Select(line => (Code(line, "verdict"), Text(line, "authorisation"))));
        Assert.All(lines, line => Assert.Equal((name, "before-lending"), (Text(line, "institution"), Code(line, "purpose"))));
        Assert.Equal($"{await host.LastAskedOnAsync(bank.ClientId, Ct):O}", Text(lines[0], "day"));
        Assert.DoesNotContain("li.ming", told, StringComparison.Ordinal);
        Assert.Equal(await (await OfficerAsync()).GetStringAsync($"/api/v1/enterprises/{code}/queries", Ct), told);
    }

    [Fact]
    public async Task It_goes_on_where_a_page_ended()
    {
        var (code, bank) = ($"{(await host.RegisterAsync(Ct)).Code}", await host.AddAsync(["credit:read"], Ct));
        var enterprise = host.With((await host.AddEnterpriseAsync(code, Ct)).Key);
        foreach (var reference in new[] { "授-1", "授-2", "授-3" })
        {
            await host.AskAsync(bank.Key, Question(reference), code);
        }

        var first = JsonDocument.Parse(await enterprise.GetStringAsync($"{Own(code)}?limit=2", Ct)).RootElement;
        var rest = JsonDocument.Parse(await enterprise.GetStringAsync($"{Own(code)}?limit=2&before={Text(first, "next")}", Ct)).RootElement;

        Assert.Equal($"{await host.LastAskedOnAsync(bank.ClientId, Ct):yyyyMMdd}.2", Text(first, "next"));
        Assert.Equal(["授-3", "授-2"], first.GetProperty("queries").EnumerateArray().Select(line => Text(line, "authorisation")));
        Assert.Equal(["授-1"], rest.GetProperty("queries").EnumerateArray().Select(line => Text(line, "authorisation")));
        Assert.Equal("", Text(rest, "next"));
    }

    [Theory]
    [InlineData("17")]
    [InlineData("20261122.0")]
    [InlineData("x")]
    public async Task What_no_page_called_next_is_refused(string before)
    {
        var code = $"{(await host.RegisterAsync(Ct)).Code}";
        var enterprise = host.With((await host.AddEnterpriseAsync(code, Ct)).Key);

        var answer = await enterprise.GetAsync($"{Own(code)}?before={before}", Ct);

        var problem = await BodyAsync(answer);
        Assert.Equal((HttpStatusCode.BadRequest, "wrong-argument", "before"), (answer.StatusCode, Text(problem, "code"), Text(problem, "parameter")));
    }

    [Fact]
    public async Task It_sees_its_authorisations_and_which_of_them_are_withdrawn()
    {
        var (details, bank) = (await host.RegisterAsync(Ct), await host.AddAsync(["credit:read"], Ct));
        var code = $"{details.Code}";
        var enterprise = host.With((await host.AddEnterpriseAsync(code, Ct)).Key);
        await host.AskAsync(bank.Key, Question("授-1"), code);
        await host.AskAsync(bank.Key, Question("授-2"), code);
        Assert.IsType<AuthorisationWithdrawn>(await host.Get<WithdrawAuthorisation>().ExecuteAsync(
            new(details.Code.Organization, "授-2", new(2026, 11, 23), "inspector", "来函撤回"), new(2026, 11, 22), Ct));

        var told = await enterprise.GetStringAsync($"{Own(code)}/authorisations", Ct);

        var lines = JsonDocument.Parse(told).RootElement.EnumerateArray().ToList();
        Assert.Equal([("授-2", "2026-11-23", "来函撤回"), ("授-1", "", "")], lines.Select(line => (Text(line, "reference"), Text(line, "withdrawnFrom"), Text(line, "withdrawnBecause"))));
        Assert.All(["li.ming", "inspector"], person => Assert.DoesNotContain(person, told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(DemoEnterprises.FailedTwice, HttpStatusCode.OK, "")]
    [InlineData(DemoEnterprises.FailedTwiceCredit, HttpStatusCode.OK, "")]
    [InlineData(DemoEnterprises.TopGrade, HttpStatusCode.Forbidden, "not-own-enterprise")]
    [InlineData(DemoEnterprises.NotRegistered, HttpStatusCode.Forbidden, "not-own-enterprise")]
    [InlineData("QC100010-2", HttpStatusCode.BadRequest, "wrong-check")]
    public async Task It_is_told_of_its_own_code_in_either_form_and_of_no_other(string code, HttpStatusCode status, string problem)
    {
        var enterprise = host.With((await host.AddEnterpriseAsync(DemoEnterprises.FailedTwice, Ct)).Key);

        foreach (var address in new[] { Own(code), $"{Own(code)}/authorisations" })
        {
            var answer = await enterprise.GetAsync(address, Ct);

            Assert.Equal((status, problem), (answer.StatusCode, Text(await BodyAsync(answer), "code")));
        }
    }

    [Theory]
    [InlineData("bank", "credit:read")]
    [InlineData("department", "listing:read")]
    [InlineData("other", "watch")]
    public async Task Clients_of_other_kinds_are_not_told_though_the_code_is_theirs(string kind, string scope)
    {
        var other = await host.AddAsync([scope], Ct, kind: kind, organization: DemoEnterprises.TopGrade);

        var answer = await host.With(other.Key).GetAsync(Own(DemoEnterprises.TopGrade), Ct);

        var problem = await BodyAsync(answer);
        Assert.Equal((HttpStatusCode.Forbidden, "scope-missing", "ledger:own"), (answer.StatusCode, Text(problem, "code"), Text(problem, "scope")));
    }

    [Fact]
    public async Task A_key_that_is_revoked_rotated_out_over_blocked_or_stolen_tells_nothing()
    {
        var code = $"{(await host.RegisterAsync(Ct)).Code}";
        var (revoked, rotated, blocked) = (await host.AddEnterpriseAsync(code, Ct), await host.AddEnterpriseAsync(code, Ct), await host.AddEnterpriseAsync(code, Ct));
        var (over, stolen) = (await host.AddEnterpriseAsync(code, Ct, lifeDays: 1), await host.AddEnterpriseAsync(code, Ct, addresses: ["203.0.113.0/24"]));
        await host.Get<RevokeKey>().ExecuteAsync(revoked.ClientId, revoked.Key.KeyId, ClientsHost.Act, Ct);
        var fresh = Assert.IsType<KeyIssued>(await host.Get<RotateKey>().ExecuteAsync(rotated.ClientId, new(OverlapDays: 0), ClientsHost.Act, Ct));
        await host.Get<BlockClient>().ExecuteAsync(blocked.ClientId, true, ClientsHost.Act, Ct);

        var answers = new[] { await AskedAsync(revoked.Key), await AskedAsync(rotated.Key), await AskedAsync(fresh.Key), await AskedAsync(blocked.Key), await AskedAsync(stolen.Key), await AskedAsync(over.Key) };
        var before = host.Clock.NowUtc;
        host.Clock.NowUtc = over.ExpiresUtc;
        var late = await AskedAsync(over.Key);
        host.Clock.NowUtc = before;

        Assert.Equal(["credential-refused", "credential-refused", "", "client-blocked", "address-not-allowed", ""], answers);
        Assert.Equal("credential-refused", late);
        Assert.Equal("198.51.100.7", Assert.Single((await host.Get<ListClients>().FindAsync(stolen.ClientId, Ct))!.Alarms).Address);

        async Task<string> AskedAsync(KeyText key) => Text(await BodyAsync(await host.With(key).GetAsync(Own(code), Ct)), "code");
    }

    private static string Own(string code) => $"/api/v1/enterprises/{code}/who-asked";

    private static string Text(JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value.ToString() : "";

    private Task<HttpClient> OfficerAsync() => host.From("198.51.100.9", null).SignedInAsync("inspector", "demo-inspector-2013", Ct);
}
