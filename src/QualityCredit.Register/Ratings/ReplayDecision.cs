using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Ratings;

/// <summary>What the replay of a stored decision came to.</summary>
public abstract record DecisionReplay(DecisionRecord Record);

/// <summary>It came out as it was: this is its explanation, and the file that it rests on.</summary>
public sealed record DecisionReplayed(DecisionRecord Record, EnterpriseFile File, RatingDecision Decision) : DecisionReplay(Record);

/// <summary>An alarm: the same file, day and edition gave something else. Either stored data was tampered with or the program is at fault.</summary>
public sealed record ReplayMismatch(DecisionRecord Record, EnterpriseFile File, RatingDecision Decision) : DecisionReplay(Record);

/// <summary>The policies no longer hold the edition that it was made by.</summary>
public sealed record EditionNotHeld(DecisionRecord Record) : DecisionReplay(Record);

/// <summary>
/// Derives the explanation of a stored decision: rates the file as it was known then, from where the enterprise stood, by the edition
/// of its fingerprint. It must meet the stored digest.
/// </summary>
public sealed class ReplayDecision(IDbContextFactory<RegisterContext> contexts, LoadEnterpriseFile files, ActivePolicies policies)
{
    /// <returns>Null where there is no such decision.</returns>
    public async Task<DecisionReplay?> ExecuteAsync(long decisionId, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.Decisions.AsNoTracking().SingleOrDefaultAsync(decision => decision.Id == decisionId, ct) is { } record
            ? await ExecuteAsync(record, ct)
            : null;
    }

    public async Task<DecisionReplay> ExecuteAsync(DecisionRecord record, CancellationToken ct)
    {
        if (await policies.ProgramOfAsync(PolicyFingerprint.FromBytes(record.Fingerprint), record.AsOf, ct) is not { } program)
        {
            return new EditionNotHeld(record);
        }

        var file = await files.ExecuteAsync(record, ct);
        var decision = program.Rate(file, record.AsOf);
        return decision.Digest().AsSpan().SequenceEqual(record.Digest)
            ? new DecisionReplayed(record, file, decision)
            : new ReplayMismatch(record, file, decision);
    }
}
