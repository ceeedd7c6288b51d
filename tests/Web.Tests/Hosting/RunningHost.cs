using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Testing;
using QualityCredit.Web.Accounts;
using Xunit;

namespace QualityCredit.Web.Tests.Hosting;

/// <summary>The host as it starts on an empty database with the first enterprises of the demonstration, on a day that stands still.</summary>
public sealed class RunningHost : IAsyncLifetime
{
    public const int Enterprises = 40;

    private readonly string _folder = Directory.CreateTempSubdirectory("qc-web-").FullName;
    private readonly List<WebApplicationFactory<Program>> _others = [];

    public RunningHost() => Factory = Configured(Database, Clock);

    public TestClock Clock { get; } = new(new(2026, 11, 22, 4, 0, 0));

    public WebApplicationFactory<Program> Factory { get; }

    public string Database => Path.Combine(_folder, "register.db");

    /// <summary>A host beside the shared one, by default on the same register.</summary>
    public WebApplicationFactory<Program> Other(string? database = null, TestClock? clock = null, params (string Key, string Value)[] settings)
    {
        var other = Configured(database ?? Database, clock ?? Clock, settings);
        _others.Add(other);
        return other;
    }

    public string NewDatabase() => Path.Combine(_folder, Guid.NewGuid().ToString("N") + ".db");

    public HttpClient Public() => Factory.CreateClient(new() { AllowAutoRedirect = false });

    public Task<HttpClient> SignedInApiAsync(CancellationToken ct) => Public().SignedInAsync(DemoAccounts.All[0], ct);

    public Task<HttpClient> SignedInPagesAsync(CancellationToken ct) => SignIn.Async(Factory, DemoAccounts.All[0].UserName, DemoAccounts.All[0].Password, ct);

    public ValueTask InitializeAsync()
    {
        Factory.StartServer();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var other in _others)
        {
            await other.DisposeAsync();
        }

        await Factory.DisposeAsync();
        SqliteConnection.ClearAllPools();
        await DeleteAsync(_folder);
    }

    /// <summary>A job that a stopped host was about to end may still write its last file.</summary>
    private static async Task DeleteAsync(string folder)
    {
        for (var left = 100; ; left--)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException) when (left > 0)
            {
                await Task.Delay(50);
            }
        }
    }

    private static WebApplicationFactory<Program> Configured(string database, TestClock clock, params (string Key, string Value)[] settings) =>
        new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("QC_DATABASE", $"sqlite:{database}");
            host.UseSetting("FirstStart:Enterprises", Enterprises.ToString(System.Globalization.CultureInfo.InvariantCulture));
            host.UseSetting("Scheduling:NightlyRescoring:Cron", "");
            // The clock stands, and with it every window.
            host.UseSetting("Limits:Anonymous:Requests", "1000000");
            // A host whose clock is ahead would release the list of its day, and no release goes back before another.
            host.UseSetting("Watches:Tick", "1.00:00:00");
            foreach (var (key, value) in settings)
            {
                host.UseSetting(key, value);
            }

            host.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock));
        });
}

[CollectionDefinition(Name)]
public sealed class OneHost : ICollectionFixture<RunningHost>
{
    public const string Name = "one host";
}
