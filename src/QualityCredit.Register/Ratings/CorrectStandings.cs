using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Engine;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Ratings;

/// <summary>A published decision, what of it was void, and what the same day would have brought without that.</summary>
/// <param name="Record">The decision, as it stays.</param>
/// <param name="RestedOn">The void items in its file.</param>
/// <param name="Again">What it would have come to.</param>
public sealed record DecisionRatedAgain(DecisionRecord Record, IReadOnlyList<VoidItem> RestedOn, RatingDecision Again);

/// <summary>The decisions on an enterprise that rested on something void, and those after them.</summary>
/// <param name="Decisions">They, rated again; none where nothing was void or a day cannot be rated again.</param>
/// <param name="NotHeld">The decision whose edition is held nowhere any more, so that nobody can say what it would have come to; null where all are held.</param>
public sealed record DecisionsRatedAgain(IReadOnlyList<DecisionRatedAgain> Decisions, DecisionRecord? NotHeld);

/// <summary>Where an enterprise would stand had nothing been known that was void from the start.</summary>
/// <param name="FirstRestedId">The first decision that rested on something void.</param>
/// <param name="Standing">Where it would stand.</param>
/// <param name="Decisions">Its decisions from that one on, rated again.</param>
public sealed record CorrectedStanding(long FirstRestedId, Standing Standing, IReadOnlyList<DecisionRatedAgain> Decisions);

/// <summary>What a rating started from in place of where the decision before it left the enterprise.</summary>
/// <param name="Left">Where that one left it.</param>
/// <param name="Corrected">Where it would stand.</param>
/// <param name="FirstRested">The first decision that rested on something void.</param>
/// <param name="Items">What was void of the file of the decision before.</param>
public sealed record CorrectedStart(Standing Left, Standing Corrected, DecisionRecord FirstRested, IReadOnlyList<VoidItem> Items);

/// <summary>The edition of a decision is held nowhere any more, so that its day cannot be rated again.</summary>
public sealed class EditionNotHeldException(DecisionRecord record)
    : Exception($"edition-not-held: decision {record.Id} rested on something void, and its edition is not held any more.")
{
    public DecisionRecord Record => record;
}

/// <summary>
/// An item that was void from the start undoes what rested on it, the class held included. The chain of decisions is rated again in
/// memory, on the days of the published runs and by what was known at each, but without what was void; the decisions themselves stay.
/// </summary>
public sealed class CorrectStandings(IDbContextFactory<RegisterContext> contexts, ActivePolicies policies)
{
    /// <summary>From where the next decision on an enterprise starts, where its last one rested on something void.</summary>
    /// <param name="enterprise">The enterprise.</param>
    /// <param name="validAt">The decisions as of that day and before are looked at.</param>
    /// <param name="knownAtUtc">The instant whose knowledge is asked for.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>Null where the last decision left it where it stands.</returns>
    /// <exception cref="EditionNotHeldException">A day cannot be rated again.</exception>
    public async Task<CorrectedStanding?> ExecuteAsync(int enterprise, DateOnly validAt, DateTime knownAtUtc, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        if (!await context.Evidence.IsAnyVoidAsync(enterprise, knownAtUtc, ct))
        {
            return null;
        }

        var decisions = await DecisionsAsync(context, enterprise, validAt, knownAtUtc, ct);
        var again = await RatedAgainAsync(context, enterprise, decisions, items => items.Any(item => item.IsIn(decisions[^1])), validAt, knownAtUtc, ct);
        return again is null || again.Standing == decisions[^1].Standing ? null : again;
    }

    /// <summary>The same for those of whom something new is known. What one of them provokes is told when it is rated.</summary>
    internal async Task<CorrectedStandings> OfDirtyAsync(IReadOnlySet<int> dirty, DateOnly asOf, DateTime knownAtUtc, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var ids = await context.Evidence.Retracted().Where(entry => entry.KnownUntilUtc <= knownAtUtc).Select(entry => entry.Id).ToListAsync(ct);
        CorrectedStandings standings = new();
        foreach (var enterprise in ids.Select(RowKey.EnterpriseOf).Distinct().Where(dirty.Contains))
        {
            try
            {
                if (await ExecuteAsync(enterprise, asOf, knownAtUtc, ct) is { } corrected)
                {
                    standings.Add(enterprise, corrected);
                }
            }
            catch (Exception exception) when (exception is not (OperationCanceledException or DbException or OutOfMemoryException))
            {
                standings.Fail(enterprise, exception.Message);
            }
        }

        return standings;
    }

    /// <summary>What every decision on an enterprise would have come to without what was void.</summary>
    public async Task<DecisionsRatedAgain> ListAsync(int enterprise, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        if (!await context.Evidence.IsAnyVoidAsync(enterprise, RegisterClock.Latest, ct))
        {
            return new([], null);
        }

        var decisions = await DecisionsAsync(context, enterprise, DateOnly.MaxValue, RegisterClock.Latest, ct);
        try
        {
            var again = await RatedAgainAsync(context, enterprise, decisions, _ => true, DateOnly.MaxValue, RegisterClock.Latest, ct);
            return new(again?.Decisions ?? [], null);
        }
        catch (EditionNotHeldException missing)
        {
            return new([], missing.Record);
        }
    }

