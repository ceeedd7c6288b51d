using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.OpenData;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.PublicList;

namespace QualityCredit.Register.OpenData;

/// <summary>The entries in force on a day, as the open data tells them: what the public list shows, no more.</summary>
internal static class RowsOfList
{
    /// <summary>Their lines by their keys.</summary>
    public static SortedDictionary<string, string> On(PublishedList list, DateOnly day)
    {
        SortedDictionary<string, string> lines = new(StringComparer.Ordinal);
        foreach (var row in RowsOn(list, day))
        {
            lines.Add(row.Key, row.ToLine());
        }

        return lines;
    }

    public static IEnumerable<OpenDataRow> RowsOn(PublishedList list, DateOnly day) =>
        list.Enterprises.SelectMany(enterprise => enterprise.EntriesOn(day).Select(entry => RowOf(enterprise, entry, day)));

    /// <summary>The digest of department, document and line: it outlives corrections, and tells nothing to those who do not hold the entry.</summary>
    public static string KeyOf(Provenance provenance) => Convert.ToHexStringLower(SourceKey.Of(provenance));

    private static OpenDataRow RowOf(ListedEnterprise enterprise, PublishedEntry entry, DateOnly day)
    {
        var (listing, remark, degree) = (entry.Listing, enterprise.CaseOf(entry)?.RemarkOn(day), Vocabulary.TermOf(entry.Listing.Degree));
        return new(
            KeyOf(listing.Provenance), enterprise.Code.Compact, enterprise.CreditCode?.ToString(), enterprise.Name, enterprise.Region.ToString(),
            entry.Ground.Zh, entry.Ground.En, entry.Ground.Zh == listing.Ground ? null : listing.Ground, degree.Code, degree.Zh, entry.Basis,
            listing.Provenance.Document, listing.Provenance.Department, listing.ListedFrom, listing.ListedUntil,
            remark?.Persons, remark?.IsUrgent ?? false, [.. (remark?.Replies ?? []).Select(reply => new OpenDataReply(reply.On, reply.Text))]);
    }
}
