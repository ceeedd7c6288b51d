using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace QualityCredit.Browser.Tests;

/// <summary>Two officers take a case of the blacklist from the rule's candidate to its removal, on the pages alone; the days pass on a host of its own.</summary>
public sealed class OfficersWalkACaseTests(BrowsedHost host) : IClassFixture<BrowsedHost>
{
    private const string Code = "QC100008-0";
    private const string Authority = "常德市市场监督管理局";

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task A_candidate_is_published_answered_repaired_and_removed_by_two_officers()
    {
        var page = await host.PageAsync(1280, 900);
        var anybody = await host.PageAsync(390, 844, isPhone: true);

        host.Clock.NowUtc = Noon(2026, 11, 23);
        await SignInAsync(page, "case-officer", $"/enterprises/{Code}");
        await page.Locator("#candidates").GetByRole(AriaRole.Link, new() { Name = "立案" }).ClickAsync();
        await Expect(page.Locator("#whom")).ToHaveTextAsync("常德福润和肉食品有限公司");
        await page.GetByLabel("机关").FillAsync(Authority);
        await page.GetByLabel("文号").FillAsync("常市监立〔2026〕1号");
        await page.GetByLabel("事实").FillAsync("2026年5月20日无正当理由拒绝监督抽查。");
        await page.GetByRole(AriaRole.Button, new() { Name = "提出" }).ClickAsync();
        await StandsAtAsync(page, "拟列入");
        await Expect(Step(page, "决定列入")).ToHaveCountAsync(0);
        var address = new Uri(page.Url).AbsolutePath;

        // The facts of the proposal stand in the form of the notice already.
        await TakeAsync(page, "告知");
        await StandsAtAsync(page, "已告知");
        await Expect(page.Locator("#steps .hint").First).ToContainTextAsync("提出人不得决定");
        await Expect(Step(page, "决定列入")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "文书" }).ClickAsync();
        await Expect(page.Locator(".paper")).ToContainTextAsync("要求听证请于2026-11-30前（含当日）提出");

        // The other officer may decide, but not while the enterprise has time.
        await ChangeToAsync(page, "case-reviewer", "/listing-cases");
        await page.GetByRole(AriaRole.Link, new() { Name = "1", Exact = true }).ClickAsync();
        await Expect(Step(page, "决定列入").Locator(".hint")).ToContainTextAsync("期限到2026-11-30届满");
        await TakeAsync(page, "决定列入", ("理由", "事实清楚。"));
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("陈述申辩和申请听证的期限到2026-11-30届满，届满前不得决定列入");
        await StandsAtAsync(page, "已告知");

        await ChangeToAsync(page, "case-officer", address, Noon(2026, 11, 26));
        await TakeAsync(page, "收到陈述申辩", ("陈述申辩内容", "当日负责人不在场。"));
        await TakeAsync(page, "收到听证申请", ("申请内容", "要求听证。"));
        await TakeAsync(page, "通知听证", ("通知内容", "听证在本局举行。"), ("听证日期", "2026-12-01"));
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("听证最早可于2026-12-07举行");
        await TakeAsync(page, "通知听证", ("听证日期", "2026-12-07"));
        await StandsAtAsync(page, "已通知听证");
        await Expect(Step(page, "举行听证").Locator(".hint")).ToContainTextAsync("听证通知的日期是2026-12-07");

        await ChangeToAsync(page, "case-officer", address, Noon(2026, 12, 8));
        await TakeAsync(page, "举行听证", ("听证情况", "双方陈述。"));
        await StandsAtAsync(page, "已听证");

        await ChangeToAsync(page, "case-reviewer", address);
        await TakeAsync(page, "决定列入", ("理由", "事实清楚，申辩不成立。"));
        await StandsAtAsync(page, "已决定列入");
        await Expect(Step(page, "上级批准")).ToContainTextAsync("决定人（case-reviewer）不得办理上级批准");

