using System.CommandLine;
using QualityCredit.Cli.Ratings;
using QualityCredit.Register.Activation;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Rescoring;

namespace QualityCredit.Cli.Rules;

/// <summary><c>qc rules rollback</c>: activates the policies that governed before; where their report is missing it is made first.</summary>
internal static class RollBackRules
{
    public static Command Create()
    {
        var (effective, officer, basis, json) = (ActivateRules.Effective(), OfficerAtConsole.Option(required: true), ActivateRules.Basis(), JsonLine.Option());
        var command = new Command("rollback", "Activate the policies that governed before those in force: one officer asks, another agrees by the same verb.") { effective, officer, basis, json };
        command.SetAction((parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            Decision decision = new(parsed.GetValue(effective), parsed.GetRequiredValue(officer)!, parsed.GetValue(basis), parsed.GetValue(json));
            return OpenedRegister.WithAsync(error, register => RunAsync(register, decision, output, error, ct), ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(OpenedRegister register, Decision decision, TextWriter output, TextWriter error, CancellationToken ct)
    {
        var history = await register.Get<ListPolicySteps>().ExecuteAsync(ct);
        if (history.Before(decision.Effective) is not { } earlier)
        {
            return new Refusal("Nothing was activated yet, so there is nothing to go back to.", "`qc rules activations` lists what was done.").Tell(error);
        }

        var isAsked = history.Open.Any(step => step.Bundle == earlier && step.EffectiveFrom == decision.Effective);
        if (!isAsked)
        {
            await Bars.ShowAsync<RescoringProgress, SimulationReceipt>(
                decision.AsJson, error, context => new StageBars(context), progress => register.Get<SimulatePolicies>().ExecuteAsync(earlier, decision.Effective, null, progress, ct));
        }

        return await decision.OnAsync(register, earlier, output, error, ct);
    }
}
