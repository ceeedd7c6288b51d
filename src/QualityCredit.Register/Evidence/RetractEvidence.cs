using QualityCredit.Register.Accounts;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Evidence;

/// <summary>Takes an item back with a reason. The item stays, as what was known until now.</summary>
public sealed class RetractEvidence(RegisterWriter writer)
{
    public const int LongestReason = 500;

    /// <param name="id">The item as it is known now.</param>
    /// <param name="reason">Why; never empty.</param>
    /// <param name="by">Who decided it.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    public Task<EvidenceReceipt> ExecuteAsync(long id, string reason, string by, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        return writer.WriteAsync((context, nowUtc, cancellation) => ExecuteAsync(context, nowUtc, id, reason, by, cancellation), ct);
    }

    /// <summary>The same inside a transaction that the caller has of the writer.</summary>
    internal static async Task<EvidenceReceipt> ExecuteAsync(RegisterContext context, DateTime nowUtc, long id, string reason, string by, CancellationToken ct)
    {
        if (reason.Length > LongestReason || by.Length > ActTexts.LongestActor)
        {
            return reason.Length > LongestReason ? new EvidenceTextTooLong("reason", LongestReason) : new EvidenceTextTooLong("by", ActTexts.LongestActor);
        }

        if (await context.Evidence.FindAsync([id], ct) is not { } entry)
        {
            return new EvidenceNotFound(id);
        }

        if (entry.KnownUntilUtc is not null)
        {
            return new EvidenceNoLongerKnown(id);
        }

        (entry.KnownUntilUtc, entry.RetractionReason, entry.RetractedBy) = (nowUtc, reason, by);
        await context.MarkDirtyAsync(RowKey.EnterpriseOf(id), nowUtc, ct);
        return new EvidenceRetracted(id);
    }
}
