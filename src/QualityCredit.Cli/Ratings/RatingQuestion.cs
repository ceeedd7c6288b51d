using QualityCredit.Rating.Comparison;
using QualityCredit.Rating.Decisions;
using QualityCredit.Register.Ratings;

namespace QualityCredit.Cli.Ratings;

/// <summary>Rates on a day by a policy, null for the one that governs; where it cannot, says so on the error output.</summary>
internal delegate Task<(RatedFile? Rated, int ExitCode)> RateOn(DateOnly asOf, string? policy);

/// <summary>How a rated file reaches a better grade by the policies at hand.</summary>
internal delegate Task<FoundPaths> PathsOf(RatedFile rated);

/// <summary>What was asked of a rating, and the answer to it.</summary>
internal sealed record RatingQuestion
{
    public required DateOnly AsOf { get; init; }

    public string? Policy { get; init; }

    public bool Path { get; init; }

    public string? WhyNot { get; init; }

    public DateOnly? CompareAsOf { get; init; }

    public string? ComparePolicy { get; init; }

    public bool AsJson { get; init; }

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    public async Task<int> AnswerAsync(RateOn rate, PathsOf paths)
    {
        var (rated, exitCode) = await rate(AsOf, Policy);
        return rated switch
        {
            null => exitCode,
            _ when Path => Answer(PathsCard.Of(await paths(rated)), card => card.WriteTo(Output)),
            _ when WhyNot is { } rule => AnswerWhyNot(rated, rule),
            _ when CompareAsOf is not null || ComparePolicy is not null => await CompareAsync(rated, rate),
            _ => Answer(DecisionCard.Of(rated.File, rated.Decision), card => DecisionText.Write(card, Output)),
        };
    }

    private int AnswerWhyNot(RatedFile rated, string rule)
    {
        Finding[] findings = [.. rated.Decision.Trace.Findings.Where(finding => finding.Rule.Name == rule)];
        return findings.Length > 0 || rated.Decision.Program.Rules.Any(known => known.Name == rule)
            ? Answer(WhyNotCard.Of(rated, rule, findings), card => card.WriteTo(Output))
            : new Refusal(
                $"The policy {rated.Decision.Program.Policy} has no rule {rule} on {rated.Decision.AsOf:yyyy-MM-dd}.",
                $"`qc rules show {rated.Decision.Program.Policy}` lists its rules.").Tell(Error);
    }

    private async Task<int> CompareAsync(RatedFile rated, RateOn rate)
    {
        var (other, exitCode) = await rate(CompareAsOf ?? AsOf, ComparePolicy ?? Policy);
        if (other is null)
        {
            return exitCode;
        }

        // Of two days the earlier one comes first; of two policies the one that was asked about.
        var comparison = CompareAsOf < AsOf ? CompareDecisions.Between(other, rated) : CompareDecisions.Between(rated, other);
        return Answer(ComparisonCard.Of(comparison), card => card.WriteTo(Output));
    }

    private int Answer<T>(T card, Action<T> write)
    {
        if (AsJson)
        {
            Output.WriteJsonLine(card);
        }
        else
        {
            write(card);
        }

        return ExitCode.Ok;
    }
}
