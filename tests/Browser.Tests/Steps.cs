using Microsoft.Playwright;

namespace QualityCredit.Browser.Tests;

/// <summary>What many tests begin with.</summary>
internal static class Steps
{
    public static async Task SignInAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.GetByLabel("账号").FillAsync("inspector");
        await page.GetByLabel("密码").FillAsync("demo-inspector-2013");
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }
}
