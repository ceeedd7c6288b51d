using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Ratings;

/// <summary>Why an enterprise has the grade that it has: the published decision by replay, or the rating of any day.</summary>
public sealed class ExplainRating(FindEnterprise find, ReplayDecision replay, RateAsOf rate, CorrectStandings correct, TimeProvider time)
{
    /// <param name="code">The enterprise.</param>
    /// <param name="asOf">The day of the rating; null for the decision that is published.</param>
    /// <param name="ct">Cancels the reading.</param>
    public Task<RatingExplanation> ExecuteAsync(EnterpriseCode code, DateOnly? asOf, CancellationToken ct) => ExecuteAsync(code, asOf, null, ct);

    /// <param name="code">The enterprise.</param>
    /// <param name="asOf">The day of the rating; null for that of the decision that is published.</param>
    /// <param name="policy">The policy of a what-if; null for the one that governs where the enterprise produces.</param>
    /// <param name="ct">Cancels the reading.</param>
    public Task<RatingExplanation> ExecuteAsync(EnterpriseCode code, DateOnly? asOf, string? policy, CancellationToken ct) =>
        OrEditionMissingAsync(ExplainAsync(code, asOf, policy, ct));

    /// <param name="code">The enterprise.</param>
    /// <param name="decisionId">A stored decision on it, the published one or an earlier one.</param>
    /// <param name="ct">Cancels the reading.</param>
    public Task<RatingExplanation> ExecuteAsync(EnterpriseCode code, long decisionId, CancellationToken ct) => OrEditionMissingAsync(ExplainAsync(code, decisionId, ct));

    /// <summary>Whose class held is to be corrected cannot be explained without the editions of all days since.</summary>
    private static async Task<RatingExplanation> OrEditionMissingAsync(Task<RatingExplanation> explanation)
    {
        try
        {
            return await explanation;
        }
        catch (EditionNotHeldException missing)
        {
            return new EditionMissing(missing.Record);
        }
    }

    private async Task<RatingExplanation> ExplainAsync(EnterpriseCode code, DateOnly? asOf, string? policy, CancellationToken ct)
    {
        if (await find.ExecuteAsync(code, ct) is not { } enterprise)
        {
            return new UnknownEnterprise(code);
        }

        if ((asOf ?? (policy is null ? null : enterprise.Status?.RatedOn)) is { } day)
        {
            return await WithStartAsync(Of(enterprise, code, await rate.ExecuteAsync(code.Organization, day, policy, ct)), ct);
        }

        return enterprise.Status is { } status && await replay.ExecuteAsync(status.DecisionId, ct) is { } replayed
            ? await WithStartAsync(Of(enterprise, replayed), ct)
            : new NotRatedYet(code);
    }

    private async Task<RatingExplanation> ExplainAsync(EnterpriseCode code, long decisionId, CancellationToken ct)
    {
        if (await find.ExecuteAsync(code, ct) is not { } enterprise)
        {
            return new UnknownEnterprise(code);
        }

        return RowKey.EnterpriseOf(decisionId) == enterprise.Enterprise.Id && await replay.ExecuteAsync(decisionId, ct) is { } replayed
            ? await WithStartAsync(Of(enterprise, replayed), ct)
            : new NotRatedYet(code);
    }

    private async Task<RatingExplanation> WithStartAsync(RatingExplanation explanation, CancellationToken ct) => explanation is not ExplainedRating explained
        ? explanation
        : explained with
        {
            Corrected = explained.Record is { } record
                ? await correct.StartOfAsync(record, ct)
                : await correct.StartOnAsync(explained.Enterprise.Enterprise.Id, explained.Decision.AsOf, ct),
        };

    private RatingExplanation Of(RegisteredEnterprise enterprise, EnterpriseCode code, RateAsOfReceipt receipt) => receipt switch
    {
        RatedAsOf rated => Explained(enterprise, rated.File, rated.Decision, rated.Stored?.KnownAtUtc ?? time.GetUtcNow().UtcDateTime, rated.Stored),
        EnterpriseNotRegistered => new UnknownEnterprise(code),
        NoEditionInForce none => new NoPolicyOnDay(none.Policy, none.Region, none.AsOf),
        DecisionNotReproduced alarm => new ReplayFailed(alarm.Mismatch.Record),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static RatingExplanation Of(RegisteredEnterprise enterprise, DecisionReplay replay) => replay switch
    {
        DecisionReplayed replayed => Explained(enterprise, replayed.File, replayed.Decision, replayed.Record.KnownAtUtc, replayed.Record),
        EditionNotHeld missing => new EditionMissing(missing.Record),
        ReplayMismatch mismatch => new ReplayFailed(mismatch.Record),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static ExplainedRating Explained(RegisteredEnterprise enterprise, EnterpriseFile file, RatingDecision decision, DateTime knownAtUtc, DecisionRecord? record)
    {
        EvidenceItem[] objected = [.. file.Evidence.Where(item => item.Objection == ObjectionState.Open)];
        return new(enterprise, file, decision, knownAtUtc, record, objected.Length == 0 ? null : new(
            objected,
            decision.Program.Rate(file with { Evidence = [.. file.Evidence.Select(Rejected)] }, decision.AsOf),
            decision.Program.Rate(file with { Evidence = [.. file.Evidence.Except(objected)] }, decision.AsOf)));
    }

    private static EvidenceItem Rejected(EvidenceItem item) => item.Objection == ObjectionState.Open ? item with { Objection = ObjectionState.Rejected } : item;
}
