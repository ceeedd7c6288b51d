using System.CommandLine;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.HandOver;
using QualityCredit.Register.HandOver;

namespace QualityCredit.Cli.HandOver;

/// <summary><c>qc handover receipt</c>: what a receiver answered to a package.</summary>
internal static class TakeReceipt
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The receipt: CSV with the fields of `qc handover fields receipt`" };
        var (by, json) = (ByOption.Create(), JsonLine.Option());
        var command = new Command("receipt", "Record what a receiver answered; rejected lines go into the next package. Exit code 1: the receipt does not count.") { file, by, json };
        command.SetAction((parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return OpenedRegister.WithAsync(error, register => RunAsync(register, parsed.GetRequiredValue(file), parsed.GetRequiredValue(by), parsed.GetValue(json), output, ct), ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(OpenedRegister register, string file, string by, bool asJson, TextWriter output, CancellationToken ct)
    {
        var answer = HandOverAnswer.Read(await File.ReadAllBytesAsync(file, ct), out var problems);
        var outcome = answer is null ? null : await register.Get<TakeHandOverReceipt>().ExecuteAsync(answer, by, null, ct);
        var flaw = outcome is HandOverReceiptRefused refused ? Vocabulary.TermOf(refused.Flaw) : null;
        var taken = outcome as HandOverReceiptTaken;
        if (asJson)
        {
            output.WriteJsonLine(new { taken = taken is not null, isNew = taken?.IsNew, package = answer?.Package, accepted = taken?.Receipt.IsAccepted, rejected = taken?.Receipt.Rejected, flaw = flaw?.Code, problems });
        }
        else if (taken is not null)
        {
            output.WriteLine($"{(taken.IsNew ? "已记录 Recorded" : "此前已记录 Known already")}: package {taken.Receipt.Package}, {(taken.Receipt.IsAccepted ? $"接收 accepted, 退回 {taken.Receipt.Rejected} lines rejected" : $"整包退回 declined ({taken.Receipt.Reason})")}.");
        }
        else
        {
            output.WriteLine($"回执无效 The receipt does not count{(flaw is null ? "" : $": {flaw.Zh} {flaw.En}")}.");
            ProblemText.Write(output, problems);
        }

        return taken is null ? ExitCode.No : ExitCode.Ok;
    }
}
