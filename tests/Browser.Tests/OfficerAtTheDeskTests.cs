using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace QualityCredit.Browser.Tests;

[Collection(OneBrowser.Name)]
public sealed class OfficerAtTheDeskTests(BrowsedHost host)
{
    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task An_officer_signs_in_searches_opens_a_file_and_reads_the_reasons()
    {
        var page = await host.PageAsync(1280, 900);
        await Steps.SignInAsync(page, "/enterprises");

        await page.GetByLabel("代码或名称").FillAsync("宏发盛");
        await page.GetByRole(AriaRole.Button, new() { Name = "查询" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "岳阳宏发盛水泥有限公司" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("岳阳宏发盛水泥有限公司");
        await Expect(page.Locator(".grade .letter")).ToHaveTextAsync("C");
        var reason = page.Locator(".reasons > li").Filter(new() { HasText = "三年内省级以上监督抽查不合格2次" });
        await Expect(reason.Locator(".effect")).ToContainTextAsync("最高C类");
        await Expect(reason.Locator(".items li")).ToHaveCountAsync(2);
    }

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task A_reason_leads_to_its_evidence_and_to_its_article()
    {
        var page = await host.PageAsync(1280, 900);
        await Steps.SignInAsync(page, "/enterprises/QC100006-4");
        var reason = page.Locator(".reasons > li").Filter(new() { HasText = "三年内省级以上监督抽查不合格2次" });

        await reason.Locator(".items a").First.ClickAsync();
        await Expect(page.Locator(".timeline li:target")).ToBeInViewportAsync();
        await Expect(page.Locator(".timeline li:target")).ToContainTextAsync("不合格");

        await reason.Locator(".law a:not(.rule)").ClickAsync();
        await Expect(page.Locator("article h1")).ToContainTextAsync("C类条件");
        await Expect(page.Locator("tr:target")).ToContainTextAsync("三年内省级以上监督抽查两次以上不合格");
    }

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task The_rules_that_did_nothing_unfold_without_a_script()
    {
        var page = await host.PageAsync(1280, 900);
        await Steps.SignInAsync(page, "/enterprises/QC100006-4");
        var others = page.Locator("#reasons details");

        await Expect(others.Locator("li").First).ToBeHiddenAsync();
        await others.Locator("summary").ClickAsync();

        await Expect(others.Locator("li").First).ToBeVisibleAsync();
    }

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task The_keyboard_reaches_the_content_first()
    {
        var page = await host.PageAsync(1280, 900);
        await page.GotoAsync("/");

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await Expect(page.Locator(".skip")).ToBeInViewportAsync();
    }

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task Signing_out_shuts_the_file()
    {
        var page = await host.PageAsync(1280, 900);
        await Steps.SignInAsync(page, "/enterprises/QC100006-4");

        await Steps.SignOutAsync(page);
        await page.GotoAsync("/enterprises/QC100006-4");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("工作人员登录");
    }
}
