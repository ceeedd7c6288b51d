using System.Globalization;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Proofs;

namespace QualityCredit.Cli.Ledger;

/// <summary>Checks an export of the ledger as a bank has it: no register and no network is asked.</summary>
internal static class VerifyExport
{
    public static async Task<int> RunAsync(string file, string keysFile, bool asJson, TextWriter output, TextWriter error, CancellationToken ct)
    {
        if (!KeySet.TryRead(await File.ReadAllTextAsync(keysFile, ct), out var keys))
        {
            return new Refusal($"{keysFile} is no set of public keys.", "Download it from /.well-known/jwks.json of the register that the export is of.").Tell(error);
        }

        CheckLedgerExport check = new(keys);
        await foreach (var line in File.ReadLinesAsync(file, ct))
        {
            check.Read(line);
        }

        var report = check.End();
        var flaw = report.Flaw is { } found ? Vocabulary.TermOf(found) : null;
        if (asJson)
        {
            output.WriteJsonLine(new
            {
                valid = flaw is null,
                client = report.Head?.Client,
                after = report.Head?.After,
                last = report.Head?.Lines,
                lines = report.Lines,
                flaw = flaw?.Code,
                serial = report.Serial,
                at = flaw is null ? null : (long?)report.At,
            });
        }
        else if (flaw is null)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"完好 All is well: {report.Lines:N0} lines of {report.Head!.Client}, behind serial {report.Head.After} up to {report.Head.Lines}, signed {report.Head.AtUtc:yyyy-MM-dd HH:mm:ss}Z."));
        }
        else
        {
            var which = report.Serial is { } serial ? string.Create(CultureInfo.InvariantCulture, $" serial {serial},") : "";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"有问题 Not as it was handed out:{which} line {report.At} of the file: {flaw.Zh} {flaw.En}. {report.Lines:N0} lines before it are right."));
        }

        return flaw is null ? ExitCode.Ok : ExitCode.No;
    }
}
