using System.Diagnostics;
using System.Text.Json;

namespace QualityCredit.Benchmarks;

/// <summary>What wrk saw.</summary>
/// <param name="Rate">Answers a second.</param>
/// <param name="P50">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
/// <param name="Answers">How many there were.</param>
/// <param name="Wrong">Answers that were none, or none with status 2xx.</param>
internal sealed record WrkResult(double Rate, double P50, double P99, long Answers, long Wrong)
{
    /// <summary>Processor time of the host for one answer, µs: unlike the rate, it is not disturbed by what else the machine does.</summary>
    public double Work { get; init; }

    /// <summary>The middle of several rounds.</summary>
    public static WrkResult Middle(List<WrkResult> results) => new(
        Middle(results.Select(result => result.Rate)), Middle(results.Select(result => result.P50)), Middle(results.Select(result => result.P99)), results.Sum(result => result.Answers), results.Sum(result => result.Wrong))
    {
        Work = Middle(results.Select(result => result.Work)),
    };

    private static double Middle(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
}

/// <summary>Drives one host with wrk: 64 connections that ask for the same addresses again and again. The requests are written beforehand, so that asking costs the same whatever is asked.</summary>
internal static class Wrk
{
    private const int Connections = 64;
    private const int Threads = 2;

    private const string Script = """
        local requests, at = {}, 0
        init = function(args)
          for path in io.lines(args[1]) do requests[#requests + 1] = wrk.format("GET", path) end
        end
        request = function()
          at = at % #requests + 1
          return requests[at]
        end
        done = function(summary, latency)
          local errors = summary.errors
          io.write(string.format('RESULT {"rate":%f,"p50":%f,"p99":%f,"answers":%d,"wrong":%d}\n', summary.requests / summary.duration * 1e6,
            latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, summary.requests, errors.connect + errors.read + errors.write + errors.status + errors.timeout))
        end
        """;

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    /// <summary>Writes the script and the addresses; the folder is the caller's.</summary>
    public static async Task<string> WriteAsync(string folder, string name, IEnumerable<string> paths)
    {
        await File.WriteAllTextAsync(ScriptIn(folder), Script);
        var file = Path.Combine(folder, name);
        await File.WriteAllLinesAsync(file, paths);
        return file;
    }

    public static Task<WrkResult> RunAsync(WebHostProcess host, string paths, int seconds) =>
        RunAsync(host, ScriptIn(Path.GetDirectoryName(paths)!), Connections, seconds, paths);

    /// <summary>Runs a script that writes its result as the one above does.</summary>
    public static async Task<WrkResult> RunAsync(WebHostProcess host, string script, int connections, int seconds, params string[] arguments)
    {
        var used = host.Used;
        using var process = Process.Start(new ProcessStartInfo(
            "wrk", [$"-t{Threads}", $"-c{connections}", $"-d{seconds}s", "-s", script, host.Address.ToString(), "--", .. arguments])
        { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var line = text.Split('\n').FirstOrDefault(line => line.StartsWith("RESULT ", StringComparison.Ordinal)) ?? throw new InvalidOperationException($"wrk ended with {process.ExitCode}: {text}");
        var result = JsonSerializer.Deserialize<WrkResult>(line["RESULT ".Length..], _json)!;
        return result with { Work = (host.Used - used).TotalMicroseconds / result.Answers };
    }

    private static string ScriptIn(string folder) => Path.Combine(folder, "ask.lua");
}
