using System.CommandLine;
using QualityCredit.Cli.Rules;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Figures;

namespace QualityCredit.Cli.Figures;

/// <summary><c>qc figures</c>: the targets of the policies, measured on what the register holds.</summary>
internal static class ShowFigures
{
    public static Command Create()
    {
        var policy = new Option<string?>("--policy") { Description = "Name of the policy; all that govern somewhere on the day if not given" };
        var asOf = DayOption.Create("--as-of", "Day of the measurement");
        var json = JsonLine.Option();
        var command = new Command("figures", "Measure the targets of the policies on the register: value, number, interval, met or missed, or why it cannot be measured. Nothing is stored.")
        {
            policy, asOf, json,
        };
        command.SetAction((parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return OpenedRegister.WithAsync(
                error, register => RunAsync(register, parsed.GetValue(policy), parsed.GetValue(asOf), parsed.GetValue(json), output, error, ct), ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        OpenedRegister register, string? policy, DateOnly asOf, bool asJson, TextWriter output, TextWriter error, CancellationToken ct)
    {
        await RulesInForce.TellAsync(register, asOf, error, ct);
        switch (await register.Get<MeasureFigures>().ExecuteAsync(asOf, policy, ct))
        {
            case FiguresMeasured measured:
                foreach (var one in measured.Policies)
                {
                    Write(one, asOf, asJson, output);
                }

                return ExitCode.Ok;
            case NoPolicyInForce none:
                return new Refusal(
                    none.Policy is { } name ? $"There is no policy {name} in force on {LegalDate.Text(asOf)}." : $"No policy governs anywhere on {LegalDate.Text(asOf)}.",
                    "`qc rules show <policy>` says since when a policy is in force.").Tell(error);
            case var other:
                throw new System.Diagnostics.UnreachableException(other.ToString());
        }
    }

    private static void Write(PolicyFigures policy, DateOnly asOf, bool asJson, TextWriter output)
    {
        if (asJson)
        {
            output.WriteJsonLine(new { policy = policy.Policy.Name, asOf = LegalDate.Text(asOf), figures = FigureCard.Of(policy) });
            return;
        }

        output.WriteLine($"{policy.Policy.Name}  {policy.Policy.Title.Zh}  {LegalDate.Text(asOf)}");
        foreach (var card in FigureCard.Of(policy))
        {
            card.WriteTo(output);
        }

        if (policy.Figures.Count == 0)
        {
            output.WriteLine("    没有目标 No targets.");
        }
    }
}
