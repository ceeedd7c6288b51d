using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using QualityCredit.Register.Clients;
using QualityCredit.Web.Tests.Clients;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Ledger;

[Collection(OneClientsHost.Name)]
public sealed partial class LedgerViewsTests(ClientsHost host)
{
    private static readonly string _enterprise = $"/api/v1/enterprises/{DemoEnterprises.TopGrade}";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_regulator_sees_every_line_with_the_person_and_the_enterprise()
    {
        var bank = await AskedAsync("wang.fang");

        var page = await (await ApiAsync("administrator", "demo-administrator-2013")).GetFromJsonAsync<JsonElement>($"/api/v1/ledger/all?client={bank.ClientId}&purpose=before-lending&verdict=valid", Ct);

        var line = Assert.Single(page.GetProperty("queries").EnumerateArray());
        Assert.Equal(("wang.fang", DemoEnterprises.TopGrade, $"授-{bank.ClientId}"), (Text(line, "user"), Text(line, "code"), Text(line, "authorisation")));
        Assert.NotEqual("", Text(line, "enterprise"));
    }

    [Theory]
    [InlineData("code=123", "code")]
    [InlineData("purpose=fun", "purpose")]
    [InlineData("verdict=maybe", "verdict")]
    public async Task What_cannot_be_read_is_refused_by_its_name(string query, string name)
    {
        var administrator = await ApiAsync("administrator", "demo-administrator-2013");

        var answer = await administrator.GetAsync($"/api/v1/ledger/all?{query}", Ct);

        Assert.Equal((HttpStatusCode.BadRequest, name), (answer.StatusCode, Text(await answer.Content.ReadFromJsonAsync<JsonElement>(Ct), "parameter")));
        var page = await (await SignIn.Async(host.Factory, "administrator", "demo-administrator-2013", Ct)).GetAsync($"/ledger?{query}", Ct);
        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
    }

