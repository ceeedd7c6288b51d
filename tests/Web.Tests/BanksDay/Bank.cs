using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Proofs;
using Xunit;

namespace QualityCredit.Web.Tests.BanksDay;

/// <summary>A bank, which knows of the register what it is told over HTTP and nothing else.</summary>
internal sealed class Bank(HttpClient http)
{
    private const string User = "li.ming";

    // Seconds; the whole book takes about a minute.
    private const int MostWaits = 3_600;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Task WatchAsync(IEnumerable<string> codes) => DoneAsync(HttpMethod.Put, "watches", new { codes });

    public Task DeliverToAsync(string url) => DoneAsync(HttpMethod.Put, "watches/target", new { url });

    private Task<JsonElement> TargetAsync() => DoneAsync(HttpMethod.Get, "watches/target");

    /// <summary>Attempts since the last success.</summary>
    public async Task<int> AttemptsAsync() => (await TargetAsync()).GetProperty("attempts").GetInt32();

    public async Task<long> DeliveredUpToAsync() => (await TargetAsync()).GetProperty("deliveredUpTo").GetInt64();

    /// <summary>How many events were given up.</summary>
    public async Task<long> DeadAsync() => (await DoneAsync(HttpMethod.Get, "watches/dead-letters")).GetProperty("events").GetInt64();

    /// <summary>Has everything sent again behind the last event that it has.</summary>
    public Task ReplayAsync(long after) => DoneAsync(HttpMethod.Post, "watches/replay", new { after });

    /// <summary>When a delivery that failed is tried again; null where none waits.</summary>
    public async Task<DateTime?> NextAttemptUtcAsync() =>
        (await TargetAsync()).TryGetProperty("nextAttemptUtc", out var next) && next.ValueKind == JsonValueKind.String ? next.GetDateTime().ToUniversalTime() : null;

    /// <summary>All events of the portfolio, by cursor.</summary>
    public async Task<IReadOnlyList<(long Id, string Code, string Type)>> EventsAsync()
    {
        List<(long Id, string Code, string Type)> events = [];
        while (true)
        {
            var page = await DoneAsync(HttpMethod.Get, $"watches/events?after={events.Count}&limit=1000");
            events.AddRange(page.GetProperty("events").EnumerateArray().Select(one => (
                long.Parse(one.GetProperty("id").GetString()!, CultureInfo.InvariantCulture), one.GetProperty("subject").GetString()!, one.GetProperty("type").GetString()!)));
            if (events.Count == page.GetProperty("last").GetInt64())
            {
                return events;
            }
        }
    }

    /// <summary>Asks about one enterprise before a loan.</summary>
    public Task<JsonElement> AskAsync(string code) =>
        DoneAsync(HttpMethod.Post, $"credit/{code}", new { purpose = "before-lending", user = User, authorisation = Book.Authorisation(code) });

    /// <summary>Asks about the whole book at once, and waits until all of it is answered.</summary>
    /// <returns>Where the result lies.</returns>
    public async Task<string> AskAsync(IEnumerable<BookLine> book)
    {
        using PushLines body = new(book.Select(line => line.Sent));
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/v1/credit/jobs?purpose=after-lending") { Content = body };
        request.Headers.Add("X-Client-User", User);
        using var taken = await http.SendAsync(request, Ct);
        Assert.True(taken.StatusCode == HttpStatusCode.Accepted, await taken.Content.ReadAsStringAsync(Ct));
        for (var left = MostWaits; ; left--)
        {
            var job = await http.GetFromJsonAsync<JsonElement>(taken.Headers.Location, Ct);
            if (job.TryGetProperty("result", out var result) && result.GetString() is { } address)
            {
                return address;
            }

            Assert.True(left > 0, $"The job is not finished: {job}");
            await Task.Delay(TimeSpan.FromSeconds(1), Ct);
        }
    }

    /// <summary>Fetches a result line by line; what breaks off would be fetched from there, and the digest is that of the whole.</summary>
    /// <param name="address">Where it lies.</param>
    /// <param name="read">Takes each line as it came.</param>
    /// <returns>Whether the bytes are those whose digest the register signed.</returns>
    public async Task<bool> FetchAsync(string address, Action<byte[]> read)
    {
        using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, Ct);
        answer.EnsureSuccessStatusCode();
        await using var stream = await answer.Content.ReadAsStreamAsync(Ct);
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using StreamReader lines = new(stream);
        while (await lines.ReadLineAsync(Ct) is { } line)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(line);
            sha.AppendData(bytes);
            sha.AppendData("\n"u8);
            read(bytes);
        }

        return answer.Headers.GetValues("Repr-Digest").Single() == $"sha-256=:{Convert.ToBase64String(sha.GetHashAndReset())}:";
    }

    /// <summary>Exports the bank's own lines of the query ledger, and checks them with the published keys alone.</summary>
    /// <param name="read">Takes the digest of each answer, in the order of the questions.</param>
    public async Task<ExportReport> CheckLedgerAsync(Action<string> read)
    {
        Assert.True(KeySet.TryRead(await http.GetStringAsync("/.well-known/jwks.json", Ct), out var keys));
        CheckLedgerExport check = new(keys);
        using var answer = await http.GetAsync("/api/v1/ledger", HttpCompletionOption.ResponseHeadersRead, Ct);
        answer.EnsureSuccessStatusCode();
        using StreamReader lines = new(await answer.Content.ReadAsStreamAsync(Ct));
        for (var at = 0; await lines.ReadLineAsync(Ct) is { } line; at++)
        {
            check.Read(line);
            if (at > 0)
            {
                using var document = JsonDocument.Parse(line);
                read(document.RootElement.GetProperty("line").GetProperty("answer").GetString()!);
            }
        }

        return check.End();
    }

    /// <summary>The grade that a line tells, or why there is none.</summary>
    public static string ToldBy(byte[] line)
    {
        using var document = JsonDocument.Parse(line);
        var answer = document.RootElement;
        return answer.TryGetProperty("problem", out var problem) ? problem.GetString()!
            : answer.GetProperty("authorisation").GetProperty("code").GetString() is var verdict && verdict != "valid" ? verdict!
            : answer.TryGetProperty("noGrade", out var reason) && reason.ValueKind == JsonValueKind.Object ? reason.GetProperty("code").GetString()!
            : answer.GetProperty("grade").GetProperty("outcome").GetProperty("code").GetString()!;
    }

    private async Task<JsonElement> DoneAsync(HttpMethod method, string path, object? body = null)
    {
        using HttpRequestMessage request = new(method, $"/api/v1/{path}") { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await http.SendAsync(request, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path}: {answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Lines that are sent as they are made.</summary>
    private sealed class PushLines : HttpContent
    {
        private readonly IEnumerable<byte[]> _lines;

        public PushLines(IEnumerable<byte[]> lines)
        {
            _lines = lines;
            Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            foreach (var line in _lines)
            {
                await stream.WriteAsync(line);
                await stream.WriteAsync("\n"u8.ToArray());
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
