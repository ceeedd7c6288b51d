using System.CommandLine;
using System.Globalization;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.OpenData;

namespace QualityCredit.Cli.OpenData;

/// <summary><c>qc opendata apply</c>: makes a full file into that of a later version. No register and no network is asked.</summary>
internal static class ApplyDelta
{
    public static Command Create()
    {
        var full = new Argument<string>("full") { Description = "The full NDJSON file of the version that is there" };
        var delta = new Argument<string>("delta") { Description = "The delta, as /api/v1/opendata/deltas?since=<version> gives it" };
        var to = new Option<string>("--to") { Description = "Where the new full file goes; it may be the old one", Required = true };
        var json = JsonLine.Option();
        var command = new Command("apply", "Apply a delta to a full file; verify the result with `qc opendata verify` against the manifest. Exit code 1: it does not fit.") { full, delta, to, json };
        command.SetAction((parsed, ct) => RunAsync(
            parsed.GetRequiredValue(full), parsed.GetRequiredValue(delta), parsed.GetRequiredValue(to), parsed.GetValue(json), parsed.InvocationConfiguration.Output, ct));
        return command;
    }

    private static async Task<int> RunAsync(string full, string delta, string to, bool asJson, TextWriter output, CancellationToken ct)
    {
        byte[] held = await File.ReadAllBytesAsync(full, ct), changes = await File.ReadAllBytesAsync(delta, ct);
        var outcome = OpenDataDelta.Apply(held, changes);
        if (outcome is DeltaApplied(var ndjson, var head))
        {
            await File.WriteAllBytesAsync(to, ndjson, ct);
            Write(output, asJson, new(true, head.From, head.To, head.Result), string.Create(CultureInfo.InvariantCulture, $"已应用 Applied: version {head.From} → {head.To}, sha256 {head.Result}"));
            return ExitCode.Ok;
        }

        var flaw = Vocabulary.TermOf(((DeltaRefused)outcome).Flaw);
        Write(output, asJson, new(false, Problem: flaw.Code), $"未应用 Not applied: {flaw.Zh} {flaw.En}.");
        return ExitCode.No;
    }

    private static void Write(TextWriter output, bool asJson, Card card, string sentence)
    {
        if (asJson)
        {
            output.WriteJsonLine(card);
        }
        else
        {
            output.WriteLine(sentence);
        }
    }

    private sealed record Card(bool Applied, int? From = null, int? To = null, string? Sha256 = null, string? Problem = null);
}
