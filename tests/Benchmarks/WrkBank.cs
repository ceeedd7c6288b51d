using System.Globalization;

namespace QualityCredit.Benchmarks;

/// <summary>Lets wrk ask what banks ask, each thread its own share of the questions in their order.</summary>
internal static class WrkBank
{
    private const string Script = """
        local threads = 0
        setup = function(thread)
          thread:set("id", threads)
          threads = threads + 1
        end
        local requests, news, at, serial = {}, {}, 0, 0
        init = function(args)
          local run, keyed, line = tonumber(args[2]), args[3] == "keyed", 0
          for text in io.lines(args[1]) do
            line = line + 1
            if line % 2 == id % 2 then
              local path, key, body = text:match("([^\t]*)\t([^\t]*)\t([^\t]*)")
              local headers = { ["Authorization"] = "Bearer " .. key, ["Content-Type"] = "application/json" }
              if keyed then headers["Idempotency-Key"] = '"new-000000000000"' end
              requests[#requests + 1] = wrk.format("POST", path, headers, body)
              news[#requests] = keyed or body:find("new-000000000000", 1, true) ~= nil
            end
          end
          serial = run * 10000000 + id * 5000000
        end
        request = function()
          at = at % #requests + 1
          if not news[at] then return requests[at] end
          serial = serial + 1
          return (requests[at]:gsub("new%-000000000000", string.format("new-%012d", serial)))
        end
        done = function(summary, latency)
          local errors = summary.errors
          io.write(string.format('RESULT {"rate":%f,"p50":%f,"p99":%f,"answers":%d,"wrong":%d}\n', summary.requests / summary.duration * 1e6,
            latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, summary.requests, errors.connect + errors.read + errors.write + errors.status + errors.timeout))
        end
        """;

    /// <summary>A run takes a second at least, and so has other numbers than the one before it.</summary>
    private static string Run => (DateTimeOffset.UtcNow.ToUnixTimeSeconds() % 100_000).ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes the script and the questions; the folder is the caller's.</summary>
    public static async Task<string> WriteAsync(string folder, string name, IEnumerable<BankQuestion> questions)
    {
        await File.WriteAllTextAsync(ScriptIn(folder), Script);
        var file = Path.Combine(folder, name);
        await File.WriteAllLinesAsync(file, questions.Select(question => $"{question.Path}\t{question.Bank.Key}\t{question.Body}"));
        return file;
    }

    /// <param name="host">Whom it asks.</param>
    /// <param name="questions">The file of the questions.</param>
    /// <param name="connections">How many ask at once.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="keyed">Whether each question bears an Idempotency-Key of its own.</param>
    public static Task<WrkResult> RunAsync(WebHostProcess host, string questions, int connections, int seconds, bool keyed = false) => Wrk.RunAsync(
        host, ScriptIn(Path.GetDirectoryName(questions)!), connections, seconds,
        questions, Run, keyed ? "keyed" : "plain");

    private static string ScriptIn(string folder) => Path.Combine(folder, "bank.lua");
}