    [Fact]
    public async Task Other_officers_do_not_see_the_whole_ledger()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await (await ApiAsync("inspector", "demo-inspector-2013")).GetAsync("/api/v1/ledger/all", Ct)).StatusCode);
        Assert.Equal("/error/403", (await (await SignIn.Async(host.Factory, "inspector", "demo-inspector-2013", Ct)).GetAsync("/ledger", Ct)).Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task The_page_of_the_ledger_shows_lines_and_keeps_its_filters_while_paging()
    {
        var bank = await host.AddAsync(["credit:read"], Ct);
        for (var i = 0; i < 51; i++)
        {
            await AskAsync(bank, "li.ming", null);
        }

        var administrator = await SignIn.Async(host.Factory, "administrator", "demo-administrator-2013", Ct);
        var page = await administrator.GetStringAsync($"/ledger?client={bank.ClientId}", Ct);

        Assert.Equal(50, Count(page, "<code>li.ming</code>"));
        var earlier = Earlier().Match(page).Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal);
        Assert.Contains($"client={bank.ClientId}", earlier, StringComparison.Ordinal);
        Assert.Equal(1, Count(await administrator.GetStringAsync(earlier, Ct), "<code>li.ming</code>"));
    }

    [Fact]
    public async Task The_enterprise_is_told_the_institution_and_not_the_person()
    {
        var bank = await AskedAsync("zhao.lei");

        var json = await (await ApiAsync("inspector", "demo-inspector-2013")).GetStringAsync($"{_enterprise}/queries", Ct);
        var page = await (await SignIn.Async(host.Factory, "inspector", "demo-inspector-2013", Ct)).GetStringAsync($"/enterprises/{DemoEnterprises.TopGrade}/queries", Ct);

        Assert.All([json, page], text => Assert.Contains($"授-{bank.ClientId}", text, StringComparison.Ordinal));
        Assert.All([json, page], text => Assert.DoesNotContain("zhao.lei", text, StringComparison.Ordinal));
        Assert.Contains($"\"day\":\"{await host.LastAskedOnAsync(bank.ClientId, Ct):O}\"", json, StringComparison.Ordinal);
        Assert.Contains("/queries\">谁查询过", await (await SignIn.Async(host.Factory, "inspector", "demo-inspector-2013", Ct)).GetStringAsync($"/enterprises/{DemoEnterprises.TopGrade}", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawal_through_the_api_refuses_questions_from_its_day_on_and_is_made_once()
    {
        var bank = await AskedAsync("li.ming");
        var officer = await ApiAsync("inspector", "demo-inspector-2013");
        var withdrawal = new { reference = $"授-{bank.ClientId}", from = "2026-11-22", reason = "企业来函撤回" };

        var done = await officer.PostAsJsonAsync($"{_enterprise}/authorisations/withdrawals", withdrawal, Ct);
        var again = await officer.PostAsJsonAsync($"{_enterprise}/authorisations/withdrawals", withdrawal with { from = "2026-11-23" }, Ct);

        Assert.Equal((HttpStatusCode.OK, "2026-11-22"), (done.StatusCode, Text(await done.Content.ReadFromJsonAsync<JsonElement>(Ct), "withdrawnFrom")));
        var problem = await again.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal((HttpStatusCode.Conflict, "authorisation-already-withdrawn", "2026-11-22"), (again.StatusCode, Text(problem, "code"), Text(problem, "from")));
        var answer = await (await AskAsync(bank, "li.ming", withdrawal.reference)).Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal(("withdrawn", "withheld"), (Text(answer.GetProperty("authorisation"), "code"), Text(answer.GetProperty("noGrade"), "code")));
        Assert.Contains("企业来函撤回", await officer.GetStringAsync($"{_enterprise}/authorisations", Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-21", "撤回", "from")]
    [InlineData("2027-11-01", "撤回", "from")]
    [InlineData("2026-11-22", "", "reason")]
    [InlineData("2026-11-22", "来函\0撤回", "reason")]
    [InlineData("2026-11-22", "来函\n撤回", "reason")]
    [InlineData("2026-11-22", "来函\u202E撤回", "reason")]
    public async Task A_withdrawal_that_is_not_possible_is_refused_by_its_field(string from, string reason, string field)
    {
        var bank = await AskedAsync("li.ming");

        var answer = await (await ApiAsync("inspector", "demo-inspector-2013")).PostAsJsonAsync($"{_enterprise}/authorisations/withdrawals", new { reference = $"授-{bank.ClientId}", from, reason }, Ct);

        Assert.Equal((HttpStatusCode.BadRequest, field), (answer.StatusCode, Text(await answer.Content.ReadFromJsonAsync<JsonElement>(Ct), "parameter")));
    }

    [Fact]
    public async Task What_nobody_asked_under_is_not_on_record()
    {
        var answer = await (await ApiAsync("inspector", "demo-inspector-2013")).PostAsJsonAsync($"{_enterprise}/authorisations/withdrawals", new { reference = "授-0", from = "2026-11-22", reason = "撤回" }, Ct);

        Assert.Equal((HttpStatusCode.NotFound, "authorisation-not-on-record"), (answer.StatusCode, Text(await answer.Content.ReadFromJsonAsync<JsonElement>(Ct), "code")));
    }

    [Fact]
    public async Task An_officer_withdraws_on_the_page_and_sees_who_did_it()
    {
        var bank = await AskedAsync("li.ming");
        var inspector = await SignIn.Async(host.Factory, "inspector", "demo-inspector-2013", Ct);
        var address = $"/enterprises/{DemoEnterprises.TopGrade}/queries";
        var page = await inspector.GetStringAsync(address, Ct);
        var row = page[page.LastIndexOf($"<td>授-{bank.ClientId}</td>", StringComparison.Ordinal)..];
        Dictionary<string, string> form = new()
        {
            ["_handler"] = Handler().Match(row).Groups[1].Value,
            ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
            ["From"] = "2026-11-22",
            ["Reason"] = "",
        };

        var refused = await inspector.PostAsync(address, new FormUrlEncodedContent(form), Ct);
        form["Reason"] = "法定代表人\u202E来函";
        var unseen = await inspector.PostAsync(address, new FormUrlEncodedContent(form), Ct);
        form["Reason"] = "法定代表人来函";
        var done = await inspector.PostAsync(address, new FormUrlEncodedContent(form), Ct);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.OK), (refused.StatusCode, unseen.StatusCode, done.StatusCode));
        var text = await done.Content.ReadAsStringAsync(Ct);
        Assert.Contains($"已撤回授权“授-{bank.ClientId}”", WebUtility.HtmlDecode(text), StringComparison.Ordinal);
        Assert.Contains("法定代表人来函", WebUtility.HtmlDecode(text), StringComparison.Ordinal);
    }

    private async Task<KeyIssued> AskedAsync(string user)
    {
        var bank = await host.AddAsync(["credit:read"], Ct);
        await AskAsync(bank, user, $"授-{bank.ClientId}");
        return bank;
    }

    private async Task<HttpResponseMessage> AskAsync(KeyIssued bank, string user, string? reference)
    {
        var answer = await host.With(bank.Key).PostAsJsonAsync(
            $"/api/v1/credit/{DemoEnterprises.TopGrade}",
            new { purpose = "before-lending", user, authorisation = reference is null ? null : new { reference, from = "2026-01-01", until = "2027-10-31" } }, Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer;
    }

    private Task<HttpClient> ApiAsync(string userName, string password) => host.From("198.51.100.9", null).SignedInAsync(userName, password, Ct);

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    [GeneratedRegex("<p class=\"pages\"><a href=\"([^\"]+)\"")]
    private static partial Regex Earlier();

    [GeneratedRegex("name=\"_handler\" value=\"(withdraw-\\d+)\"")]
    private static partial Regex Handler();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
