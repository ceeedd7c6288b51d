using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;
using QualityCredit.Web.Clients;
using Xunit;

namespace QualityCredit.Web.Tests.Clients;

/// <summary>The keys of the identity provider are fetched from a real port, which may be closed or silent.</summary>
public sealed class AskWhileProviderIsAwayTests : IAsyncLifetime
{
    private const string Address = "/api/v1/client";

    private readonly ClientsHost _root = new();
    private readonly ProviderSite _site;
    private readonly Lines _lines = new();
    private readonly WebApplicationFactory<Program> _host;

    public AskWhileProviderIsAwayTests()
    {
        _site = new(_root.Provider);
        _host = _root.Make(
            ("Clients:Token:KeysFile", ""), ("Clients:Token:Metadata", _site.Metadata), ("Clients:Token:PatienceSeconds", "10"),
            ("Clients:Failures", "1/60")).WithWebHostBuilder(host => host.ConfigureLogging(logging => logging.AddProvider(_lines)));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static DateTimeOffset Soon => TimeProvider.System.GetUtcNow().AddMinutes(10);

    [Fact]
    public async Task A_provider_that_is_down_is_no_fault_of_the_token_and_when_it_is_up_again_the_token_is_right()
    {
        var token = _root.Provider.Token((await _root.AddAsync(["watch"], Ct)).ClientId, Soon);

        var (down, again) = (await AskAsync(token), await AskAsync(token));
        _site.Start();
        var tooSoon = await AskAsync(token);
        _root.Clock.NowUtc += ProviderKeys.Pause;
        var up = await AskAsync(token);

        Assert.All([down, again, tooSoon], answer => Assert.Equal((HttpStatusCode.ServiceUnavailable, "identity-provider-away", "10"), answer));
        Assert.Equal(HttpStatusCode.OK, up.Status);
        Assert.Equal([LogLevel.Warning, LogLevel.Information], _lines.Levels);
    }

    [Fact]
    public async Task A_token_that_is_wrong_under_any_key_is_refused_and_asks_the_provider_nothing()
    {
        var (id, provider) = ((await _root.AddAsync(["watch"], Ct)).ClientId, _root.Provider);
        _site.Start();

        string[] tokens =
        [
            provider.Token(id, Soon.AddHours(-1)), provider.Token(id, Soon, issuer: "https://elsewhere.example"), provider.Token(id, Soon, audience: "another-service"),
            IdentityProvider.WithoutSignature(id, Soon), .. provider.SharedSecrets(id, Soon), "a.b.c",
        ];
        foreach (var token in tokens)
        {
            Assert.True((await AskAsync(token)).Status is HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests);
        }

        Assert.Equal(0, _site.Asked);
    }

    [Fact]
    public async Task A_flood_of_tokens_asks_a_provider_that_hangs_once_in_a_while()
    {
        _site.Hangs = true;
        _site.Start();
        var token = _root.Provider.Token((await _root.AddAsync(["watch"], Ct)).ClientId, Soon);

        var first = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AskAsync(token)));
        var behind = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AskAsync(token)));
        var asked = _site.Asked;
        (_site.Hangs, _root.Clock.NowUtc) = (false, _root.Clock.NowUtc + ProviderKeys.Pause);
        var after = await AskAsync(token);

        Assert.All([.. first, .. behind], answer => Assert.Equal((HttpStatusCode.ServiceUnavailable, "identity-provider-away"), (answer.Status, answer.Code)));
        Assert.Equal((1, HttpStatusCode.OK), (asked, after.Status));
    }

    [Fact]
    public async Task Keys_that_are_held_outlast_the_provider_and_only_a_token_of_an_unknown_key_cannot_be_judged()
    {
        _site.Start();
        var id = (await _root.AddAsync(["watch"], Ct)).ClientId;
        var (known, forged, unknown) = (_root.Provider.Token(id, Soon), _root.Provider.Token(id, Soon, byStranger: true), _root.Provider.Token(id, Soon, byStranger: true, keyId: "2"));

        var there = await AskAsync(known);
        _root.Clock.NowUtc += ProviderKeys.Pause;
        var refused = await AskAsync(unknown);
        await _site.DisposeAsync();
        _root.Clock.NowUtc += ProviderKeys.Pause;
        var away = (await AskAsync(known), await AskAsync(unknown), await AskAsync(forged));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (there.Status, refused.Status));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (away.Item1.Status, away.Item2.Status));
        Assert.Equal("too-many-failures", away.Item3.Code);
    }

    [Theory]
    [InlineData("2")]
    [InlineData(null)]
    public async Task A_token_of_a_key_that_its_provider_has_since_a_moment_is_not_judged_before_the_keys_may_be_fetched_again(string? keyId)
    {
        _site.Start();
        var id = (await _root.AddAsync(["watch"], Ct)).ClientId;
        var (early, late) = (_root.Provider.Token(id, Soon), _root.Provider.Token(id, Soon, byStranger: true, keyId: keyId));
        await AskAsync(early);
        (_site.HasOtherKeys, _root.Clock.NowUtc) = (true, _root.Clock.NowUtc + TimeSpan.FromSeconds(3));

        var tooSoon = new[] { await AskAsync(late), await AskAsync(late) };
        var asked = _site.Asked;
        _root.Clock.NowUtc += TimeSpan.FromSeconds(7);
        // Under a name of its own the key is found at once; else the token is tried anew when it comes again.
        var (first, again) = (await AskAsync(late), await AskAsync(late));

        Assert.All(tooSoon, answer => Assert.Equal((HttpStatusCode.ServiceUnavailable, "token-key-not-held", "7"), answer));
        Assert.Equal((1, 2), (asked, _site.Asked));
        Assert.Equal(keyId is null ? (HttpStatusCode.ServiceUnavailable, "1") : (HttpStatusCode.OK, null), (first.Status, first.RetryAfter));
        Assert.Equal(HttpStatusCode.OK, again.Status);
    }

    [Theory]
    [InlineData("2")]
    [InlineData(null)]
    public async Task A_token_of_a_key_that_its_provider_does_not_have_is_refused_when_the_keys_were_fetched_for_it(string? keyId)
    {
        _site.Start();
        var id = (await _root.AddAsync(["watch"], Ct)).ClientId;
        var (known, forged) = (_root.Provider.Token(id, Soon), _root.Provider.Token(id, Soon, byStranger: true, keyId: keyId));
        await AskAsync(known);

        var tooSoon = await AskAsync(forged);
        _root.Clock.NowUtc += ProviderKeys.Pause;
        var refused = await AskAsync(forged);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.Unauthorized), (tooSoon.Status, refused.Status));
        Assert.Equal(2, _site.Asked);
    }

    [Fact]
    public async Task A_token_that_names_no_key_is_right_under_a_key_that_its_provider_has_since()
    {
        _site.Start();
        var id = (await _root.AddAsync(["watch"], Ct)).ClientId;
        var (early, late) = (_root.Provider.Token(id, Soon, keyId: null), _root.Provider.Token(id, Soon, byStranger: true, keyId: null));

        var before = await AskAsync(early);
        (_site.HasOtherKeys, _root.Clock.NowUtc) = (true, _root.Clock.NowUtc + ProviderKeys.Pause);

        Assert.Equal(HttpStatusCode.OK, before.Status);
        // The first one has the keys fetched, and is tried under them when it comes again.
        for (var left = 6_000; (await AskAsync(late)).Status != HttpStatusCode.OK; left--)
        {
            Assert.True(left > 0, "The new key was never found.");
            await Task.Delay(10, Ct);
        }
    }

    public async ValueTask InitializeAsync()
    {
        await _root.InitializeAsync();
        _host.StartServer();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _site.DisposeAsync();
        await _root.DisposeAsync();
        _lines.Dispose();
    }

    private async Task<(HttpStatusCode Status, string? Code, string? RetryAfter)> AskAsync(string token)
    {
        var answer = await _root.From("198.51.100.7", token, _host).GetAsync(Address, Ct);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
        return (answer.StatusCode, body.TryGetProperty("code", out var code) ? code.GetString() : null, answer.Headers.RetryAfter?.ToString());
    }

    /// <summary>What the host logs of its provider.</summary>
    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<LogLevel> _levels = [];

        public IEnumerable<LogLevel> Levels => _levels;

        public ILogger CreateLogger(string categoryName) => categoryName == typeof(ProviderKeys).FullName ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => _levels.Enqueue(logLevel);

        public void Dispose()
        {
        }
    }
}
