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
}
