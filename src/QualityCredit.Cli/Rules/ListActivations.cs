using System.CommandLine;
using System.Globalization;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Editions;

namespace QualityCredit.Cli.Rules;

/// <summary><c>qc rules activations</c>: every step of every bundle, newest first.</summary>
internal static class ListActivations
{
    public static Command Create()
    {
        var json = JsonLine.Option();
        var command = new Command("activations", "List what became of the policies: shipped, drafted, simulated, asked for, activated, by whom and on what basis") { json };
        command.SetAction((parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return OpenedRegister.WithAsync(error, register => RunAsync(register, parsed.GetValue(json), output, ct), ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(OpenedRegister register, bool asJson, TextWriter output, CancellationToken ct)
    {
        var history = await register.Get<ListPolicySteps>().ExecuteAsync(ct);
        foreach (var line in history.Steps.Select(step => Line.Of(step, history)))
        {
            if (asJson)
            {
                output.WriteJsonLine(line);
            }
            else
            {
                output.WriteLine(line.Text);
            }
        }

        return ExitCode.Ok;
    }

    private sealed record Line(
        int Step, string Kind, DateTime AtUtc, string? Officer, int Bundle, string Digest, int? Base, int? Simulation, int? Proposal, string? Effective, string? Basis)
    {
        [System.Text.Json.Serialization.JsonIgnore]
        public string Text => string.Create(CultureInfo.InvariantCulture,
            $"{Step,4} {OfficeTime.Of(AtUtc):yyyy-MM-dd HH:mm} {Kind,-11} bundle {Bundle} {Digest[..12]}{(Effective is null ? "" : $" from {Effective}")}{(Simulation is null ? "" : $" report {Simulation}")} {Officer ?? "-"}{(Basis is null ? "" : $": {Basis}")}");

        public static Line Of(PolicyStep step, PolicyHistory history) => new(
            step.Id,
            history.IsRollback(step) ? "rolled-back" : step.Kind switch
            {
                PolicyStepKind.Shipped => "shipped",
                PolicyStepKind.Drafted => "drafted",
                PolicyStepKind.Simulated => "simulated",
                PolicyStepKind.Proposed => "proposed",
                PolicyStepKind.Activated => "activated",
            },
            step.AtUtc,
            step.Officer,
            step.Bundle,
            history.Calendar.Digests[step.Bundle],
            step.Base,
            step.Simulation,
            step.Proposal,
            step.EffectiveFrom is { } day ? LegalDate.Text(day) : null,
            step.Basis);
    }
}
