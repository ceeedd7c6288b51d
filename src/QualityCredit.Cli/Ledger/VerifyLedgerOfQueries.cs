using System.CommandLine;
using System.Globalization;
using QualityCredit.Register.CreditQueries;

namespace QualityCredit.Cli.Ledger;

/// <summary><c>qc ledger verify</c>: whether the ledger of credit queries still says what was written.</summary>
internal static class VerifyLedgerOfQueries
{
    public static Command Create()
    {
        var json = JsonLine.Option();
        var command = new Command("verify", "Compute the chains of the query ledger again, line by line; names the first bad line. Exit code 1 where there is one.") { json };
        command.SetAction((parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return OpenedRegister.WithAsync(error, register => RunAsync(register, parsed.GetValue(json), output, ct), ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(OpenedRegister register, bool asJson, TextWriter output, CancellationToken ct)
    {
        var report = await register.Get<VerifyLedger>().ExecuteAsync(ct);
        var (head, first) = (Convert.ToHexStringLower(report.Head), report.First);
        if (asJson)
        {
            output.WriteJsonLine(new { valid = first is null, lines = report.Lines, head, flaw = first?.Flaw.ToString(), line = first?.Number });
        }
        else
        {
            output.WriteLine(first is null
                ? string.Create(CultureInfo.InvariantCulture, $"完好 All is well: {report.Lines:N0} lines, head {head}.")
                : $"被改动 Tampered with: {SentenceOf(first)}");
        }

        return first is null ? ExitCode.Ok : ExitCode.No;
    }

    private static string SentenceOf(LedgerFinding finding) => finding.Flaw switch
    {
        LedgerFlaw.LineMissing => $"a line before or at {finding.Number} is missing.",
        LedgerFlaw.LineChanged => $"line {finding.Number} says something else than when it was written.",
        LedgerFlaw.ChainBroken => $"line {finding.Number} does not follow from the lines before it.",
    };
}
