using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Browser.Tests;

/// <summary>
/// Takes the pictures of the README again, in place: no part of any run but of one that asks for it,
/// <c>dotnet run --project tests/Browser.Tests -- -explicit only -class "*TakePictures"</c>.
/// </summary>
[Collection(OneBrowser.Name)]
public sealed class TakePictures(BrowsedHost host)
{
    private static readonly string _folder = Path.Combine(RulesFolder.Checkout(), "src", "QualityCredit.Web", "pictures");

    [Fact(Explicit = true)]
    public async Task Of_an_enterprise_file_and_of_a_look_up()
    {
        Assert.True(Chromium.IsInstalled, Chromium.Missing);
        var desk = await host.PageAsync(1200, 1480);
        await Steps.SignInAsync(desk, "/enterprises/QC100006-4");
        await desk.GotoAsync("/enterprises/QC100006-4");
        await desk.ScreenshotAsync(new() { Path = Path.Combine(_folder, "enterprise-file.png") });
        var phone = await host.PageAsync(390, 850, isPhone: true, scale: 2);
        await phone.GotoAsync("/blacklist/QC100010-1");

        await phone.ScreenshotAsync(new() { Path = Path.Combine(_folder, "look-up.png") });

        Assert.All(Directory.EnumerateFiles(_folder, "*.png"), picture => Assert.InRange(new FileInfo(picture).Length, 10_000, 300 * 1024));
    }
}
