using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Rating.Decisions;
using QualityCredit.Register.Clients;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Watches;
using QualityCredit.Testing;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Watches;

/// <summary>A host on an empty register of its own that may deliver to this machine, on a clock that is moved by hand.</summary>
internal sealed class WatchingHost : IAsyncDisposable
{
    private readonly RunningHost _root = new();
    private readonly string _database;
    private readonly (string Key, string Value)[] _settings;
    private int _clients;
    private long _published;

    private WatchingHost((string Key, string Value)[] settings)
    {
        (_database, _settings) = (_root.NewDatabase(), settings);
        Factory = Make();
    }

    public TestClock Clock { get; } = new(new(2026, 11, 22, 4, 0, 0));

    public WebApplicationFactory<Program> Factory { get; private set; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static WatchingHost Start(params (string Key, string Value)[] settings) =>
        StartGuarded([("Watches:AllowHttp", "true"), ("Watches:AllowedNetworks:0", "127.0.0.0/8"), ("Watches:AllowedNetworks:1", "::1"), .. settings]);

    /// <summary>As a host is by itself: this machine must not be delivered to.</summary>
    public static WatchingHost StartGuarded(params (string Key, string Value)[] settings)
    {
        WatchingHost host = new(settings);
        host.Factory.StartServer();
        return host;
    }

    public T Get<T>()
        where T : notnull => Factory.Services.GetRequiredService<T>();

    /// <summary>The host goes, and another one comes on the same register.</summary>
    public async Task RestartAsync()
    {
        await Factory.DisposeAsync();
        Factory = Make();
        Factory.StartServer();
    }

    /// <summary>A client of its own with its key.</summary>
    public async Task<Watching> AddAsync(string kind = "bank")
    {
        var id = $"client-{Interlocked.Increment(ref _clients)}";
        ClientDraft draft = new() { Id = id, Name = $"客户{id}", Kind = kind, Scopes = ["watch"], ValidFrom = new(2026, 1, 1), Limit = "100000/60" };
        var issued = Assert.IsType<KeyIssued>(await Get<AddClient>().ExecuteAsync(draft, new(60), new("administrator", "agreement"), Ct));
        return new(this, id, issued.Key);
    }

    /// <summary>A change of status is published of each, as a run would.</summary>
    public Task PublishAsync(params IEnumerable<int> enterprises) => Get<RegisterWriter>().WriteAsync(
        (context, nowUtc, _) =>
        {
            context.Changes.AddRange(enterprises.Select(number => new StatusChange
            {
                Sequence = ++_published,
                EnterpriseId = number,
                Code = AnyEnterprise.Code(number),
                Kinds = StatusChangeKinds.Outcome | StatusChangeKinds.Intensity,
                OldOutcome = RatingOutcome.Unrated.Number,
                NewOutcome = new RatingOutcome(Grade.B).Number,
                OldIntensity = SupervisionIntensity.Strict,
                NewIntensity = SupervisionIntensity.Routine,
                OldListed = false,
                NewListed = false,
                DecisionId = 1,
                PublishedUtc = nowUtc,
            }));
            return Task.CompletedTask;
        },
        Ct);

    public Task<WatchCard> CardAsync(Watching client) => Get<FindWatch>().ExecuteAsync(client.Id, Ct);

    /// <summary>Minutes on a slow machine; less than the day after which events are given up, where time passes in each.</summary>
    private const int MostRounds = 8_000;

    /// <summary>Waits for what happens in the background.</summary>
    public static async Task UntilAsync(Func<Task<bool>> happened)
    {
        for (var left = MostRounds; !await happened(); left--)
        {
            Assert.True(left > 0, "It did not happen.");
            await Task.Delay(30, Ct);
        }
    }

    public static Task UntilAsync(Func<bool> happened) => UntilAsync(() => Task.FromResult(happened()));

    /// <summary>As above, while time passes: what waits for its next attempt gets it.</summary>
    public Task UntilInTimeAsync(Func<Task<bool>> happened) => UntilAsync(() =>
    {
        Clock.NowUtc = Clock.NowUtc.AddSeconds(10);
        return happened();
    });

    public async ValueTask DisposeAsync()
    {
        await Factory.DisposeAsync();
        await _root.DisposeAsync();
    }

    private WebApplicationFactory<Program> Make() => _root.Other(
        _database, Clock, [("FirstStart:Demo", "false"), ("Watches:Tick", "00:00:00.05"), ("Watches:Timeout", "00:01:00"), .. _settings]);
}

/// <summary>A client that watches.</summary>
internal sealed record Watching(WatchingHost Host, string Id, KeyText Key)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public HttpClient Http()
    {
        var client = Host.Factory.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key.ToString());
        client.DefaultRequestHeaders.Add("Accept-Language", "en");
        return client;
    }

    public async Task<(int Status, JsonElement Body)> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using HttpRequestMessage request = new(method, $"/api/v1/{path}") { Content = body is null ? null : JsonContent.Create(body) };
        using var http = Http();
        using var answer = await http.SendAsync(request, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        return ((int)answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    public async Task<JsonElement> DoneAsync(HttpMethod method, string path, object? body = null)
    {
        var (status, answer) = await SendAsync(method, path, body);
        Assert.True(status is 200 or 204, $"{status} {answer}");
        return answer;
    }

    public async Task<(int Status, string? Code)> RefusedAsync(HttpMethod method, string path, object? body = null)
    {
        var (status, answer) = await SendAsync(method, path, body);
        return (status, answer.TryGetProperty("code", out var code) ? code.GetString() : null);
    }

    public Task<JsonElement> WatchAsync(params IEnumerable<int> enterprises) =>
        DoneAsync(HttpMethod.Post, "watches", new { codes = enterprises.Select(number => AnyEnterprise.Code(number).ToString()) });

    public Task<JsonElement> TargetAsync(string url, string feed = "portfolio", long? after = null) => DoneAsync(HttpMethod.Put, "watches/target", new { url, feed, after });
}
