using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace QualityCredit.Browser.Tests;

[Collection(OneBrowser.Name)]
public sealed class PublicOnAPhoneTests(BrowsedHost host)
{
    private const int Width = 390;

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task Anybody_looks_up_a_code_and_reads_why_it_is_listed()
    {
        var page = await host.PageAsync(Width, 844, isPhone: true);
        await page.GotoAsync("/");

        await page.GetByLabel("组织机构代码、统一社会信用代码或名称").FillAsync("qc 100010-1");
        await page.GetByRole(AriaRole.Button, new() { Name = "查询" }).TapAsync();

        await Expect(page.Locator(".verdict")).ToContainTextAsync("已列入质量失信黑名单");
        await Expect(page.Locator(".listing")).ToContainTextAsync("湘政办发〔2013〕44号第八项");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/blacklist/QC100010-1$"));
    }

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task A_mistyped_code_is_told_where_it_is_wrong_and_can_be_corrected()
    {
        var page = await host.PageAsync(Width, 844, isPhone: true);
        await page.GotoAsync("/");
        var code = page.GetByLabel("组织机构代码、统一社会信用代码或名称");

        await code.FillAsync("QC100010-2");
        await page.GetByRole(AriaRole.Button, new() { Name = "查询" }).TapAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("第9位");
        await Expect(code).ToHaveValueAsync("QC100010-2");

        await code.FillAsync("QC100010-1");
        await page.GetByRole(AriaRole.Button, new() { Name = "查询" }).TapAsync();
        await Expect(page.Locator(".verdict")).ToBeVisibleAsync();
    }

    [Theory(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    [InlineData("/", false)]
    [InlineData("/blacklist/QC100010-1", false)]
    [InlineData("/blacklist/list", false)]
    [InlineData("/open-data", false)]
    [InlineData("/red-list", false)]
    [InlineData("/who-asked", false)]
    [InlineData("/sign-in", false)]
    [InlineData("/enterprises", true)]
    [InlineData("/enterprises/QC100006-4", true)]
    [InlineData("/runs", true)]
    [InlineData("/listing-cases", true)]
    [InlineData("/policies", true)]
    [InlineData("/policies/hunan-2013", true)]
    [InlineData("/policies/hunan-2013/rules/class-by-points", true)]
    [InlineData("/policies/hunan-2013/indicators/checklist-share", true)]
    [InlineData("/policies/hunan-2013/register", true)]
    [InlineData("/policies/aqsiq-2012-74/tables", true)]
    [InlineData("/policies/search?q=HN-6", true)]
    public async Task No_page_is_wider_than_the_phone(string address, bool isStaff)
    {
        var page = await host.PageAsync(Width, 844, isPhone: true);
        if (isStaff)
        {
            await Steps.SignInAsync(page, address);
        }

        // Loaded whole, with its style: a width is not waited for.
        await page.GotoAsync(address);
        var width = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");

        Assert.InRange(width, 1, Width);
    }
}
