using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace QualityCredit.Cli;

/// <summary>The answer for programs: one JSON object on one line, Chinese as it is.</summary>
internal static class JsonLine
{
    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Option<bool> Option() => new("--json") { Description = "Answer with one JSON object a line" };

    public static void WriteJsonLine<T>(this TextWriter output, T answer) => output.WriteLine(JsonSerializer.Serialize(answer, _options));
}
