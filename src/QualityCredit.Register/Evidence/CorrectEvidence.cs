using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Evidence;

/// <summary>Replaces an item by what is right. The old one stays, as what was known until now.</summary>
public sealed class CorrectEvidence(RegisterWriter writer)
{
    /// <param name="id">The item as it is known now.</param>
    /// <param name="corrected">What is right, with the document that says so; its serial and recording time are given by the register.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    public Task<EvidenceReceipt> ExecuteAsync(long id, EvidenceItem corrected, CancellationToken ct) =>
        writer.WriteAsync((context, nowUtc, cancellation) => CorrectAsync(context, nowUtc, id, corrected, cancellation), ct);

    private static async Task<EvidenceReceipt> CorrectAsync(RegisterContext context, DateTime nowUtc, long id, EvidenceItem corrected, CancellationToken ct)
    {
        if (await context.Evidence.FindAsync([id], ct) is not { } present)
        {
            return new EvidenceNotFound(id);
        }

        if (present.KnownUntilUtc is not null)
        {
            return new EvidenceNoLongerKnown(id);
        }

        var enterprise = RowKey.EnterpriseOf(id);
        if (corrected.Product is { } product && !await context.Products.AnyAsync(row => row.Id == RowKey.OfProduct(enterprise, product), ct))
        {
            return new EvidenceOfUnknownProduct($"{product}");
        }

        var source = SourceKey.Of(corrected.Provenance);
        var sameSource = source.AsSpan().SequenceEqual(present.SourceKey);
        if (!sameSource && await context.Evidence.Where(entry => entry.SourceKey == source).Select(entry => (long?)entry.Id).FirstOrDefaultAsync(ct) is { } other)
        {
            return new EvidenceConflicts(other);
        }

        var last = await context.Evidence.InEnterprise(enterprise).MaxAsync(entry => entry.Id, ct);
        var edition = sameSource ? present.Edition + 1 : 0;
        var entry = corrected.ToEntry(enterprise, RowKey.SerialOf(last) + 1, nowUtc, edition, id);
        if (EvidenceText.TooLong(entry) is { } refusal)
        {
            return refusal;
        }

        if (sameSource && entry.SaysTheSameAs(present))
        {
            return new EvidenceUnchanged(id);
        }

        present.KnownUntilUtc = nowUtc;
        context.Evidence.Add(entry);
        await context.MarkDirtyAsync(enterprise, nowUtc, ct);
        return new EvidenceCorrected(entry.Id, id);
    }
}
