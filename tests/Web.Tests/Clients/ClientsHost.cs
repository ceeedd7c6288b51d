using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Clients;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Clients;

/// <summary>A host with a register of its own that banks and departments ask, behind a proxy that it trusts; requests say where they come from.</summary>
public sealed class ClientsHost : IAsyncLifetime
{
    public const string Proxy = "192.0.2.1";

    /// <summary>Read by this host's front alone: the address of the other end of the connection.</summary>
    public const string FromHeader = "Test-From";

    private readonly RunningHost _root = new();
    private int _clients;
    private int _enterprises;

    public ClientsHost()
    {
        Provider = new();
        Factory = Make(("Clients:Failures", "100000/60"));
    }

    public TestClock Clock { get; } = new(new(2026, 11, 22, 4, 0, 0));

    public IdentityProvider Provider { get; }

    public WebApplicationFactory<Program> Factory { get; }

    public static ActOfOfficer Act { get; } = new("administrator", "agreement 7");

    private string Database => field ??= _root.NewDatabase();

    /// <summary>Another host on the same register.</summary>
    public WebApplicationFactory<Program> Make(params (string Key, string Value)[] settings) => _root.Other(
        Database, Clock,
        [
            ("Limits:TrustedProxies:0", Proxy), ("Clients:Token:Issuer", IdentityProvider.Issuer), ("Clients:Token:Audience", IdentityProvider.Audience),
            ("Clients:Token:KeysFile", Provider.KeysFile), .. settings,
        ]).WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddSingleton<IStartupFilter, ComeFrom>()));

    public T Get<T>()
        where T : notnull => Factory.Services.GetRequiredService<T>();

    /// <summary>A client of its own for a test, with its first key.</summary>
    public async Task<KeyIssued> AddAsync(string[] scopes, CancellationToken ct, string[]? addresses = null, string? limit = null, int lifeDays = 30, string kind = "bank", string? organization = null)
    {
        var number = Interlocked.Increment(ref _clients);
        ClientDraft draft = new()
        {
            Id = $"client-{number}",
            Name = $"第{number}号客户",
            Kind = kind,
            Organization = organization,
            Scopes = scopes,
            Addresses = addresses ?? [],
            Limit = limit,
            ValidFrom = new(2026, 1, 1),
        };
        return Assert.IsType<KeyIssued>(await Get<AddClient>().ExecuteAsync(draft, new(lifeDays), Act, ct));
    }

    /// <summary>An enterprise of its own for a test: nobody has asked about it yet.</summary>
    public async Task<EnterpriseDetails> RegisterAsync(CancellationToken ct)
    {
        var details = AnyEnterprise.Details(90_000_000 + Interlocked.Increment(ref _enterprises));
        Assert.IsType<EnterpriseRegistered>(Assert.Single(await Get<RegisterEnterprise>().ExecuteAsync([details], ct)));
        return details;
    }

    /// <summary>A client that is the enterprise of this code.</summary>
    public Task<KeyIssued> AddEnterpriseAsync(string code, CancellationToken ct, string[]? addresses = null, int lifeDays = 30) =>
        AddAsync(["ledger:own"], ct, addresses, lifeDays: lifeDays, kind: "enterprise", organization: code);

    /// <summary>The lines of the query ledger of a client.</summary>
    public Task<IReadOnlyList<LedgerRecord>> LinesAsync(string client, CancellationToken ct) => Get<IDbContextFactory<RegisterContext>>().LinesAsync(client, ct);

    /// <summary>The day at the office of the last question of a client. The register's own time never goes back, though tests set the clock back.</summary>
    public async Task<DateOnly> LastAskedOnAsync(string client, CancellationToken ct) =>
        DateOnly.FromDateTime(OfficeTime.Of((await LinesAsync(client, ct))[^1].AtUtc));

    /// <summary>A register that cannot say any more who is known.</summary>
    public async Task WithoutActsAsync(CancellationToken ct)
    {
        await using var context = await Get<IDbContextFactory<RegisterContext>>().CreateDbContextAsync(ct);
        await context.Database.ExecuteSqlAsync($"""ALTER TABLE "ApiClientActs" RENAME TO "Away" """, ct);
    }

    /// <summary>A connection from an address, with a credential.</summary>
    public HttpClient From(string address, string? credential, WebApplicationFactory<Program>? factory = null)
    {
        var client = (factory ?? Factory).CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add(FromHeader, address);
        client.DefaultRequestHeaders.Authorization = credential is null ? null : new AuthenticationHeaderValue("Bearer", credential);
        return client;
    }

    public HttpClient With(KeyText key) => From("198.51.100.7", key.ToString());

    public ValueTask InitializeAsync()
    {
        Factory.StartServer();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await Factory.DisposeAsync();
        await _root.DisposeAsync();
        Provider.Dispose();
    }

    private sealed class ComeFrom : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.TryParse(context.Request.Headers[FromHeader].ToString(), out var address) ? address : null;
                return following(context);
            });
            next(app);
        };
    }
}

[CollectionDefinition(Name)]
public sealed class OneClientsHost : ICollectionFixture<ClientsHost>
{
    public const string Name = "one host of clients";
}
