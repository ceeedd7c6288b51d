using System.Net;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Pages;

[Collection(OneHost.Name)]
public sealed class BetterGradePageTests(RunningHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_of_an_enterprise_shows_the_way_up_and_what_holds_it_down()
    {
        var section = Section(await PageAsync($"/enterprises/{DemoEnterprises.FailedTwice}"), "path");

        Assert.Contains("2027-08-20", section, StringComparison.Ordinal);
        Assert.Contains("补齐质量保障能力核查项目并接受核查", section, StringComparison.Ordinal);
        Assert.Contains("#repeated-spot-check-failure", section, StringComparison.Ordinal);
        Assert.Contains("Apply for a review", section, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_best_grade_says_so() =>
        Assert.Contains("已是最高等级", Section(await PageAsync($"/enterprises/{DemoEnterprises.TopGrade}"), "path"), StringComparison.Ordinal);

    [Fact]
    public async Task Rules_that_did_nothing_say_what_they_needed()
    {
        var page = await PageAsync($"/enterprises/{DemoEnterprises.FailedTwice}");

        Assert.Contains("三年内行政处罚次数：0，须为不小于1", page, StringComparison.Ordinal);
        Assert.Contains("needs at least 1", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_what_if_under_another_policy_is_marked_as_a_trial()
    {
        var page = await PageAsync($"/enterprises/{DemoEnterprises.FailedTwice}?policy=aqsiq-2012-74");

        Assert.Contains("工业企业产品质量分类监管试行办法", page, StringComparison.Ordinal);
        Assert.Contains("试算", page, StringComparison.Ordinal);
        Assert.Contains("selected>aqsiq-2012-74", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_ratings_are_compared_on_a_page()
    {
        var page = await PageAsync($"/enterprises/{DemoEnterprises.FailedTwice}/compare?from=2026-11-20&policy=aqsiq-2012-74");

        Assert.Contains("class-by-checklist", page, StringComparison.Ordinal);
        Assert.Contains("新增规则", page, StringComparison.Ordinal);
        Assert.Contains("规则不再适用", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_grade_names_its_cause_and_a_window_that_closed_its_item()
    {
        var promoted = await PageAsync($"/enterprises/{DemoEnterprises.TopGrade}/compare?from=2025-11-20");
        var aged = await PageAsync($"/enterprises/{DemoEnterprises.FailedTwice}/compare?to=2027-02-20");

        Assert.Contains("#first-rating-below-aa", Section(promoted, "causes"), StringComparison.Ordinal);
        Assert.Contains("#a-needs-no-failed-spot-check", Section(aged, "rules"), StringComparison.Ordinal);
        Assert.Contains($"href=\"/enterprises/{DemoEnterprises.FailedTwice}#e", Section(aged, "items"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_decision_of_the_history_is_compared_as_it_was_stored()
    {
        var file = await PageAsync($"/enterprises/{DemoEnterprises.TopGrade}");
        var link = file.Split($"href=\"/enterprises/{DemoEnterprises.TopGrade}/compare?decision=")[1].Split('"')[0];

        var page = await PageAsync($"/enterprises/{DemoEnterprises.TopGrade}/compare?decision={link}");

        Assert.Contains("#first-rating-below-aa", Section(page, "causes"), StringComparison.Ordinal);
        Assert.Contains("2025-11-20", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_decision_of_another_enterprise_is_no_decision_of_this_one()
    {
        var client = await host.SignedInPagesAsync(Ct);

        var answer = await client.GetAsync($"/enterprises/{DemoEnterprises.TopGrade}/compare?decision=999999999", Ct);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_rating_compared_with_itself_shows_that_nothing_moved() =>
        Assert.Contains("没有变化", await PageAsync($"/enterprises/{DemoEnterprises.FailedTwice}/compare"), StringComparison.Ordinal);

    [Theory]
    [InlineData("/enterprises/QC100006-5/compare", HttpStatusCode.BadRequest, "代码有误")]
    [InlineData($"/enterprises/{DemoEnterprises.NotRegistered}/compare", HttpStatusCode.NotFound, "没有该企业的档案")]
    public async Task What_cannot_be_compared_says_why(string address, HttpStatusCode status, string words)
    {
        var client = await host.SignedInPagesAsync(Ct);

        var answer = await client.GetAsync(address, Ct);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
    }

    private static string Section(string page, string id) => page.Split($"id=\"{id}\"")[1].Split("</section>")[0];

    private async Task<string> PageAsync(string address)
    {
        var client = await host.SignedInPagesAsync(Ct);
        var answer = await client.GetAsync(address, Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct));
    }
}
