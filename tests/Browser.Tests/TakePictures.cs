using Xunit;

namespace QualityCredit.Browser.Tests;

/// <summary>Takes the pictures of the README again: QC_PICTURES names the folder.</summary>
[Collection(OneBrowser.Name)]
public sealed class TakePictures(BrowsedHost host)
{
    public static bool IsAsked => Folder is { Length: > 0 } && Chromium.IsInstalled;

    private static string? Folder => Environment.GetEnvironmentVariable("QC_PICTURES");

    [Fact(Skip = "only where QC_PICTURES names the folder of the pictures", SkipUnless = nameof(IsAsked))]
    public async Task Of_an_enterprise_file_and_of_a_look_up()
    {
        var desk = await host.PageAsync(1200, 1480);
        await Steps.SignInAsync(desk, "/enterprises/QC100006-4");
        await desk.ScreenshotAsync(new() { Path = Path.Combine(Folder!, "enterprise-file.png") });
        var phone = await host.PageAsync(390, 850, isPhone: true, scale: 2);
        await phone.GotoAsync("/blacklist/QC100010-1");

        await phone.ScreenshotAsync(new() { Path = Path.Combine(Folder!, "look-up.png") });

        Assert.All(Directory.EnumerateFiles(Folder!, "*.png"), picture => Assert.InRange(new FileInfo(picture).Length, 10_000, 300 * 1024));
    }
}
