using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using QualityCredit.Register.Accounts;
using QualityCredit.Web.Accounts;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.ListingCases;

[Collection(OneHost.Name)]
public sealed class ListingCasesApiTests(RunningHost host)
{
    private const string Cases = "/api/v1/listing-cases";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_illegal_step_is_refused_with_409_and_a_stable_code()
    {
        var officer = await SignInAsync(OfficerRoles.CaseOfficer);
        var id = await ProposeAsync(officer, "虚假检验报告");

        await RefusedAsync(officer, $"{Cases}/{id}/steps", Step("publish"), HttpStatusCode.Conflict, "step-not-possible");
        await RefusedAsync(officer, $"{Cases}/{id}/steps", Step("notify"), HttpStatusCode.BadRequest, "step-incomplete");
        await RefusedAsync(officer, $"{Cases}/{id}/steps", Step("notify", on: "2026-03-01"), HttpStatusCode.BadRequest, "step-incomplete");
        await RefusedAsync(officer, $"{Cases}/{id}/steps", Step("notify", on: "2026-11-23"), HttpStatusCode.Conflict, "date-in-future");
        await RefusedAsync(officer, $"{Cases}/{id}/steps", Step("drop", seen: 9), HttpStatusCode.Conflict, "case-moved-on");
        await RefusedAsync(officer, $"{Cases}/{id}/steps", Step("vanish"), HttpStatusCode.BadRequest, "wrong-argument");
        await RefusedAsync(officer, $"{Cases}/9999/steps", Step("drop"), HttpStatusCode.NotFound, "case-not-found");
        await RefusedAsync(officer, Cases, Proposal("虚假检验报告"), HttpStatusCode.Conflict, "case-already-open");
        await RefusedAsync(officer, Cases, Proposal("新事由", code: DemoEnterprises.NotRegistered), HttpStatusCode.NotFound, "enterprise-not-registered");
    }

    [Fact]
    public async Task Whether_to_list_is_for_reviewers_and_cases_are_for_neither_inspectors_nor_the_public()
    {
        var id = await ProposeAsync(await SignInAsync(OfficerRoles.CaseOfficer), "逃避召回");
        var inspector = await SignInAsync(OfficerRoles.Inspector);

        await RefusedAsync(inspector, $"{Cases}/{id}/steps", Step("drop"), HttpStatusCode.Forbidden, "case-role-missing");
        await RefusedAsync(inspector, Cases, Proposal("其他"), HttpStatusCode.Forbidden, "case-role-missing");
        await RefusedAsync(await SignInAsync(OfficerRoles.CaseOfficer), $"{Cases}/{id}/steps", Step("decide-to-list"), HttpStatusCode.Forbidden, "case-role-missing");
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Public().GetAsync(Cases, Ct)).StatusCode);
    }

    [Fact]
    public async Task A_case_tells_its_state_its_term_and_its_steps()
    {
        var officer = await SignInAsync(OfficerRoles.CaseOfficer);
        var id = await ProposeAsync(officer, "拒不整改");
        await officer.PostAsJsonAsync($"{Cases}/{id}/steps", Step("declare-urgency"), Ct);

        var found = await officer.GetFromJsonAsync<JsonElement>($"{Cases}/{id}", Ct);
        var urgent = await officer.GetFromJsonAsync<JsonElement>($"{Cases}?urgent=true&code={DemoEnterprises.Renamed}", Ct);

        var report = await officer.GetFromJsonAsync<JsonElement>($"{Cases}/urgent", Ct);
        var page = await (await host.SignedInPagesAsync(Ct)).GetStringAsync("/listing-cases/urgent", Ct);

        var reported = Assert.Single(report.GetProperty("cases").EnumerateArray(), one => one.GetProperty("id").GetInt32() == id);
        Assert.Equal(("2026-03-03", 264, true), (reported.GetProperty("declaredOn").GetString(), reported.GetProperty("daysWithoutNotice").GetInt32(), reported.GetProperty("isOverdue").GetBoolean()));
        Assert.Contains("未告知，已264天", page, StringComparison.Ordinal);
        Assert.Equal("urgent", found.GetProperty("state").GetProperty("code").GetString());
        Assert.Equal("decision", found.GetProperty("duty").GetProperty("term").GetProperty("code").GetString());
        Assert.Equal("2026-06-01", found.GetProperty("duty").GetProperty("until").GetString());
        Assert.Equal(["propose", "declare-urgency"], found.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("action").GetProperty("code").GetString()));
        Assert.Equal(id, Assert.Single(urgent.GetProperty("cases").EnumerateArray()).GetProperty("id").GetInt32());
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"{Cases}/9999", Ct)).StatusCode);
    }

    [Fact]
    public async Task What_is_due_is_listed_with_its_term_until_the_case_is_closed()
    {
        var officer = await SignInAsync(OfficerRoles.CaseOfficer);
        var pages = await host.SignedInPagesAsync(Ct);
        var id = await ProposeAsync(officer, "逾期未办");

        var owed = await DueAsync(officer, id);
        var page = await pages.GetStringAsync("/listing-cases/due", Ct);
        await officer.PostAsJsonAsync($"{Cases}/{id}/steps", Step("drop"), Ct);

        Assert.Equal("2026-06-01", Assert.Single(owed).GetProperty("duty").GetProperty("until").GetString());
        Assert.Contains($"href=\"/listing-cases/{id}\"", page, StringComparison.Ordinal);
        Assert.Contains("已逾期", page, StringComparison.Ordinal);
        Assert.Empty(await DueAsync(officer, id));
        Assert.DoesNotContain($"href=\"/listing-cases/{id}\"", await pages.GetStringAsync("/listing-cases/due", Ct), StringComparison.Ordinal);
    }

    private static async Task<JsonElement[]> DueAsync(HttpClient officer, int id) =>
        [.. (await officer.GetFromJsonAsync<JsonElement>($"{Cases}/due", Ct)).GetProperty("cases").EnumerateArray().Where(one => one.GetProperty("id").GetInt32() == id)];

    private static object Step(string action, string on = "2026-03-03", int? seen = null) =>
        new { action, authority = "岳阳市市场监督管理局", basis = "市场监管总局令第44号", document = "岳市监〔2026〕9号", on, text = "内容", seen };

    private static object Proposal(string ground, string code = DemoEnterprises.Renamed) => new
    {
        code,
        ground,
        degree = "general",
        termMonths = 12,
        evidence = new[] { 1 },
        authority = "岳阳市市场监督管理局",
        basis = "市场监管总局令第44号",
        document = "岳市监〔2026〕8号",
        on = "2026-03-02",
        text = "事实",
    };

    private static async Task<int> ProposeAsync(HttpClient officer, string ground)
    {
        var answer = await officer.PostAsJsonAsync(Cases, Proposal(ground), Ct);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("caseId").GetInt32();
    }

    private static async Task RefusedAsync(HttpClient client, string address, object body, HttpStatusCode status, string code)
    {
        var answer = await client.PostAsJsonAsync(address, body, Ct);

        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal((status, code), (answer.StatusCode, problem.GetProperty("code").GetString()));
    }

    private Task<HttpClient> SignInAsync(string role) => host.Public().SignedInAsync(DemoAccounts.All.Single(account => account.Role == role), Ct);
}
