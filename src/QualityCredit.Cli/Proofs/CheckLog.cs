using System.CommandLine;
using System.Globalization;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Cli.Proofs;

/// <summary><c>qc log verify</c>: whether the register still says what its transparency log and the signed checkpoints say.</summary>
internal static class CheckLog
{
    public static Command Create()
    {
        var json = JsonLine.Option();
        var command = new Command("verify", "Compare every leaf of the transparency log with its hash, with the row that it speaks of, and with the signed checkpoints; names the first bad leaf") { json };
        command.SetAction((parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return OpenedRegister.WithAsync(error, register => RunAsync(register, parsed.GetValue(json), output, ct), ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(OpenedRegister register, bool asJson, TextWriter output, CancellationToken ct)
    {
        var report = await register.Get<VerifyLog>().ExecuteAsync(ct);
        var (root, first) = (Convert.ToHexStringLower(report.Root), report.First);
        if (asJson)
        {
            output.WriteJsonLine(new
            {
                valid = first is null,
                leaves = report.Size,
                report.Checkpoints,
                root,
                flaw = first?.Flaw.ToString(),
                leaf = first?.Leaf,
                before = first?.Before,
                subject = first?.Subject?.ToString(),
                source = first?.SourceId,
            });
        }
        else
        {
            output.WriteLine(first is null ? $"完好 All is well: {report.Size:N0} leaves, {report.Checkpoints:N0} signed checkpoints, root {root}." : SentenceOf(first));
        }

        return first is null ? ExitCode.Ok : ExitCode.No;
    }

    private static string SentenceOf(LogFinding finding)
    {
        var row = finding.Subject switch
        {
            LogSubject.Listing or LogSubject.ListingClosed => $"item {finding.SourceId} of the evidence (a listing)",
            LogSubject.Status => $"change {finding.SourceId} of the change feed",
            LogSubject.ListingChange => $"change {finding.SourceId} of the public list",
            LogSubject.RedListStep => $"step {RowKey.SerialOf(finding.SourceId!.Value)} of enterprise {RowKey.EnterpriseOf(finding.SourceId.Value)} on the red list",
            LogSubject.PolicyStep => $"step {finding.SourceId} of the policies",
            LogSubject.LedgerCut => $"that lines of the query ledger up to {finding.SourceId} were removed",
            LogSubject.LedgerHead => $"signed head {finding.SourceId} of the query ledger",
            null => "",
        };
        return string.Create(CultureInfo.InvariantCulture, $"被改动 Tampered with: ") + finding.Flaw switch
        {
            LogFlaw.LeafMissing => $"leaf {finding.Leaf} is missing.",
            LogFlaw.LeafChanged => $"leaf {finding.Leaf}, of {row}, was changed.",
            LogFlaw.SourceChanged => $"leaf {finding.Leaf}: {row} says something else than when it was published.",
            LogFlaw.SourceMissing => $"leaf {finding.Leaf}: {row} is gone.",
            LogFlaw.SourceNotLogged => $"{row} has no leaf: it was written past the system.",
            LogFlaw.CheckpointNotSigned => $"the checkpoint of size {finding.Before} is not signed by a key of this register.",
            LogFlaw.CheckpointContradicted => $"a leaf from {finding.Leaf} on, before {finding.Before}: the signed checkpoint of size {finding.Before} tells another log.",
        };
    }
}
