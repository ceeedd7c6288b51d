using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Evidence;

/// <summary>One item that a department states of an enterprise.</summary>
/// <param name="Code">The enterprise.</param>
/// <param name="Item">The item; its serial and recording time are given by the register.</param>
/// <param name="ProductNumber">The enterprise's number of the product that it is about; wins over <see cref="EvidenceItem.Product"/>.</param>
/// <param name="IsCorrection">Whether it takes the place of what the same line of the same document says now, whatever it said in between.</param>
public sealed record EvidenceIntake(OrganizationCode Code, EvidenceItem Item, string? ProductNumber = null, bool IsCorrection = false)
{
    /// <summary>The line of a document, its own or another, that this line of a file corrects: once, however often the file is read.</summary>
    public Provenance? Supersedes { get; init; }
}

/// <summary>
/// Records evidence: all that can be accepted in one transaction, each item once however often it is sent. What is acknowledged by
/// a receipt is on the disk, and its enterprise is due for rating.
/// </summary>
public sealed class RecordEvidence(RegisterWriter writer)
{
    public Task<IReadOnlyList<EvidenceReceipt>> ExecuteAsync(IReadOnlyList<EvidenceIntake> items, CancellationToken ct) =>
        writer.WriteAsync((context, nowUtc, cancellation) => ExecuteAsync(context, nowUtc, items, cancellation), ct);

    /// <summary>The same inside a transaction that the caller has of the writer; one receipt for each, in their order.</summary>
    public async Task<IReadOnlyList<EvidenceReceipt>> ExecuteAsync(
        RegisterContext context, DateTime nowUtc, IReadOnlyList<EvidenceIntake> items, CancellationToken ct)
    {
        var batch = await EvidenceBatch.LoadAsync(context, nowUtc, items, ct);
        EvidenceReceipt[] receipts = [.. items.Select(batch.Take)];
        foreach (var closed in batch.Superseded)
        {
            await context.Evidence.Where(entry => entry.Id == closed)
                .ExecuteUpdateAsync(entry => entry.SetProperty(row => row.KnownUntilUtc, nowUtc), ct);
        }

        await writer.Bulk.InsertAsync(context, batch.Added, ct);
        await writer.Witness.SeeWrittenAsync(context, [.. await ClosedListingsAsync(context, batch, ct), .. batch.Added], ct);
        await writer.Bulk.ReplaceAsync(context, batch.Dirty.Select(id => new DirtyEnterprise { EnterpriseId = id, SinceUtc = nowUtc }), ct);
        return receipts;
    }

    private static Task<List<EvidenceEntry>> ClosedListingsAsync(RegisterContext context, EvidenceBatch batch, CancellationToken ct) => batch.Superseded.Count == 0
        ? Task.FromResult<List<EvidenceEntry>>([])
        : context.Evidence.AsNoTracking().Where(entry => entry.Kind == EvidenceKind.Listing && EF.Parameter(batch.Superseded).Contains(entry.Id)).ToListAsync(ct);
}
