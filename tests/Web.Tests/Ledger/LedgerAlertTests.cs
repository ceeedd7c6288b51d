using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using QualityCredit.Register.Clients;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Web.Tests.Clients;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Ledger;

[Collection(OneClientsHost.Name)]
public sealed partial class LedgerAlertTests(ClientsHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Refused_questions_raise_an_alert_that_is_acknowledged_once_through_the_api()
    {
        var bank = await RefusedAsync();
        var administrator = await ApiAsync("administrator", "demo-administrator-2013");

        var alert = Assert.Single((await administrator.GetFromJsonAsync<JsonElement>($"/api/v1/ledger/alerts?client={bank.ClientId}&open=true", Ct)).EnumerateArray());
        var address = $"/api/v1/ledger/alerts/{alert.GetProperty("id").GetInt32()}/acknowledgement";
        var wrong = await administrator.PostAsJsonAsync(address, new { note = " " }, Ct);
        var unseen = await administrator.PostAsJsonAsync(address, new { note = "电话\u202E核实" }, Ct);
        var done = await administrator.PostAsJsonAsync(address, new { note = "电话核实：系统误配" }, Ct);
        var again = await administrator.PostAsJsonAsync(address, new { note = "另一说法" }, Ct);

        Assert.Equal(("refused-again", bank.ClientId, 10), (alert.GetProperty("pattern").GetString(), alert.GetProperty("client").GetString(), alert.GetProperty("queries").GetInt32()));
        Assert.Equal("多次无有效授权查询", alert.GetProperty("title").GetProperty("zh").GetString());
        Assert.False(alert.TryGetProperty("note", out _));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.OK, HttpStatusCode.Conflict), (wrong.StatusCode, unseen.StatusCode, done.StatusCode, again.StatusCode));
        Assert.Empty((await administrator.GetFromJsonAsync<JsonElement>($"/api/v1/ledger/alerts?client={bank.ClientId}&open=true", Ct)).EnumerateArray());
        var known = Assert.Single((await administrator.GetFromJsonAsync<JsonElement>($"/api/v1/ledger/alerts?client={bank.ClientId}", Ct)).EnumerateArray());
        Assert.Equal("administrator", known.GetProperty("note").GetProperty("officer").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.PostAsJsonAsync("/api/v1/ledger/alerts/999999/acknowledgement", new { note = "x" }, Ct)).StatusCode);
    }

    [Fact]
    public async Task An_administrator_sees_alerts_on_the_ledger_and_at_the_client_and_says_what_was_found()
    {
        var bank = await RefusedAsync();
        var administrator = await SignIn.Async(host.Factory, "administrator", "demo-administrator-2013", Ct);
        var page = await administrator.GetStringAsync("/ledger", Ct);
        var row = page[page.IndexOf($"href=\"/clients/{bank.ClientId}\"", StringComparison.Ordinal)..];
        var before = await administrator.GetStringAsync($"/clients/{bank.ClientId}", Ct);
        Dictionary<string, string> form = new()
        {
            ["_handler"] = Handler().Match(row).Groups[1].Value,
            ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
            ["Note"] = "约谈经办人",
        };

        var done = await administrator.PostAsync("/ledger", new FormUrlEncodedContent(form), Ct);
        var again = await administrator.PostAsync("/ledger", new FormUrlEncodedContent(form), Ct);

        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, again.StatusCode);
        Assert.Contains("待核查", WebUtility.HtmlDecode(before), StringComparison.Ordinal);
        var after = WebUtility.HtmlDecode(await administrator.GetStringAsync($"/clients/{bank.ClientId}", Ct));
        Assert.Contains("约谈经办人", after, StringComparison.Ordinal);
        Assert.Contains("多次无有效授权查询", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_officers_see_no_alerts() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await ApiAsync("inspector", "demo-inspector-2013")).GetAsync("/api/v1/ledger/alerts", Ct)).StatusCode);

    /// <summary>Ten questions under an authorisation that is over, and the pass that finds them.</summary>
    private async Task<KeyIssued> RefusedAsync()
    {
        var bank = await host.AddAsync(["credit:read"], Ct);
        var client = host.With(bank.Key);
        for (var i = 0; i < 10; i++)
        {
            (await client.PostAsJsonAsync(
                $"/api/v1/credit/{DemoEnterprises.TopGrade}",
                new { purpose = "after-lending", user = "li.ming", authorisation = new { reference = $"旧-{bank.ClientId}", from = "2025-01-01", until = "2025-12-31" } }, Ct)).EnsureSuccessStatusCode();
        }

        await host.Get<RaiseLedgerAlerts>().ExecuteAsync(Ct);
        return bank;
    }

    private Task<HttpClient> ApiAsync(string userName, string password) => host.From("198.51.100.9", null).SignedInAsync(userName, password, Ct);

    [GeneratedRegex("name=\"_handler\" value=\"(acknowledge-\\d+)\"")]
    private static partial Regex Handler();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
