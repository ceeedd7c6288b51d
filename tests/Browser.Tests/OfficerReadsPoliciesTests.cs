using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace QualityCredit.Browser.Tests;

[Collection(OneBrowser.Name)]
public sealed class OfficerReadsPoliciesTests(BrowsedHost host)
{
    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task An_officer_opens_a_policy_searches_and_follows_a_rule_to_its_indicator()
    {
        var page = await host.PageAsync(1280, 900);
        await Steps.SignInAsync(page, "/policies");

        await page.GetByRole(AriaRole.Link, new() { Name = "湖南省企业质量信用分级分类监管" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("湖南省企业质量信用分级分类监管");

        await page.GetByRole(AriaRole.Searchbox).FillAsync("一票否决 hunan-2013");
        await page.GetByRole(AriaRole.Button, new() { Name = "查询" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "质量安全一票否决：本考核年度不予升级" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("质量安全一票否决");

        var golden = page.Locator(".case").First;
        await Expect(golden.Locator(".plain").First).ToBeHiddenAsync();
        await golden.Locator("summary").ClickAsync();
        await Expect(golden.Locator(".plain").First).ToContainTextAsync("评级日");

        await page.Locator("#indicators h3 a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/indicators/"));
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "质量安全一票否决：本考核年度不予升级" })).ToBeVisibleAsync();
    }
}
