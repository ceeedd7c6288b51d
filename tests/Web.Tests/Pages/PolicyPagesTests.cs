using System.Net;
using System.Text.RegularExpressions;
using QualityCredit.Rating.Cases;
using QualityCredit.Testing;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Pages;

[Collection(OneHost.Name)]
public sealed partial class PolicyPagesTests(RunningHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_rule_has_a_page_with_its_words_its_citations_and_its_cases()
    {
        var client = await host.SignedInPagesAsync(Ct);
        var cases = ReadCases.From(RulesFolder.Texts, RulesFolder.Library).Cases.ToLookup(golden => (golden.Policy, golden.Rule));

        foreach (var rule in RulesFolder.Library.Policies.SelectMany(policy => policy.Rules))
        {
            var page = Text(await client.GetStringAsync($"/policies/{rule.Policy}/rules/{rule.Name}", Ct));

            Assert.Contains(rule.Title.Zh, page, StringComparison.Ordinal);
            Assert.Contains(rule.Title.En, page, StringComparison.Ordinal);
            Assert.All(rule.Editions, edition => Assert.Contains(edition.Citation.Text, page, StringComparison.Ordinal));
            Assert.NotEmpty(cases[(rule.Policy, rule.Name)]);
            Assert.All(cases[(rule.Policy, rule.Name)], golden => Assert.Contains(golden.Name, page, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Every_indicator_has_a_page_that_names_the_rules_that_read_it()
    {
        var client = await host.SignedInPagesAsync(Ct);

        foreach (var policy in RulesFolder.Library.Policies)
        {
            foreach (var indicator in policy.Indicators)
            {
                var page = await client.GetStringAsync($"/policies/{policy.Name}/indicators/{indicator.Name}", Ct);

                Assert.Contains(indicator.Title.En, Text(page), StringComparison.Ordinal);
                Assert.Contains("/rules/", page, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_later_edition_says_what_it_changed()
    {
        var rule = RulesFolder.Library.Policies.SelectMany(policy => policy.Rules).First(rule => rule.Editions.Count > 1);

        var page = await PageAsync($"/policies/{rule.Policy}/rules/{rule.Name}");

        Assert.Equal(rule.Editions.Count - 1, Regex.Count(page, "class=\"edition-changes\""));
        Assert.Contains("<del>", page, StringComparison.Ordinal);
        Assert.Contains("<ins>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_says_in_how_many_files_it_stands_as_fired_and_links_to_the_run()
    {
        var page = await PageAsync("/policies/aqsiq-2012-74/rules/repeated-spot-check-failure");

        var table = page.Split("id=\"fired\"")[1].Split("</section>")[0];
        var row = Regex.Match(table, "hunan-2013</code></a></th>\\s*<td class=\"number\">([0-9,]+)</td>\\s*<td class=\"number\">([0-9,]+)</td>");
        Assert.True(row.Success, table);
        Assert.InRange(int.Parse(row.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), 1, RunningHost.Enterprises);
        Assert.Equal(RunningHost.Enterprises.ToString(System.Globalization.CultureInfo.InvariantCulture), row.Groups[2].Value);
        Assert.Contains("href=\"/runs/2\"", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HN-6", "/policies/hunan-2013/rules/one-vote-veto-bars-upgrade")]
    [InlineData("HN-6", "/policies/hunan-2013/register")]
    [InlineData("监督抽查 两次", "/policies/aqsiq-2012-74/rules/repeated-spot-check-failure")]
    [InlineData("repeated-spot-check-failure", "/policies/aqsiq-2012-74/rules/repeated-spot-check-failure")]
    [InlineData("failed provincial", "/policies/aqsiq-2012-74/rules/repeated-spot-check-failure")]
    [InlineData("failed-batches-in-12-months", "/policies/hunan-2013/indicators/failed-batches-in-12-months")]
    public async Task A_search_finds_by_clause_by_words_of_both_languages_and_by_name(string query, string address)
    {
        var page = await PageAsync($"/policies/search?q={Uri.EscapeDataString(query)}");

        Assert.Contains($"href=\"{address}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_takes_numbers_as_a_whole_and_says_when_nothing_is_found()
    {
        var first = await PageAsync("/policies/search?q=HN-1");
        var nothing = await PageAsync("/policies/search?q=%E6%B2%A1%E6%9C%89%E7%9A%84%E8%AF%8D");

        Assert.DoesNotContain("HN-14", Text(first), StringComparison.Ordinal);
        Assert.Contains("HN-1, HN-2", Text(first), StringComparison.Ordinal);
        Assert.Contains("没有找到", nothing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_print_page_holds_every_rule_and_no_navigation()
    {
        foreach (var policy in RulesFolder.Library.Policies)
        {
            var page = await PageAsync($"/policies/{policy.Name}/print");

            Assert.All(policy.Rules, rule => Assert.Contains($"id=\"{rule.Name}\"", page, StringComparison.Ordinal));
            Assert.DoesNotContain("header class=\"site\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_policy_shows_what_it_inherits_and_why_a_rule_is_switched_off()
    {
        foreach (var policy in RulesFolder.Library.Policies.Where(policy => policy.Extends is not null))
        {
            var page = Text(await PageAsync($"/policies/{policy.Name}"));

            Assert.All(policy.SwitchesOff, off => Assert.Contains(off.Value, page, StringComparison.Ordinal));
            Assert.All(RulesFolder.Library.Find(policy.Extends!)!.Rules, rule => Assert.Contains(rule.Title.Zh, page, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_overview_names_every_policy_and_what_the_analysis_finds()
    {
        var page = await PageAsync("/policies");

        Assert.All(RulesFolder.Library.Policies, policy => Assert.Contains($"href=\"/policies/{policy.Name}\"", page, StringComparison.Ordinal));
        Assert.Contains(RulesFolder.Library.Diagnostics.Count == 0 ? "没有发现问题" : RulesFolder.Library.Diagnostics[0].Key, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/policies/aqsiq-2012-74/tables", "等级与产品风险对应的监管措施", "加严监管")]
    [InlineData("/policies/hunan-2013/tables", "三个方面的起点与范围", "企业信用情况")]
    [InlineData("/policies/guangdong-2015/tables", "政策要求达到的数字", "93%")]
    [InlineData("/policies/hunan-2013/register", "湖南省质量发展纲要行动计划", "HN-25")]
    public async Task Tables_and_the_register_of_clauses_are_shown_as_tables(string address, string caption, string words)
    {
        var page = Text(await PageAsync(address));

        Assert.Contains(caption, page, StringComparison.Ordinal);
        Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/policies/nowhere", "没有这项政策")]
    [InlineData("/policies/hunan-2013/rules/nothing", "没有这条规则")]
    [InlineData("/policies/hunan-2013/indicators/nothing", "没有这个指标")]
    [InlineData("/policies/nowhere/tables", "没有这项政策")]
    [InlineData("/policies/nowhere/register", "没有这份条款登记")]
    [InlineData("/policies/nowhere/print", "没有这项政策")]
    public async Task What_is_not_there_is_told_kindly(string address, string words)
    {
        var answer = await (await host.SignedInPagesAsync(Ct)).GetAsync(address, Ct);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/policies")]
    [InlineData("/policies/hunan-2013")]
    [InlineData("/policies/hunan-2013/hn-6-veto")]
    [InlineData("/policies/hunan-2013/rules/class-by-points")]
    [InlineData("/policies/hunan-2013/indicators/checklist-share")]
    [InlineData("/policies/aqsiq-2012-74/tables")]
    [InlineData("/policies/search?q=HN-6")]
    public async Task Every_table_has_a_caption_or_stands_in_an_article_and_headings_leave_out_no_level(string address)
    {
        var page = ArticleElement().Replace(await PageAsync(address), "<h1></h1>");

        var levels = Headings().Matches(page).Select(heading => heading.Groups[1].Value[0] - '0').ToList();

        Assert.All(page.Split("<table").Skip(1), table => Assert.Contains("<caption>", table.Split("</table>")[0], StringComparison.Ordinal));
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.InRange(pair.Second, 1, pair.First + 1));
        Assert.Equal(Ids().Count(page), Ids().Matches(page).Select(id => id.Value).Distinct().Count());
    }

    private async Task<string> PageAsync(string address) => await (await host.SignedInPagesAsync(Ct)).GetStringAsync(address, Ct);

    private static string Text(string page) => WebUtility.HtmlDecode(page);

    [GeneratedRegex("<h([1-6])[ >]")]
    private static partial Regex Headings();

    [GeneratedRegex(" id=\"[^\"]+\"")]
    private static partial Regex Ids();

    [GeneratedRegex("<article class=\"card article\">.*?</article>", RegexOptions.Singleline)]
    private static partial Regex ArticleElement();
}
