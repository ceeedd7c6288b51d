using System.CommandLine;
using System.Globalization;
using QualityCredit.Cli.Rules;
using QualityCredit.Register.Accounts;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Proofs;

namespace QualityCredit.Cli.Ledger;

/// <summary><c>qc ledger retire</c>: removes lines whose term is over; what is left stays verifiable.</summary>
internal static class RetireLedgerOfQueries
{
    public static Command Create()
    {
        var before = DayOption.CreateOptional("--before", "Lines before this day are removed; no line younger than the term of the policies");
        before.Required = true;
        var officer = OfficerAtConsole.Option(required: true, OfficerRoles.Administrator);
        var reason = new Option<string>("--reason") { Description = "Why; it is recorded", Required = true };
        var json = JsonLine.Option();
        var command = new Command("retire", "Remove lines of the query ledger whose term is over, by a recorded and signed act from which `qc ledger verify` goes on") { before, officer, reason, json };
        command.SetAction((parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return OpenedRegister.WithAsync(
                error,
                async register =>
                {
                    var (name, refusal) = await OfficerAtConsole.IdentifyAsync(register, parsed.GetRequiredValue(officer)!, OfficerRoles.Administrator, ct);
                    return refusal is not null
                        ? refusal.Tell(error)
                        : Tell(
                            await register.Get<RetireLedger>().ExecuteAsync(parsed.GetRequiredValue(before)!.Value, name!, parsed.GetRequiredValue(reason), DayOption.Today, ct),
                            parsed.GetValue(json), output, error);
                },
                ct);
        });
        return command;
    }

    private static int Tell(RetireReceipt receipt, bool asJson, TextWriter output, TextWriter error)
    {
        if (receipt is not LedgerRetired retired)
        {
            return RefusalOf(receipt).Tell(error);
        }

        if (asJson)
        {
            output.WriteJsonLine(new { removed = retired.Lines, upTo = retired.Cut.Number });
        }
        else
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"已删除 Removed {retired.Lines:N0} lines, up to line {retired.Cut.Number}."));
        }

        return ExitCode.Ok;
    }

    private static Refusal RefusalOf(RetireReceipt receipt) => receipt switch
    {
        KeptStill kept => new("Lines of these days are kept still.", string.Create(CultureInfo.InvariantCulture, $"The last day that is possible is {kept.Last:yyyy-MM-dd}.")),
        NothingToRetire => new("There is no line before that day, or only the last one of all, which stays.", "`qc ledger verify` counts the lines."),
        LedgerNotSound unsound => new(string.Create(CultureInfo.InvariantCulture, $"The ledger is not sound at line {unsound.First.Number}."), "See `qc ledger verify`; nothing is removed from a ledger that was tampered with."),
        _ => new($"A reason of at most {LedgerCutRecord.LongestReason} characters is needed.", "Write it in --reason."),
    };
}
