using QualityCredit.Rating.Comparison;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Engine;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Explanation;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Rescoring;

namespace QualityCredit.Register.Activation;

/// <summary>Explains the examples of a report: the decision that stands without the draft, the one under it, and what lies between.</summary>
internal sealed class ExplainExamples(LoadEnterpriseFile files, ReplayDecision replay, RescoringOptions options)
{
    private const int MostReasons = 8;

    public async Task<IReadOnlyList<SimulationExample>> ExecuteAsync(
        SimulationScope scope, IReadOnlyList<SimulatedMove> moves, IReadOnlyDictionary<int, KnownEnterprise> known, CancellationToken ct)
    {
        var examples = new SimulationExample?[moves.Count];
        await Parallel.ForAsync(0, moves.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Workers, CancellationToken = ct }, async (i, cancellation) =>
            examples[i] = await ExplainAsync(scope, moves[i], known[moves[i].EnterpriseId], cancellation));
        return [.. examples.OfType<SimulationExample>()];
    }

    private async Task<SimulationExample?> ExplainAsync(SimulationScope scope, SimulatedMove move, KnownEnterprise enterprise, CancellationToken ct)
    {
        if (await files.ExecuteAsync(enterprise.Code, scope.AsOf, scope.KnownAtUtc, ct) is not { } file)
        {
            return null;
        }

        var before = await StandingAsync(move, ct) ?? Rated(scope.Base.ProgramOf(file.Region), file, scope.AsOf);
        var after = Rated(scope.Draft.ProgramOf(file.Region), file, scope.AsOf)!;
        var changes = before is null ? [] : CompareDecisions.Between(before, after).Rules.Where(change => change.EffectMoved).Select(ComparisonSentence.Of);
        return new(
            enterprise.Code.ToString(),
            enterprise.Name,
            enterprise.Region.ToString(),
            before is null ? null : Of(before.Decision, after.Decision),
            Of(after.Decision, before?.Decision),
            [.. changes.Select(change => new ExampleChange(change.Zh, change.En))]);
    }

    /// <summary>The published decision, where it is the one that would stand.</summary>
    private async Task<RatedFile?> StandingAsync(SimulatedMove move, CancellationToken ct) =>
        move.Decision != 0 && await replay.ExecuteAsync(move.Decision, ct) is DecisionReplayed replayed ? new(replayed.File, replayed.Decision) : null;

    private static RatedFile? Rated(RatingProgram? program, EnterpriseFile file, DateOnly asOf) => program is null ? null : new(file, program.Rate(file, asOf));

    private static ExampleDecision Of(RatingDecision decision, RatingDecision? other)
    {
        var others = other?.Applied().Select(applied => applied.Rule.Name).ToHashSet() ?? [];
        return new(
            decision.Outcome.ToString(),
            BuildReport.CodeOfIntensity((int)decision.Intensity),
            decision.Points,
            decision.Program.Policy,
            [.. decision.Candidates.Select(candidate => candidate.Rule.Name).Distinct().Order(StringComparer.Ordinal)],
            [.. MainReasons.Adverse(decision.Trace).Take(MostReasons).Select(finding => ReasonOf(finding, ReasonSentence.Of(finding), !others.Contains(finding.Rule.Name)))]);
    }

    private static ExampleReason ReasonOf(Finding finding, Bilingual sentence, bool onlyHere) => new(finding.Rule.Name, sentence.Zh, sentence.En, finding.Points, onlyHere);
}
