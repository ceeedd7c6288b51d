using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace QualityCredit.Browser.Tests;

/// <summary>
/// What many tests begin with. Every wait is an expectation that the driver checks again and again: WaitForURL can miss the event that it waits
/// for (playwright-dotnet 3364), and on a page without scripts WaitForFunction looks once and then never more.
/// </summary>
internal static partial class Steps
{
    public static Task SignInAsync(IPage page, string address) => SignInAsync(page, address, "inspector", "demo-inspector-2013");

    public static async Task SignInAsync(IPage page, string address, string userName, string password)
    {
        await page.GotoAsync(address);
        await page.GetByLabel("账号").FillAsync(userName);
        await page.GetByLabel("密码").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await Expect(page).Not.ToHaveURLAsync(SignIn());
    }

    /// <summary>Ends when the host has answered: a page that is asked for before would take the sign-out back.</summary>
    public static async Task SignOutAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "退出" })).ToHaveCountAsync(0);
    }

    /// <summary>Clicks, and ends when the host's answer has taken the page's place.</summary>
    public static async Task SendAsync(IPage page, ILocator button)
    {
        await page.EvaluateAsync("() => document.documentElement.setAttribute('data-sent', '')");
        await button.ClickAsync();
        await Expect(page.Locator("html[data-sent]")).ToHaveCountAsync(0);
    }

    [GeneratedRegex("/sign-in")]
    private static partial Regex SignIn();
}
