using System.Net;
using System.Text.Json;
using QualityCredit.Testing;
using QualityCredit.Web.Accounts;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Pages;

[Collection(OneHost.Name)]
public sealed class EnterprisePageTests(RunningHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DemoEnterprises.TopGrade)]
    [InlineData(DemoEnterprises.FailedTwice)]
    [InlineData(DemoEnterprises.RaisedProductRisk)]
    [InlineData(DemoEnterprises.Listed)]
    [InlineData(DemoEnterprises.TooLittleData)]
    public async Task The_page_shows_every_reason_of_the_explanation_with_article_and_evidence(string code)
    {
        var page = await PageAsync($"/enterprises/{code}");
        var api = await host.SignedInApiAsync(Ct);
        var explanation = JsonDocument.Parse(await api.GetStringAsync($"/api/v1/enterprises/{code}/rating/explanation", Ct)).RootElement;
        var evidence = JsonDocument.Parse(await api.GetStringAsync($"/api/v1/enterprises/{code}/evidence?limit=500", Ct)).RootElement.GetProperty("evidence").EnumerateArray()
            .ToDictionary(item => item.GetProperty("serial").GetInt32(), item => item.GetProperty("document").GetString()!);

        var reasons = explanation.GetProperty("adverse").EnumerateArray().Concat(explanation.GetProperty("favourable").EnumerateArray()).ToList();

        var shown = page.Split("id=\"reasons\"")[1].Split("</section>")[0];
        Assert.NotEmpty(reasons);
        Assert.All(reasons, reason =>
        {
            Assert.Contains(WebUtility.HtmlEncode(reason.GetProperty("sentence").GetProperty("zh").GetString()!).Replace("&#39;", "'", StringComparison.Ordinal), shown, StringComparison.Ordinal);
            Assert.Contains($"/policies/{reason.GetProperty("policy").GetString()}/{reason.GetProperty("article").GetString()}#{reason.GetProperty("rule").GetString()}", shown, StringComparison.Ordinal);
            Assert.Contains($"/policies/{reason.GetProperty("policy").GetString()}/rules/{reason.GetProperty("rule").GetString()}\"", shown, StringComparison.Ordinal);
            Assert.All(reason.GetProperty("evidence").EnumerateArray(), serial =>
            {
                Assert.Contains($"href=\"#e{serial}\"", shown, StringComparison.Ordinal);
                Assert.Contains($"id=\"e{serial}\"", page, StringComparison.Ordinal);
                Assert.Contains(evidence[serial.GetInt32()], page, StringComparison.Ordinal);
            });
        });
    }

    [Fact]
    public async Task The_page_names_grade_points_supervision_and_the_next_change()
    {
        var page = await PageAsync($"/enterprises/{DemoEnterprises.FailedTwice}");

        Assert.Contains("class=\"grade c ", page, StringComparison.Ordinal);
        Assert.Contains("加严监管", page, StringComparison.Ordinal);
        Assert.Contains("2027-02-20", page, StringComparison.Ordinal);
        Assert.Contains("每年4次", page, StringComparison.Ordinal);
        Assert.Contains("2025-11-20", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grade_that_nobody_reviewed_for_thirteen_months_shows_as_expired()
    {
        var onLastDay = await PageAtAsync(new(2027, 12, 19, 4, 0, 0));
        var dayAfter = await PageAtAsync(new(2027, 12, 20, 4, 0, 0));

        Assert.DoesNotContain("已过有效期", onLastDay, StringComparison.Ordinal);
        Assert.Contains("已过有效期", dayAfter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_under_objection_show_the_grade_with_and_without()
    {
        var page = await PageAsync($"/enterprises/{DemoEnterprises.UnderObjection}");

        var section = page.Split("id=\"objections\"")[1].Split("</section>")[0];
        Assert.Contains("A类", section, StringComparison.Ordinal);
        Assert.Contains("B类", section, StringComparison.Ordinal);
        Assert.Contains("异议不成立", section, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_little_data_says_what_would_settle_it()
    {
        var page = await PageAsync($"/enterprises/{DemoEnterprises.TooLittleData}");

        Assert.Contains("未评级", page, StringComparison.Ordinal);
        Assert.Contains("资料不足的指标", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_candidate_and_a_listing_stand_out()
    {
        var candidate = await PageAsync($"/enterprises/{DemoEnterprises.RefusedSampling}");
        var listed = await PageAsync($"/enterprises/{DemoEnterprises.Listed}");

        Assert.Contains("提请列入黑名单的情形", candidate, StringComparison.Ordinal);
        Assert.Contains("已列入质量失信黑名单", listed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_day_is_marked_as_a_trial()
    {
        var page = await PageAsync($"/enterprises/{DemoEnterprises.FailedTwice}?as-of=2029-11-20");

        Assert.Contains("试算", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_four_groups_of_the_archive_hold_every_item()
    {
        var page = await PageAsync($"/enterprises/{DemoEnterprises.FailedTwice}");

        Assert.All(["基本信息", "监管动态", "违法违规", "良好记录"], group => Assert.Contains(group, page, StringComparison.Ordinal));
        Assert.Equal(17, page.Split("<li id=\"e").Length - 1);
    }

    [Fact]
    public async Task Search_finds_a_former_name_and_leads_to_the_file()
    {
        var page = await PageAsync("/enterprises?query=石韵木器");

        Assert.Contains($"/enterprises/{DemoEnterprises.Renamed}", page, StringComparison.Ordinal);
        Assert.Contains("曾用名", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/enterprises/71219440-5", HttpStatusCode.NotFound, "没有该企业的档案")]
    [InlineData("/enterprises/71219440-6", HttpStatusCode.BadRequest, "校验码")]
    [InlineData("/runs/999", HttpStatusCode.NotFound, "没有这次运行")]
    [InlineData("/policies/nowhere/nothing", HttpStatusCode.NotFound, "没有这一条款")]
    public async Task What_is_not_there_is_told_kindly(string address, HttpStatusCode status, string words)
    {
        var answer = await (await host.SignedInPagesAsync(Ct)).GetAsync(address, Ct);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_article_has_its_page_with_its_rules()
    {
        var client = await host.SignedInPagesAsync(Ct);

        foreach (var policy in RulesFolder.Library.Policies)
        {
            foreach (var article in policy.Articles.Keys)
            {
                var page = await client.GetStringAsync($"/policies/{policy.Name}/{article}", Ct);
                Assert.All(policy.Rules.Where(rule => rule.Article == article), rule => Assert.Contains($"id=\"{rule.Name}\"", page, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task The_ledger_page_shows_runs_and_their_distribution()
    {
        var ledger = await PageAsync("/runs");
        var run = await PageAsync("/runs/2");

        Assert.Contains("href=\"/runs/2\"", ledger, StringComparison.Ordinal);
        Assert.Contains("运行后的等级分布", run, StringComparison.Ordinal);
    }

    private async Task<string> PageAsync(string address) => await (await host.SignedInPagesAsync(Ct)).GetStringAsync(address, Ct);

    private async Task<string> PageAtAsync(DateTime nowUtc)
    {
        var other = host.Other(null, new TestClock(nowUtc));
        var client = await SignIn.Async(other, DemoAccounts.All[0].UserName, DemoAccounts.All[0].Password, Ct);
        return await client.GetStringAsync($"/enterprises/{DemoEnterprises.FailedTwice}", Ct);
    }
}
