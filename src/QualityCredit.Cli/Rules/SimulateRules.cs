using System.CommandLine;
using QualityCredit.Cli.Ratings;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Accounts;
using QualityCredit.Register.Activation;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Rescoring;

namespace QualityCredit.Cli.Rules;

/// <summary><c>qc rules simulate</c>: rates the whole register under a draft in memory, says who would move, and keeps the report.</summary>
internal static class SimulateRules
{
    private const int MostCases = 20;

    public static Command Create()
    {
        var draft = DraftArgument.Create();
        var asOf = DayOption.Create("--as-of", "Day on which the draft is to govern");
        var officer = OfficerAtConsole.Option(required: false);
        var basis = new Option<string?>("--basis") { Description = "The document that asks for the change, or the reason" };
        var json = JsonLine.Option();
        var command = new Command("simulate", "Rate the whole register under a draft in memory and compare with what is in force; the report is kept, no rating changes. "
            + "An activation needs it.") { draft, asOf, officer, basis, json };
        command.SetAction((parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            Question question = new(parsed.GetRequiredValue(draft), parsed.GetValue(asOf), parsed.GetValue(officer), parsed.GetValue(basis), parsed.GetValue(json));
            return OpenedRegister.WithAsync(error, register => RunAsync(register, question, output, error, ct), ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(OpenedRegister register, Question question, TextWriter output, TextWriter error, CancellationToken ct)
    {
        await register.Get<RecordShippedPolicies>().ExecuteAsync(ct);
        string? officer = null;
        if (question.Officer is { } name)
        {
            (officer, var unknown) = await OfficerAtConsole.IdentifyAsync(register, name, OfficerRoles.PolicyOfficer, ct);
            if (unknown is not null)
            {
                return unknown.Tell(error);
            }
        }

        var (bundle, refusal) = await KeepAsync(register, question, officer, error, ct);
        if (refusal is not null)
        {
            return refusal.Tell(error);
        }

        var receipt = await Bars.ShowAsync<RescoringProgress, SimulationReceipt>(
            question.AsJson, error, context => new StageBars(context), progress => register.Get<SimulatePolicies>().ExecuteAsync(bundle, question.AsOf, officer, progress, ct));
        return receipt is Simulated simulated ? Tell(simulated, question, output) : RefusalOf(receipt).Tell(error);
    }

    /// <summary>Keeps what lies in a folder, after the check; a digest is kept already.</summary>
    private static async Task<(int Bundle, Refusal? Refusal)> KeepAsync(OpenedRegister register, Question question, string? officer, TextWriter error, CancellationToken ct)
    {
        if (await DraftArgument.TextsAsync(register, question.Draft, question.AsOf, ct) is not { } texts)
        {
            return await DraftArgument.BundleAsync(register, question.Draft, question.AsOf, ct);
        }

        switch (await register.Get<StoreDraft>().ExecuteAsync(texts, officer, question.Basis, ct))
        {
            case DraftStored stored:
                return (stored.Bundle, null);
            case DraftBroken broken:
                foreach (var diagnostic in broken.Diagnostics)
                {
                    error.WriteLine(diagnostic);
                }

                return (0, new($"The policies in {question.Draft} cannot be used.", "Correct them; `qc rules check` finds the same."));
            case DraftCasesFail failing:
                foreach (var golden in failing.Cases.Take(MostCases))
                {
                    error.WriteLine($"{golden.File}:{golden.Line}: {golden.Name}: {string.Join("; ", golden.Differences)}");
                }

                return (0, new($"{failing.Cases.Count} cases in {question.Draft} come out otherwise than they say.", "Correct the rules, or the cases with a reason; an amendment adds an edition."));
            default:
                return (0, new($"There are no policies in {question.Draft}.", "Name a folder with policies, or that of one policy."));
        }
    }

    private static int Tell(Simulated simulated, Question question, TextWriter output)
    {
        if (question.AsJson)
        {
            output.WriteJsonLine(new { simulation = simulated.Simulation.Id, bundle = simulated.Simulation.Bundle, report = simulated.Report });
        }
        else
        {
            ReportText.Write(simulated, output);
        }

        return ExitCode.Ok;
    }

    private static Refusal RefusalOf(SimulationReceipt receipt) => receipt switch
    {
        SimulatedDayIsPast past => new($"The register is published as of {LegalDate.Text(past.PublishedAsOf)}.", "Simulate as of that day or a later one."),
        DraftNotInForce none => new($"Under the draft no policy is in force on {LegalDate.Text(none.AsOf)}.", "Look at `from:` and `jurisdiction:` in policy.yaml."),
        PublishedMeanwhile => new("A run was published meanwhile.", "Simulate again."),
        UnknownBundle unknown => new($"The register keeps no bundle {unknown.Bundle}.", "`qc rules activations` lists what is kept."),
        _ => throw new System.Diagnostics.UnreachableException(receipt.ToString()),
    };

    private sealed record Question(string Draft, DateOnly AsOf, string? Officer, string? Basis, bool AsJson);
}
