using System.Diagnostics;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace QualityCredit.Benchmarks;

/// <summary>What became of a list of questions.</summary>
/// <param name="Lines">How many it had.</param>
/// <param name="TakenIn">From the first byte sent until the host has said that nothing of it can be lost.</param>
/// <param name="Answered">From then until the last line is answered and in the ledger.</param>
/// <param name="Fetched">Fetching the result, signed as a whole.</param>
/// <param name="Bytes">Of the result.</param>
/// <param name="Wrong">Lines without a grade, refused ones and missing ones; all of them where the result is not the one whose digest the host told.</param>
internal sealed record JobAnswered(int Lines, TimeSpan TakenIn, TimeSpan Answered, TimeSpan Fetched, long Bytes, int Wrong);

/// <summary>Sends one bank's list of questions to be answered in the background, each under an authorisation that is new, and fetches the result.</summary>
internal static class AskAsJob
{
    private static readonly TimeSpan _betweenLooks = TimeSpan.FromMilliseconds(100);

    public static async Task<JobAnswered> RunAsync(WebHostProcess host, Bank bank, IEnumerable<string> questions)
    {
        using HttpClient client = new() { BaseAddress = host.Address, Timeout = TimeSpan.FromMinutes(10) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", bank.Key);
        var body = Encoding.UTF8.GetBytes(string.Join('\n', questions));

        var watch = Stopwatch.StartNew();
        using ByteArrayContent content = new(body) { Headers = { ContentType = new("application/x-ndjson") } };
        using var accepted = await client.PostAsync(new Uri("/api/v1/credit/jobs?purpose=after-lending", UriKind.Relative), content);
        accepted.EnsureSuccessStatusCode();
        var takenIn = Lap(watch);
        var job = await WaitAsync(client, accepted.Headers.Location!);
        var answered = Lap(watch);
        var lines = job.GetProperty("lines").GetInt32();
        if (!job.TryGetProperty("result", out var address))
        {
            return new(lines, takenIn, answered, TimeSpan.Zero, 0, lines);
        }

        var result = await client.GetByteArrayAsync(new Uri(address.GetString()!, UriKind.RelativeOrAbsolute));
        var fetched = Lap(watch);
        var isWhole = Convert.ToHexStringLower(SHA256.HashData(result)) == job.GetProperty("sha256").GetString();
        return new(lines, takenIn, answered, fetched, result.Length, isWhole ? lines - WithGrade(result) : lines);
    }

    /// <returns>The job when it is over, however it ended: lines without an answer are wrong.</returns>
    private static async Task<JsonElement> WaitAsync(HttpClient client, Uri location)
    {
        while (true)
        {
            var job = JsonSerializer.Deserialize<JsonElement>(await client.GetByteArrayAsync(location));
            if (job.GetProperty("state").GetProperty("code").GetString() is "finished" or "cancelled" or "failed")
            {
                return job;
            }

            await Task.Delay(_betweenLooks);
        }
    }

    private static int WithGrade(ReadOnlySpan<byte> result) => result.Count("\"outcome\":"u8);

    private static TimeSpan Lap(Stopwatch watch)
    {
        var lap = watch.Elapsed;
        watch.Restart();
        return lap;
    }
}
