using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace QualityCredit.Web.Clients;

/// <summary>
/// The public keys of the outside identity provider. They are fetched where a token names one that is not held: by one question at a time, and
/// by none for a while after the last, so that nobody who sends tokens makes this host a burden to the provider. A token of a key that the
/// provider may have since is not judged meanwhile. What is held stays in use while the provider is away.
/// </summary>
internal sealed partial class ProviderKeys(IOptions<ClientOptions> options, TimeProvider time, ILogger<ProviderKeys> log) : IConfigurationManager<OpenIdConnectConfiguration>, IDisposable
{
    /// <summary>Between two fetches.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromSeconds(10);

    /// <summary>After so long the keys are fetched again though no token asks for another: the provider may have taken one back.</summary>
    private static readonly TimeSpan _renewedAfter = TimeSpan.FromHours(1);

    private readonly TokenOptions _token = options.Value.Token;
    private readonly HttpClient _http = new() { MaxResponseContentBufferSize = 1 << 20 };
    private readonly Lock _turn = new();
    private Task _fetch = Task.CompletedTask;
    private volatile Known _known = new(new(), DateTimeOffset.MinValue, DateTimeOffset.MinValue, IsAway: false);

    /// <summary>Looks for the key that a token names, among those held and, where it is not, at the provider.</summary>
    /// <returns>Null where the token can be judged by what is held; else why it cannot.</returns>
    public async Task<KeyUndecided?> SeekAsync(string? keyId)
    {
        if (_known is var held && held.Has(keyId))
        {
            if (Passed(held.SinceUtc) >= _renewedAfter)
            {
                _ = FetchInTurn();
            }

            return null;
        }

        var isFresh = await FetchInTurn();
        var known = _known;
        return known.Has(keyId) || (isFresh && !known.IsAway) ? null : Undecided(known);
    }

    /// <summary>Has the keys fetched again: a token that names none was tried under those that are held, and none of them fits.</summary>
    /// <returns>Null where the provider has no others and the token is wrong; else why it cannot be judged.</returns>
    public async Task<KeyUndecided?> SeekOthersAsync()
    {
        var before = _known;
        var isFresh = await FetchInTurn();
        var known = _known;
        return !isFresh || known.IsAway ? Undecided(known) : known.IsAs(before) ? null : new(IsAway: false, Seconds: 1);
    }

    public Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel) => Task.FromResult(_known.Keys);

    /// <summary>The framework asks for it with every token whose key is not held, a forged one too: <see cref="SeekAsync"/> is for those that could be right.</summary>
    public void RequestRefresh()
    {
    }

    public void Dispose() => _http.Dispose();

    /// <summary>A clock that was set back delays nothing.</summary>
    private TimeSpan Passed(DateTimeOffset since) => time.GetUtcNow() - since is { Ticks: >= 0 } passed ? passed : TimeSpan.MaxValue;

    private KeyUndecided Undecided(Known known) => new(known.IsAway, Math.Max(1, (long)Math.Ceiling((Pause - Passed(known.TriedUtc)).TotalSeconds)));

    /// <returns>Whether the fetch began with this question: one from before may have missed a key that is there now.</returns>
    private async Task<bool> FetchInTurn()
    {
        Task fetch;
        bool isFresh;
        lock (_turn)
        {
            isFresh = _fetch.IsCompleted && Passed(_known.TriedUtc) >= Pause;
            fetch = isFresh ? _fetch = Task.Run(FetchAsync) : _fetch;
        }

        await fetch;
        return isFresh;
    }

    private async Task FetchAsync()
    {
        try
        {
            using CancellationTokenSource patience = new(TimeSpan.FromSeconds(_token.PatienceSeconds));
            var fetched = await OpenIdConnectConfigurationRetriever.GetAsync(_token.Metadata!, new Retriever(_http), patience.Token);
            if (fetched.SigningKeys.Count == 0)
            {
                throw new InvalidDataException("It names no keys.");
            }

            // Who the provider is, is said here and not there.
            fetched.Issuer = _token.Issuer!;
            Settle(fetched, "");
        }
#pragma warning disable CA1031 // Whatever the provider does wrong, it does not answer with keys.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Settle(null, exception.Message);
        }
    }

    private void Settle(OpenIdConnectConfiguration? fetched, string problem)
    {
        var (before, now) = (_known, time.GetUtcNow());
        _known = fetched is null ? before with { TriedUtc = now, IsAway = true } : new(fetched, now, now, IsAway: false);
        if (fetched is null && !before.IsAway)
        {
            LogAway(log, _token.Metadata!, problem);
        }
        else if (fetched is not null && before.IsAway)
        {
            LogBack(log, _token.Metadata!);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The keys of the identity provider cannot be fetched from {Address}: {Reason} Tokens that need them are answered with 503 until they can.")]
    private static partial void LogAway(ILogger log, string address, string reason);

    [LoggerMessage(LogLevel.Information, "The keys of the identity provider are to be had again from {Address}.")]
    private static partial void LogBack(ILogger log, string address);

    /// <summary>The keys that are held and since when, and what came of the last fetch.</summary>
    private sealed record Known(OpenIdConnectConfiguration Keys, DateTimeOffset SinceUtc, DateTimeOffset TriedUtc, bool IsAway)
    {
        /// <summary>Whether the keys are the same ones, under whatever names.</summary>
        public bool IsAs(Known other) => Texts().SetEquals(other.Texts());

        /// <summary>A token that names no key is tried under all of them.</summary>
        public bool Has(string? keyId) => Keys.SigningKeys.Any(key => keyId is not { Length: > 0 } || key.KeyId == keyId);

        private HashSet<string> Texts() => [.. Keys.JsonWebKeySet?.Keys.Select(key => $"{key.N}{key.E}{key.Crv}{key.X}{key.Y}") ?? []];
    }

    /// <summary>The framework's own asks a second time by itself and does not stop when it is told to.</summary>
    private sealed class Retriever(HttpClient http) : IDocumentRetriever
    {
        public Task<string> GetDocumentAsync(string address, CancellationToken cancel) => TokenOptions.IsSafe(address)
            ? http.GetStringAsync(address, cancel)
            : throw new InvalidDataException($"{address} is not https.");
    }
}

/// <summary>Why a token cannot be judged now: the provider is away, or its keys were fetched so lately that it may have another one since.</summary>
/// <param name="IsAway">Whether the provider is away.</param>
/// <param name="Seconds">After so many it can be judged, if the provider is there.</param>
internal sealed record KeyUndecided(bool IsAway, long Seconds);
