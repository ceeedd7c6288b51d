using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Rescoring;

/// <summary>Publishes the decisions of a run part by part within the one transaction of the publication.</summary>
internal sealed class PublishPartition(RegisterContext context, RegisterWriter writer, ActiveRun run, DateTime nowUtc, long sequence, long dataVersion)
{
    private long _sequence = sequence;

    public DateTime NowUtc => nowUtc;

    /// <summary>The last sequence of the change feed after this publication.</summary>
    public long DataVersion => dataVersion;

    public Movers Movers { get; } = new();

    public StandingFirings Firings { get; } = new();

    public async Task ExecuteAsync(RunPartition partition, CancellationToken ct)
    {
        var decided = await DecidedAsync(partition, ct);
        if (decided.Count == 0)
        {
            return;
        }

        foreach (var item in decided)
        {
            Firings.Replace(item.Before, item.Now);
        }

        await writer.Bulk.ReplaceAsync(context, decided.Select(item => StatusOf(item.Now)), ct);
        await writer.Bulk.ReplaceAsync(context, decided.SelectMany(ChangedRisks), ct);
        var changes = await ChangesAsync(decided, ct);
        await writer.Bulk.InsertAsync(context, changes, ct);
        await writer.Witness.SeeWrittenAsync(context, changes, ct);
        await writer.Bulk.ReplaceAsync(context, await CandidatesAsync(partition, decided, ct), ct);
    }

    private Task<List<Decided>> DecidedAsync(RunPartition partition, CancellationToken ct)
    {
        var (first, end) = ((long)partition.FromEnterprise * RowKey.SerialsPerEnterprise, (long)partition.ToEnterprise * RowKey.SerialsPerEnterprise);
        return (
            from decision in context.Decisions.AsNoTracking()
            where decision.RunId == run.Id && decision.Id >= first && decision.Id < end
            join previous in context.Decisions.AsNoTracking() on decision.PreviousId equals previous.Id into before
            from previous in before.DefaultIfEmpty()
            orderby decision.Id
            select new Decided(decision, previous)).ToListAsync(ct);
    }

    private EnterpriseStatus StatusOf(DecisionRecord decision) => new()
    {
        EnterpriseId = RowKey.EnterpriseOf(decision.Id),
        DecisionId = decision.Id,
        Outcome = decision.Outcome,
        Intensity = decision.Intensity,
        Listed = decision.Listed,
        HighestRisk = decision.Risks.Length == 0 ? (byte)0 : decision.Risks.Max(),
        Points = decision.Points,
        RatedOn = decision.AsOf,
        NextChange = decision.NextChange,
        StandingGrade = decision.StandingGrade,
        GradeSince = decision.GradeSince,
        FirstRatedOn = decision.FirstRatedOn,
        ReviewedOn = decision.ReviewedOn,
        DataVersion = dataVersion,
        Fingerprint = decision.Fingerprint,
    };

    private static IEnumerable<ProductRisk> ChangedRisks(Decided decided)
    {
        var (now, before) = (decided.Now.Risks, decided.Before?.Risks ?? []);
        for (var i = 0; i < now.Length; i++)
        {
            if (now[i] != 0 && (i >= before.Length || before[i] != now[i]))
            {
                yield return new() { EnterpriseId = RowKey.EnterpriseOf(decided.Now.Id), Serial = i + 1, Risk = (RiskLevel)now[i] };
            }
        }
    }

    private async Task<IReadOnlyList<StatusChange>> ChangesAsync(IReadOnlyList<Decided> decided, CancellationToken ct)
    {
        Decided[] changed = [.. decided.Where(item => item.Kinds != StatusChangeKinds.None)];
        var codes = await CodesAsync(changed, ct);
        return [.. changed.Select(item =>
        {
            Movers.Add(item.Before?.Outcome, item.Now.Outcome);
            var enterprise = RowKey.EnterpriseOf(item.Now.Id);
            return new StatusChange
            {
                Sequence = ++_sequence,
                EnterpriseId = enterprise,
                Code = codes[enterprise],
                Kinds = item.Kinds,
                OldOutcome = item.Before?.Outcome,
                NewOutcome = item.Now.Outcome,
                OldIntensity = item.Before?.Intensity,
                NewIntensity = item.Now.Intensity,
                OldListed = item.Before?.Listed ?? false,
                NewListed = item.Now.Listed,
                DecisionId = item.Now.Id,
                PublishedUtc = nowUtc,
            };
        })];
    }

    private async Task<Dictionary<int, OrganizationCode>> CodesAsync(IEnumerable<Decided> decided, CancellationToken ct)
    {
        int[] ids = [.. decided.Select(item => RowKey.EnterpriseOf(item.Now.Id))];
        return await context.Enterprises.Where(enterprise => EF.Parameter(ids).Contains(enterprise.Id))
            .ToDictionaryAsync(enterprise => enterprise.Id, enterprise => enterprise.Code, ct);
    }

    private async Task<IReadOnlyList<ListingCandidate>> CandidatesAsync(RunPartition partition, IReadOnlyList<Decided> decided, CancellationToken ct)
    {
        var proposed = await context.RunCandidates.AsNoTracking()
            .Where(candidate => candidate.RunId == run.Id && candidate.EnterpriseId >= partition.FromEnterprise && candidate.EnterpriseId < partition.ToEnterprise)
            .ToListAsync(ct);
        var open = await context.Candidates.AsNoTracking()
            .Where(candidate => candidate.EnterpriseId >= partition.FromEnterprise && candidate.EnterpriseId < partition.ToEnterprise && candidate.WithdrawnOn == null)
            .ToListAsync(ct);
        var decisions = decided.ToDictionary(item => RowKey.EnterpriseOf(item.Now.Id), item => item.Now.Id);
        return ProposeCandidates.Merge(proposed, open.Where(candidate => decisions.ContainsKey(candidate.EnterpriseId)), decisions, run.AsOf);
    }

    private sealed record Decided(DecisionRecord Now, DecisionRecord? Before)
    {
        public StatusChangeKinds Kinds => PublicState.Between(Before is null ? null : StateOf(Before), StateOf(Now));

        private static PublicState StateOf(DecisionRecord decision) => new(decision.Outcome, decision.Intensity, decision.Listed);
    }
}
