using System.CommandLine;

namespace QualityCredit.Cli.Rules;

/// <summary><c>qc rules activate</c>: one policy officer asks that a simulated draft govern from a day on, another agrees by the same verb.</summary>
internal static class ActivateRules
{
    public static Command Create()
    {
        var (draft, effective, officer, basis, json) = (DraftArgument.Create(), Effective(), OfficerAtConsole.Option(required: true), Basis(), JsonLine.Option());
        var command = new Command("activate", "Ask that a simulated draft govern from a day on; where another officer has asked for the same, agree. "
            + "It needs the report of exactly this draft against what is in force.") { draft, effective, officer, basis, json };
        command.SetAction((parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            Decision decision = new(parsed.GetValue(effective), parsed.GetRequiredValue(officer)!, parsed.GetValue(basis), parsed.GetValue(json));
            return OpenedRegister.WithAsync(
                error,
                async register =>
                {
                    var (bundle, refusal) = await DraftArgument.BundleAsync(register, parsed.GetRequiredValue(draft), decision.Effective, ct);
                    return refusal?.Tell(error) ?? await decision.OnAsync(register, bundle, output, error, ct);
                },
                ct);
        });
        return command;
    }

    public static Option<DateOnly> Effective() => DayOption.Create("--effective", "First day on which it governs");

    public static Option<string?> Basis() => new("--basis") { Description = "The document, or the reason" };
}
