using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Browser.Tests;

/// <summary>The host on a free port with the first enterprises of the demonstration, and the browser beside it.</summary>
public sealed class BrowsedHost : IAsyncLifetime
{
    /// <summary>Milliseconds; only what never comes is waited for so long.</summary>
    public const float Patience = 120_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("qc-browser-").FullName;
    private WebApplicationFactory<Program>? _factory;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public TestClock Clock { get; } = new(new(2026, 11, 22, 4, 0, 0));

    public async ValueTask InitializeAsync()
    {
        if (!Chromium.IsInstalled)
        {
            return;
        }

        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("urls", "http://127.0.0.1:0");
            host.UseSetting("QC_DATABASE", $"sqlite:{Path.Combine(_folder, "register.db")}");
            host.UseSetting("FirstStart:Enterprises", "30");
            host.UseSetting("Scheduling:NightlyRescoring:Cron", "");
            host.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
        });
        _factory.UseKestrel(0);
        _factory.StartServer();
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    /// <summary>A page without scripts: what it shows, everybody can use.</summary>
    public async Task<IPage> PageAsync(int width, int height, bool isPhone = false, float scale = 1)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = _factory!.ClientOptions.BaseAddress.ToString(),
            JavaScriptEnabled = false,
            ViewportSize = new() { Width = width, Height = height },
            IsMobile = isPhone,
            HasTouch = isPhone,
            DeviceScaleFactor = scale,
            Locale = "zh-CN",
        });
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_factory is not null)
        {
            await _factory.DisposeAsync();
            SqliteConnection.ClearAllPools();
        }

        Directory.Delete(_folder, recursive: true);
    }
}

[CollectionDefinition(Name)]
public sealed class OneBrowser : ICollectionFixture<BrowsedHost>
{
    public const string Name = "one browser";
}
