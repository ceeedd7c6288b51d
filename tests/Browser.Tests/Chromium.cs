using Microsoft.Playwright;

namespace QualityCredit.Browser.Tests;

/// <summary>The browser of the machine: never downloaded, and where there is none the tests say so.</summary>
public static class Chromium
{
    public const string Missing = "no Chromium: install Debian's package chromium, or name one in QC_CHROMIUM";

    private static readonly string[] _arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    public static bool IsInstalled => File.Exists(Path);

    private static string Path => Environment.GetEnvironmentVariable("QC_CHROMIUM") is { Length: > 0 } stated ? stated : "/usr/bin/chromium";

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = _arguments, Headless = true, Timeout = BrowsedHost.Patience });
}