    /// <summary>What a stored decision started from, where that was corrected; null where it was not.</summary>
    public async Task<CorrectedStart?> StartOfAsync(DecisionRecord decision, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        if (await context.StandingCorrections.FindAsync([decision.Id], ct) is not { } correction)
        {
            return null;
        }

        var before = await context.Decisions.AsNoTracking().SingleAsync(row => row.Id == decision.PreviousId, ct);
        var first = await context.Decisions.AsNoTracking().SingleAsync(row => row.Id == correction.FirstRestedId, ct);
        var evidence = await context.Evidence.AsNoTracking().InEnterprise(RowKey.EnterpriseOf(decision.Id)).OrderBy(entry => entry.Id).ToListAsync(ct);
        return new(before.Standing, correction.Standing, first, [.. VoidItem.Among(evidence, decision.KnownAtUtc).Where(item => item.IsIn(before))]);
    }

    /// <summary>What a rating of a day by what is known now starts from, where that is to be corrected.</summary>
    /// <exception cref="EditionNotHeldException">A day cannot be rated again.</exception>
    public async Task<CorrectedStart?> StartOnAsync(int enterprise, DateOnly validAt, CancellationToken ct) =>
        await ExecuteAsync(enterprise, validAt, RegisterClock.Latest, ct) is { Decisions: [{ Record: var first }, ..] and [.., { Record: var last, RestedOn: var items }] } corrected
            ? new(last.Standing, corrected.Standing, first, items)
            : null;

    private static async Task<IReadOnlyList<DecisionRecord>> DecisionsAsync(
        RegisterContext context, int enterprise, DateOnly validAt, DateTime knownAtUtc, CancellationToken ct) =>
        [.. (await context.Decisions.AsNoTracking().InEnterprise(enterprise).PublishedBy(context, validAt, knownAtUtc).ToListAsync(ct)).OrderBy(decision => decision.Id)];

    private async Task<CorrectedStanding?> RatedAgainAsync(
        RegisterContext context, int enterprise, IReadOnlyList<DecisionRecord> decisions, Func<IReadOnlyList<VoidItem>, bool> isAskedFor, DateOnly validAt, DateTime knownAtUtc,
        CancellationToken ct)
    {
        var history = await EnterpriseHistory.LoadAsync(context, enterprise, ct);
        var items = VoidItem.Among(history.Evidence, knownAtUtc);
        DecisionRecord[] rested = [.. decisions.SkipWhile(decision => !items.Any(item => item.IsIn(decision)))];
        if (rested.Length == 0 || !isAskedFor(items))
        {
            return null;
        }

        // Before the first one that rested on something void, nothing was to be corrected.
        var start = rested.Length == decisions.Count ? Standing.None : decisions[^(rested.Length + 1)].Standing;
        HashSet<long> without = [.. items.SelectMany(item => item.Ids)];
        var days = await DaysAsync(context, rested, decision => history.FileAt(decision.KnownAtUtc, Standing.None, without)!, (validAt, knownAtUtc), ct);
        var again = RateAgain.From(start, days.Select(day => day.Day));
        return new(rested[0].Id, again.Last(rated => rated is not null)!.Decision.After, [.. days.Zip(again)
            .Where(pair => pair.First.Decision is not null)
            .Select(pair => new DecisionRatedAgain(pair.First.Decision!, [.. items.Where(item => item.IsIn(pair.First.Decision!))], pair.Second!.Decision))]);
    }

    /// <summary>The days of the published runs from the first decision on. Where none was made on one, the edition before still governed.</summary>
    private async Task<IReadOnlyList<(PastDay Day, DecisionRecord? Decision)>> DaysAsync(
        RegisterContext context, DecisionRecord[] decisions, Func<DecisionRecord, EnterpriseFile> fileOf, (DateOnly ValidAt, DateTime KnownAtUtc) until, CancellationToken ct)
    {
        var runs = await context.Runs.Where(run => run.Id >= decisions[0].RunId && run.PublishedUtc <= until.KnownAtUtc && run.AsOf <= until.ValidAt)
            .OrderBy(run => run.Id).Select(run => new { run.Id, run.Kind, run.AsOf }).ToListAsync(ct);
        var byRun = decisions.ToDictionary(decision => decision.RunId);
        List<(PastDay, DecisionRecord?)> days = [];
        var (last, program) = (decisions[0], (RatingProgram?)null);
        foreach (var run in runs)
        {
            var decision = byRun.GetValueOrDefault(run.Id);
            if (decision is null && run.Kind == RunKind.OneEnterprise)
            {
                continue;
            }

            last = decision ?? last;
            var fingerprint = PolicyFingerprint.FromBytes(last.Fingerprint);
            program = program?.Fingerprint == fingerprint && program.InForce.Contains(run.AsOf) ? program : await policies.ProgramOfAsync(fingerprint, run.AsOf, ct);
            days.Add((new(run.AsOf, program ?? throw new EditionNotHeldException(last), decision is null ? null : fileOf(decision)), decision));
        }

        return days;
    }
}
