using System.CommandLine;
using QualityCredit.Cli.Rules;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Rescoring;

namespace QualityCredit.Cli.Ratings;

/// <summary><c>qc rescore</c>: rates the register and publishes the result whole.</summary>
internal static class RescoreRegister
{
    public static Command Create()
    {
        var asOf = DayOption.Create("--as-of", "Day of the rating");
        var full = new Option<bool>("--full") { Description = "Rate all, also those of whom nothing is new: they must come out as they are stored" };
        var json = JsonLine.Option();
        var command = new Command("rescore", "Rate who is new, due, or has new evidence or another policy edition, and publish the result whole. "
            + "A run that was killed is finished first. Exit code 1 where an enterprise could not be rated.") { asOf, full, json };
        command.SetAction((parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return OpenedRegister.WithAsync(
                error, register => RunAsync(register, parsed.GetValue(asOf), parsed.GetValue(full), parsed.GetValue(json), output, error, ct), ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        OpenedRegister register, DateOnly asOf, bool full, bool asJson, TextWriter output, TextWriter error, CancellationToken ct)
    {
        await register.Get<RecordShippedPolicies>().ExecuteAsync(ct);
        await RulesInForce.TellAsync(register, asOf, error, ct);
        var receipt = await Bars.ShowAsync<RescoringProgress, RescoringReceipt>(
            asJson, error, context => new StageBars(context), progress => register.Get<RescoreEnterprises>().ExecuteAsync(asOf, full, progress, ct));
        switch (receipt)
        {
            case RescoringPublished { Run: var run }:
                var card = RunCard.Of((await register.Get<FindRun>().ExecuteAsync(run.Id, ct))!);
                if (asJson)
                {
                    output.WriteJsonLine(card);
                }
                else
                {
                    card.WriteTo(output);
                }

                return run.Failed > 0 ? ExitCode.No : ExitCode.Ok;
            case RunInProgress other:
                return new Refusal($"Run {other.RunId} as of {LegalDate.Text(other.AsOf)} is under way in {other.Owner}.", "Wait until it is published; a run whose process is gone is taken over.").Tell(error);
            case RunTakenOver other:
                return new Refusal($"Run {other.RunId} was taken over by another process, which finishes it.", "Wait until it is published.").Tell(error);
            case EarlierThanPublished earlier:
                return new Refusal(
                    $"The register is published as of {LegalDate.Text(earlier.PublishedAsOf)}; {LegalDate.Text(asOf)} is earlier.",
                    "`qc rate <code> --as-of <day>` answers for an earlier day.").Tell(error);
            case NoPolicyInForce none:
                return new Refusal($"No policy is in force on {LegalDate.Text(none.AsOf)}.", "`qc rules show <policy>` says since when a policy is in force.").Tell(error);
            default:
                throw new System.Diagnostics.UnreachableException(receipt.ToString());
        }
    }
}