        await ChangeToAsync(page, "case-officer", address, Noon(2026, 12, 10));
        await TakeAsync(page, "上级批准", ("上级机关", Authority), ("理由", "同意。"));
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("批准机关不得是作出决定的机关");
        await TakeAsync(page, "上级批准", ("上级机关", "湖南省市场监督管理局"));
        await StandsAtAsync(page, "已获批准");
        await LookUpAsync(anybody, "未列入质量失信黑名单");

        await TakeAsync(page, "公布", ("公布内容", "列入质量失信黑名单。"));
        await StandsAtAsync(page, "已公布");
        await LookUpAsync(anybody, "已列入质量失信黑名单");
        await Expect(anybody.Locator(".listing")).ToContainTextAsync("无正当理由拒绝监督抽查");
        await Expect(anybody.Locator(".listing .reply")).ToHaveCountAsync(0);

        await TakeAsync(page, "刊登企业答复", ("企业答复", "本公司已接受抽查并完成整改。"));
        await LookUpAsync(anybody, "已列入质量失信黑名单");
        await Expect(anybody.Locator(".listing .reply")).ToContainTextAsync("本公司已接受抽查并完成整改。");

        await TakeAsync(page, "收到修复申请", ("申请内容", "申请信用修复。"));
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("未满最短公示期，最早可于2027-03-10申请修复");

        await ChangeToAsync(page, "case-officer", address, Noon(2027, 3, 10));
        await TakeAsync(page, "收到修复申请", ("申请内容", "申请信用修复。"));
        await TakeAsync(page, "受理修复", ("理由", "材料齐全。"));
        await StandsAtAsync(page, "修复已受理");
        await LookUpAsync(anybody, "已列入质量失信黑名单");

        await ChangeToAsync(page, "case-reviewer", address);
        await Expect(Step(page, "准予修复、提前移出")).ToContainTextAsync("原决定人（case-reviewer）不得处理异议、修复或撤销");
        await Expect(Step(page, "准予修复、提前移出").GetByRole(AriaRole.Button)).ToHaveCountAsync(0);

        await ChangeToAsync(page, "case-officer", address);
        await TakeAsync(page, "准予修复、提前移出", ("理由", "义务已履行，影响已消除。"));
        await StandsAtAsync(page, "提前移出");
        await LookUpAsync(anybody, "未列入质量失信黑名单");
        await Expect(page.Locator("#history > ol > li")).ToHaveCountAsync(13);
    }

    private static DateTime Noon(int year, int month, int day) => new(year, month, day, 4, 0, 0, DateTimeKind.Utc);

    private static Task SignInAsync(IPage page, string officer, string address) => Steps.SignInAsync(page, address, officer, $"demo-{officer}-2013");

    private async Task ChangeToAsync(IPage page, string officer, string address, DateTime? day = null)
    {
        await Steps.SignOutAsync(page);
        host.Clock.NowUtc = day ?? host.Clock.NowUtc;
        await SignInAsync(page, officer, address);
    }

    private static ILocator Step(IPage page, string action) =>
        page.Locator("#steps details").Filter(new() { Has = page.Locator("summary", new() { HasTextRegex = new($"^{action} ") }) });

    private static async Task TakeAsync(IPage page, string action, params (string Label, string Value)[] fields)
    {
        var step = Step(page, action);
        if (await step.GetAttributeAsync("open") is null)
        {
            await step.Locator("summary").ClickAsync();
        }

        await step.GetByLabel("文号").FillAsync($"常市监〔2026〕{action}");
        foreach (var (label, value) in fields)
        {
            await step.GetByLabel(label).FillAsync(value);
        }

        await Steps.SendAsync(page, step.GetByRole(AriaRole.Button));
    }

    private static Task StandsAtAsync(IPage page, string state) => Expect(page.Locator("#state")).ToContainTextAsync(state);

    private static async Task LookUpAsync(IPage anybody, string verdict)
    {
        await anybody.GotoAsync($"/blacklist/{Code}");
        await Expect(anybody.Locator(".verdict .result")).ToContainTextAsync(verdict);
    }
}
