using System.CommandLine;
using System.Globalization;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.HandOver;
using QualityCredit.Register.HandOver;

namespace QualityCredit.Cli.HandOver;

/// <summary><c>qc handover reconcile</c>: what a receiver holds against what it should hold.</summary>
internal static class ReconcileHoldings
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "What the receiver holds: CSV with the fields of `qc handover fields holdings`" };
        var (receiver, by, json) = (ReceiverOption.CreateOption("Whose list it is; needed where it holds no record"), ByOption.Create(), JsonLine.Option());
        var command = new Command(
            "reconcile", "Compare what a receiver says it holds with what it should hold by its own receipts. Exit code 1: they differ; `qc handover make --full` puts it right.")
        {
            file, receiver, by, json,
        };
        command.SetAction((parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return OpenedRegister.WithAsync(
                error, register => RunAsync(register, parsed.GetRequiredValue(file), parsed.GetValue(receiver), parsed.GetRequiredValue(by), parsed.GetValue(json), output, error, ct), ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(OpenedRegister register, string file, HandOverReceiver? receiver, string by, bool asJson, TextWriter output, TextWriter error, CancellationToken ct)
    {
        await using var list = File.OpenRead(file);
        var outcome = await register.Get<ReconcileHandOver>().ExecuteAsync(list, receiver, by, ct);
        if (outcome is HoldingsUnreadable(var problems))
        {
            ProblemText.Write(error, problems);
            return new Refusal($"{file} cannot be compared.", "`qc handover fields holdings` tells the fields of a list of holdings.").Tell(error);
        }

        var check = ((Reconciled)outcome).Check;
        if (asJson)
        {
            output.WriteJsonLine(new
            {
                receiver = Vocabulary.TermOf(check.Receiver).Code,
                package = check.Package,
                held = check.Held,
                expected = check.Expected,
                missingThere = check.MissingThere,
                unknownHere = check.UnknownHere,
                different = check.Different,
                records = check.Differences.Select(record => new { record.Key, record.Code, difference = Vocabulary.TermOf(record.Difference).Code }),
            });
        }
        else
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{ReceiverOption.Words(check.Receiver)}, 第 {check.Package} 包之后 after package {check.Package}: 应有 should hold {check.Expected:N0}, 实有 holds {check.Held:N0}; 对方缺失 missing there {check.MissingThere:N0}, 我方没有 unknown here {check.UnknownHere:N0}, 内容不同 different {check.Different:N0}."));
            foreach (var record in check.Differences)
            {
                var term = Vocabulary.TermOf(record.Difference);
                output.WriteLine($"    {record.Key}  {record.Code}  {term.Zh} {term.En}");
            }
        }

        return check.Total == 0 ? ExitCode.Ok : ExitCode.No;
    }
}
