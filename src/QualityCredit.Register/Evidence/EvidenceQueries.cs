using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Evidence;

/// <summary>The questions that are asked of evidence everywhere.</summary>
public static class EvidenceQueries
{
    /// <summary>All rows of one enterprise: a range of the primary key.</summary>
    public static IQueryable<EvidenceEntry> InEnterprise(this IQueryable<EvidenceEntry> entries, int enterprise)
    {
        var (from, to) = (RowKey.Of(enterprise, 0), RowKey.Of(enterprise + 1, 0));
        return entries.Where(entry => entry.Id >= from && entry.Id < to);
    }

    /// <summary>What was known at an instant: recorded by then, and neither superseded nor retracted by then.</summary>
    public static IQueryable<EvidenceEntry> KnownAt(this IQueryable<EvidenceEntry> entries, DateTime knownAtUtc) =>
        entries.Where(entry => entry.RecordedAtUtc <= knownAtUtc && (entry.KnownUntilUtc == null || entry.KnownUntilUtc > knownAtUtc));

    /// <summary>What was taken back: void from the start. Few rows, found by an index of their own.</summary>
    public static IQueryable<EvidenceEntry> Retracted(this IQueryable<EvidenceEntry> entries) => entries.Where(entry => entry.RetractionReason != null);

    /// <summary>Whether something of an enterprise was void by an instant.</summary>
    public static Task<bool> IsAnyVoidAsync(this IQueryable<EvidenceEntry> entries, int enterprise, DateTime knownAtUtc, CancellationToken ct) =>
        entries.InEnterprise(enterprise).Retracted().AnyAsync(entry => entry.KnownUntilUtc <= knownAtUtc, ct);
}
