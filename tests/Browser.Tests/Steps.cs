using Microsoft.Playwright;

namespace QualityCredit.Browser.Tests;

/// <summary>What many tests begin with.</summary>
internal static class Steps
{
    public static Task SignInAsync(IPage page, string address) => SignInAsync(page, address, "inspector", "demo-inspector-2013");

    public static async Task SignInAsync(IPage page, string address, string userName, string password)
    {
        await page.GotoAsync(address);
        await page.GetByLabel("账号").FillAsync(userName);
        await page.GetByLabel("密码").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        // The page is asked itself whether it is there: on a busy machine its event can be over before anybody waits for it.
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
        await page.WaitForFunctionAsync("() => document.readyState === 'complete'");
    }
}
