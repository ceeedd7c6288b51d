using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using QualityCredit.Register.Accounts;
using QualityCredit.Web.Accounts;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.ListingCases;

/// <summary>Two officers walk a case on the pages, as browsers send the forms.</summary>
[Collection(OneHost.Name)]
public sealed partial class CaseOnThePagesTests(RunningHost host)
{
    private const string Case = "/listing-cases/1";
    private const string Public = "/blacklist/" + DemoEnterprises.TopGrade;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_goes_from_candidate_to_publication_reply_repair_and_removal_by_two_officers()
    {
        var factory = host.Other(host.NewDatabase());
        var officer = await SignInAsync(factory, OfficerRoles.CaseOfficer);
        var reviewer = await SignInAsync(factory, OfficerRoles.CaseReviewer);

        await ProposeAsync(officer);
        await StepAsync(officer, "notify", "2026-03-03", ("Form.Rights", "可陈述、申辩，可申请听证"));
        await StepAsync(officer, "receive-defence", "2026-03-05");
        await RefusedAsync(reviewer, "decide-to-list", "2026-03-10", "期限到2026-03-10届满");
        await StepAsync(reviewer, "decide-to-list", "2026-03-11", ("Form.Persons", "张某（法定代表人）"));
        await RefusedAsync(officer, "approve", "2026-03-20", "批准机关不得是作出决定的机关");
        await StepAsync(officer, "approve", "2026-03-20", ("Form.Authority", "湖南省市场监督管理局"));
        await StepAsync(officer, "publish", "2026-03-23");
        await StepAsync(officer, "reply", "2026-03-24", ("Form.Text", "本公司已全部整改。"));

        var listed = await officer.GetStringAsync(Public, Ct);
        Assert.Contains("已列入质量失信黑名单", listed, StringComparison.Ordinal);
        Assert.Contains("本公司已全部整改。", listed, StringComparison.Ordinal);
        Assert.Contains("张某（法定代表人）", listed, StringComparison.Ordinal);

        await RefusedAsync(officer, "request-repair", "2026-06-22", "2026-06-23");
        await StepAsync(officer, "request-repair", "2026-06-23");
        await StepAsync(officer, "accept-repair", "2026-06-24");
        await RefusedAsync(reviewer, "remove", "2026-07-01", "不得处理异议、修复或撤销");
        await StepAsync(officer, "remove", "2026-07-01");

        Assert.Contains("未列入质量失信黑名单", await officer.GetStringAsync(Public, Ct), StringComparison.Ordinal);
        var page = await reviewer.GetStringAsync(Case, Ct);
        Assert.Contains("提前移出", page, StringComparison.Ordinal);
        Assert.Equal(10, Regex.Count(page, "<span class=\"kind\">"));
        Assert.Contains("2026-03-10前（含当日）", await reviewer.GetStringAsync($"{Case}/documents/2", Ct), StringComparison.Ordinal);
        Assert.Contains("列入质量失信黑名单决定书", await reviewer.GetStringAsync($"{Case}/documents/4", Ct), StringComparison.Ordinal);
        Assert.Contains("决定自2026-07-01起将你单位移出", await reviewer.GetStringAsync($"{Case}/documents/10", Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reviewer.GetAsync($"{Case}/documents/3", Ct)).StatusCode);
        Assert.Contains($"href=\"{Case}\"", await reviewer.GetStringAsync("/listing-cases", Ct), StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"{Case}\"", await reviewer.GetStringAsync("/listing-cases?urgent=true", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_the_role_may_do_is_offered()
    {
        var factory = host.Other(host.NewDatabase());
        var officer = await SignInAsync(factory, OfficerRoles.CaseOfficer);
        await ProposeAsync(officer);
        await StepAsync(officer, "notify", "2026-03-03", ("Form.Rights", "可陈述、申辩，可申请听证"));

        var forOfficer = await officer.GetStringAsync(Case, Ct);
        var forReviewer = await (await SignInAsync(factory, OfficerRoles.CaseReviewer)).GetStringAsync(Case, Ct);
        var forInspector = await (await SignInAsync(factory, OfficerRoles.Inspector)).GetStringAsync(Case, Ct);

        Assert.DoesNotContain("step-decide-to-list", forOfficer, StringComparison.Ordinal);
        Assert.Contains("step-receive-defence", forOfficer, StringComparison.Ordinal);
        Assert.Contains("step-decide-to-list", forReviewer, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"steps\"", forInspector, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_is_none_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignedInPagesAsync(Ct)).GetAsync("/listing-cases/999", Ct)).StatusCode);

    private static Task<HttpClient> SignInAsync(WebApplicationFactory<Program> factory, string role)
    {
        var account = DemoAccounts.All.Single(account => account.Role == role);
        return SignIn.Async(factory, account.UserName, account.Password, Ct);
    }

    private static async Task ProposeAsync(HttpClient officer)
    {
        var answer = await PostAsync(officer, "/listing-cases/new", "propose", "2026-03-02",
            ("Draft.Code", DemoEnterprises.TopGrade), ("Draft.Ground", "拒绝监督检查"), ("Draft.Degree", "general"), ("Draft.TermMonths", "12"), ("Draft.Evidence", "1"));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.EndsWith(Case, answer.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    private static async Task StepAsync(HttpClient officer, string action, string day, params (string Name, string Value)[] more)
    {
        var answer = await PostAsync(officer, Case, $"step-{action}", day, [("Form.Action", action), .. more]);

        Assert.True(answer.StatusCode == HttpStatusCode.Found, await answer.Content.ReadAsStringAsync(Ct));
    }

    private static async Task RefusedAsync(HttpClient officer, string action, string day, string reason)
    {
        var answer = await PostAsync(officer, Case, $"step-{action}", day, ("Form.Action", action));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains(reason, await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient officer, string address, string form, string day, params (string Name, string Value)[] more)
    {
        var page = await officer.GetStringAsync(address, Ct);
        Dictionary<string, string> fields = new()
        {
            ["_handler"] = form,
            ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
            ["Form.Authority"] = "岳阳市市场监督管理局",
            ["Form.Basis"] = "市场监管总局令第44号",
            ["Form.Document"] = $"岳市监〔2026〕{form}",
            ["Form.On"] = day,
            ["Form.Text"] = "内容",
            ["Form.Seen"] = Seen().Match(page).Groups[1].Value,
        };
        foreach (var (name, value) in more)
        {
            fields[name] = value;
        }

        return await officer.PostAsync(address, new FormUrlEncodedContent(fields), Ct);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"Form.Seen\" value=\"([^\"]+)\"")]
    private static partial Regex Seen();
}
