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
    public async Task An_annulment_gives_the_class_back_at_once_and_every_page_says_so()
    {
        var factory = host.Other(host.NewDatabase());
        var officer = await SignInAsync(factory, OfficerRoles.CaseOfficer);
        var reviewer = await SignInAsync(factory, OfficerRoles.CaseReviewer);
        await ProposeAsync(officer);
        await StepAsync(officer, "notify", "2026-03-03", ("Form.Rights", "可陈述、申辩，可申请听证"));
        await StepAsync(reviewer, "decide-to-list", "2026-03-11");
        await StepAsync(officer, "approve", "2026-03-20", ("Form.Authority", "湖南省市场监督管理局"));

        await StepAsync(officer, "publish", "2026-03-23");
        var found = await officer.GetStringAsync($"/enterprises?query={DemoEnterprises.TopGrade}", Ct);
        await StepAsync(officer, "annul", "2026-11-18");
        var annulled = await officer.GetStringAsync($"/enterprises?query={DemoEnterprises.TopGrade}", Ct);

        Assert.Contains("badge is-listed", found, StringComparison.Ordinal);
        Assert.Contains("badge c\"", found, StringComparison.Ordinal);
        Assert.DoesNotContain("badge is-listed", annulled, StringComparison.Ordinal);
        Assert.Contains("badge aa\"", annulled, StringComparison.Ordinal);
        var file = await officer.GetStringAsync($"/enterprises/{DemoEnterprises.TopGrade}", Ct);
        Assert.Contains("等级由C类更正为AA类", file, StringComparison.Ordinal);
        Assert.Contains("2026-11-20的认定（C类）：更正为AA类", file, StringComparison.Ordinal);
        Assert.Contains("2026-11-20的认定（C类）：更正为AA类", await reviewer.GetStringAsync(Case, Ct), StringComparison.Ordinal);
        Assert.Contains("2026-11-20的认定（C类）：更正为AA类", await reviewer.GetStringAsync($"{Case}/documents/6", Ct), StringComparison.Ordinal);

        await StepAsync(officer, "publish-annulment", "2026-11-20");
        Assert.Contains("自始无效", await officer.GetStringAsync(Public, Ct), StringComparison.Ordinal);
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
    public async Task A_step_that_is_no_longer_offered_or_not_the_officer_s_is_refused_with_the_reason()
    {
        var factory = host.Other(host.NewDatabase());
        var officer = await SignInAsync(factory, OfficerRoles.CaseOfficer);
        await ProposeAsync(officer);
        var stale = await officer.GetStringAsync(Case, Ct);
        await StepAsync(officer, "notify", "2026-03-03", ("Form.Rights", "可陈述、申辩，可申请听证"));

        await RefusedAsync(officer, "notify", "2026-03-03", "案件已有第 2 步", ("Form.Seen", Seen().Match(stale).Groups[1].Value));
        await RefusedAsync(officer, "decide-to-list", "2026-03-11", "决定是否列入需要案件审核人角色");
        await RefusedAsync(officer, "publish", "2026-03-11", "不能“公布”");
        Assert.Equal(2, Regex.Count(await officer.GetStringAsync(Case, Ct), "<span class=\"kind\">"));
    }

    [Fact]
    public async Task The_proposal_of_a_rule_s_candidate_knows_the_rule_and_the_enterprise()
    {
        var officer = await SignInAsync(host.Factory, OfficerRoles.CaseOfficer);
        var file = await officer.GetStringAsync($"/enterprises/{DemoEnterprises.RefusedSampling}", Ct);

        var link = WebUtility.HtmlDecode(ProposalLink().Match(file).Groups[1].Value);
        var form = await officer.GetStringAsync(link, Ct);
        var own = await officer.GetStringAsync($"/listing-cases/new?code={DemoEnterprises.RefusedSampling}", Ct);

        Assert.Contains("name=\"Draft.Rule\" value=\"spot-check-refused-without-reason\"", form, StringComparison.Ordinal);
        Assert.Contains("一般失信，列入期12个月", form, StringComparison.Ordinal);
        Assert.DoesNotContain("该企业的信息及编号", form, StringComparison.Ordinal);
        Assert.Contains("该企业的信息及编号", own, StringComparison.Ordinal);
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

    private static async Task RefusedAsync(HttpClient officer, string action, string day, string reason, params (string Name, string Value)[] more)
    {
        var answer = await PostAsync(officer, Case, $"step-{action}", day, [("Form.Action", action), .. more]);

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

    [GeneratedRegex("href=\"(/listing-cases/new[^\"]+)\"")]
    private static partial Regex ProposalLink();

    [GeneratedRegex("name=\"Form.Seen\" value=\"([^\"]+)\"")]
    private static partial Regex Seen();
}
