using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Activation;

/// <summary>From the counts of a simulation to its report: who the movers are, and some of them explained.</summary>
public sealed class BuildReport(IDbContextFactory<RegisterContext> contexts, LoadEnterpriseFile files, ReplayDecision replay, RescoringOptions options)
{
    private const int EnterprisesAtATime = 2000;

    private readonly ExplainExamples _explain = new(files, replay, options);

    internal async Task<SimulationReport> ExecuteAsync(
        SimulationScope scope, SimulationTally tally, (string Digest, PolicyLibrary Library) draft, (string Digest, PolicyLibrary Library) present, CancellationToken ct)
    {
        SimulatedMove[] movers = [.. tally.Moves.Where(move => move.IsMover)];
        var examples = ChooseExamples.Of(tally.Moves);
        (int Enterprise, string Reason)[] failures = [.. tally.Failures.Take(SimulationTally.MostFailures)];
        var known = await KnownAsync([.. movers.Select(move => move.EnterpriseId), .. examples.Select(move => move.EnterpriseId), .. failures.Select(failure => failure.Enterprise)], ct);
        return new()
        {
            Draft = draft.Digest,
            Base = present.Digest,
            AsOf = scope.AsOf,
            KnownAtUtc = scope.KnownAtUtc,
            DataVersion = scope.DataVersion,
            Files = DraftTexts.Differences(present.Library.Texts, draft.Library.Texts),
            Enterprises = tally.Enterprises,
            Decided = tally.Decided,
            Movers = movers.Length,
            ChangesWithoutDraft = tally.ChangesWithoutDraft,
            Failed = tally.Failed,
            Failures = [.. failures.Select(failure => new SimulatedFailure(known[failure.Enterprise].Code.ToString(), known[failure.Enterprise].Name, failure.Reason))],
            Grades = Migrations(tally.Grades, CodeOfGrade),
            Intensities = Migrations(tally.Intensities, CodeOfIntensity),
            ByPrefecture = Groups(movers, move => (move.Region.Prefecture ?? move.Region).ToString()),
            ByIndustry = Groups(movers, move => known[move.EnterpriseId].Industry.Division.ToString()),
            BySize = Groups(movers, move => Vocabulary.TermOf(move.Size).Code),
            NewlyProposed = Rules(tally.Moves, move => move.Proposed),
            NoLongerProposed = Rules(tally.Moves, move => move.Withdrawn),
            Causes = [.. tally.Causes.GroupBy(cause => (cause.Rule.Policy, cause.Rule.Name)).Select(CauseOf)
                .OrderByDescending(cause => cause.All).ThenBy(cause => cause.Policy, StringComparer.Ordinal).ThenBy(cause => cause.Rule, StringComparer.Ordinal)],
            ExpectedMovers = Expected(tally.Changes),
            Examples = await _explain.ExecuteAsync(scope, examples, known, ct),
        };
    }

    internal static string CodeOfGrade(int outcome) => outcome == SimulationTally.None ? SimulationReport.NotRated : RatingOutcome.Of((byte)outcome).ToString();

    internal static string CodeOfIntensity(int intensity) =>
        intensity is 0 or SimulationTally.None ? SimulationReport.NotRated : Vocabulary.TermOf((SupervisionIntensity)intensity).Code;

    private static IReadOnlyList<Migration> Migrations(int[,] counts, Func<int, string> code) =>
        [.. from before in Enumerable.Range(0, counts.GetLength(0))
            from after in Enumerable.Range(0, counts.GetLength(1))
            where counts[before, after] > 0
            select new Migration(code(before), code(after), counts[before, after])];

    private static IReadOnlyList<MoverGroup> Groups(IEnumerable<SimulatedMove> movers, Func<SimulatedMove, string> key) =>
        [.. movers.GroupBy(key).Select(group => new MoverGroup(
                group.Key,
                group.Count(move => move.Before?.Outcome is not { } before || move.After.Outcome > before),
                group.Count(move => move.Before?.Outcome > move.After.Outcome),
                group.Count(move => move.Before?.Outcome == move.After.Outcome)))
            .OrderByDescending(group => group.All).ThenBy(group => group.Key, StringComparer.Ordinal)];

    private static IReadOnlyList<RuleCount> Rules(IEnumerable<SimulatedMove> moves, Func<SimulatedMove, IEnumerable<string>> rules) =>
        [.. moves.SelectMany(rules).GroupBy(rule => rule).Select(group => new RuleCount(group.Key, group.Count()))
            .OrderByDescending(count => count.Enterprises).ThenBy(count => count.Rule, StringComparer.Ordinal)];

    private static MoveCause CauseOf(IEnumerable<(Rule Rule, int Appears, int Disappears, int Differs)> causes)
    {
        var rule = causes.First().Rule;
        return new(rule.Policy, rule.Name, rule.Title.Zh, rule.Title.En, causes.Sum(cause => cause.Appears), causes.Sum(cause => cause.Disappears), causes.Sum(cause => cause.Differs));
    }

    private static IReadOnlyDictionary<string, int> Expected(IEnumerable<ExpectedChange> changes)
    {
        Movers movers = new();
        foreach (var change in changes)
        {
            movers.Add(change.Before?.Outcome, change.After.Outcome);
        }

        return movers.Named();
    }

    private async Task<IReadOnlyDictionary<int, KnownEnterprise>> KnownAsync(IEnumerable<int> enterprises, CancellationToken ct)
    {
        ConcurrentDictionary<int, KnownEnterprise> known = new();
        var parts = enterprises.Distinct().Order().Chunk(EnterprisesAtATime);
        await Parallel.ForEachAsync(parts, new ParallelOptions { MaxDegreeOfParallelism = options.Workers, CancellationToken = ct }, async (ids, cancellation) =>
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            var rows = context.Enterprises.Where(enterprise => EF.Parameter(ids).Contains(enterprise.Id))
                .Select(enterprise => new { enterprise.Id, enterprise.Code, enterprise.Name, enterprise.Region, enterprise.Industry });
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
            {
                known[row.Id] = new(row.Code, row.Name, row.Region, row.Industry);
            }
        });
        return known;
    }
}

internal sealed record KnownEnterprise(OrganizationCode Code, string Name, RegionCode Region, IndustryCode Industry);
