using System.CommandLine;
using System.Globalization;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Proofs;

namespace QualityCredit.Cli.Ledger;

/// <summary><c>qc ledger verify</c>: whether the ledger of credit queries, or an export of it, still says what was written.</summary>
internal static class VerifyLedgerOfQueries
{
    public static Command Create()
    {
        var file = new Option<string?>("--file") { Description = "An export to check offline, with --keys and without any register" };
        var keys = new Option<string?>("--keys") { Description = "The register's public keys: the file of /.well-known/jwks.json" };
        var json = JsonLine.Option();
        var command = new Command("verify", "Compute the chains of the query ledger again and compare them with every head that was signed; names the first bad line. Exit code 1 where there is one.")
        {
            file, keys, json,
        };
        command.SetAction((parsed, ct) =>
        {
            var (output, error, asJson) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, parsed.GetValue(json));
            return (parsed.GetValue(file), parsed.GetValue(keys)) switch
            {
                (null, null) => OpenedRegister.WithAsync(error, register => RunAsync(register, asJson, output, ct), ct),
                ({ } export, { } known) => VerifyExport.RunAsync(export, known, asJson, output, error, ct),
                _ => Task.FromResult(new Refusal("An export is checked with --file and --keys together.", "Download the keys from /.well-known/jwks.json of the register.").Tell(error)),
            };
        });
        return command;
    }

    private static async Task<int> RunAsync(OpenedRegister register, bool asJson, TextWriter output, CancellationToken ct)
    {
        var report = await register.Get<VerifyLedger>().ExecuteAsync(ct);
        var (head, first) = (Convert.ToHexStringLower(report.Head), report.First);
        if (asJson)
        {
            output.WriteJsonLine(new
            {
                valid = first is null,
                lines = report.Lines,
                retired = report.Retired,
                heads = report.Heads,
                head,
                flaw = first?.Flaw.ToString(),
                line = first?.Number,
                signedHead = first?.Head is { } signed ? new { id = signed.Id, client = NameOf(signed), lines = signed.Lines, day = signed.Day } : null,
            });
        }
        else
        {
            output.WriteLine(first is null
                ? string.Create(CultureInfo.InvariantCulture, $"完好 All is well: {report.Lines:N0} lines{(report.Retired > 0 ? $" ({report.Retired:N0} of them removed after their term)" : "")}, {report.Heads:N0} signed heads, head {head}.")
                : $"被改动 Tampered with: {SentenceOf(first)}");
        }

        return first is null ? ExitCode.Ok : ExitCode.No;
    }

    private static string SentenceOf(LedgerFinding finding) => finding.Flaw switch
    {
        LedgerFlaw.LineMissing => $"a line before or at {finding.Number} is missing.",
        LedgerFlaw.LineChanged => $"line {finding.Number} says something else than when it was written.",
        LedgerFlaw.ChainBroken => $"line {finding.Number} does not follow from the lines before it.",
        LedgerFlaw.HeadNotSigned => $"signed head {finding.Head!.Id} is not signed by a key of this register for {LinesOf(finding.Head)}.",
        LedgerFlaw.HeadMissing => $"head {finding.Number} was signed and is not kept any more: lines that it tells of may be gone with it.",
        LedgerFlaw.HeadContradicted => $"signed head {finding.Head!.Id} of {finding.Head.Day:yyyy-MM-dd} says otherwise of {LinesOf(finding.Head)}: from line {finding.Number} on, lines were written anew together with their chain.",
        LedgerFlaw.CutNotSigned => $"that the lines up to {finding.Number} were removed after their term is not signed by a key of this register.",
        LedgerFlaw.CutOff => $"signed head {finding.Head!.Id} of {finding.Head.Day:yyyy-MM-dd} says {LinesOf(finding.Head)}, the ledger has {finding.Number - 1}: line {finding.Number} and those behind it are gone.",
    };

    private static string LinesOf(SignedLedgerHead head) => NameOf(head) is { } client ? $"{head.Lines} lines of {client}" : $"{head.Lines} lines";

    private static string? NameOf(SignedLedgerHead head) => head.ClientId == SignedLedgerHead.OfAll ? null : head.ClientId;
}
