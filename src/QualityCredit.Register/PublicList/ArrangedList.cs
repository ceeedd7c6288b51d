using QualityCredit.Register.NameSearch;

namespace QualityCredit.Register.PublicList;

/// <summary>One list made ready to be searched: its entries in order, its names in an index.</summary>
internal sealed class ArrangedList
{
    private readonly string?[] _formerNames;

    public ArrangedList(PublishedList list, NameWords words)
    {
        List = list;
        Rows = [.. list.Enterprises.SelectMany(enterprise => enterprise.Entries.Select(entry => RowOf(enterprise, entry, 0, null))).OrderBy(row => row.Key)];
        var lines = list.Enterprises.SelectMany((enterprise, place) =>
            enterprise.FormerNames.Select(name => (Place: place, Name: name, Former: (string?)name)).Prepend((Place: place, enterprise.Name, Former: null))).ToList();
        _formerNames = [.. lines.Select(line => line.Former)];
        Names = NameIndex.Build(lines.Select(line => new NameLine(line.Place, line.Name)), words, NameWeighing.Evenly);
    }

    public PublishedList List { get; }

    /// <summary>All entries, also those to come and those that are over; the newest listing first.</summary>
    public IReadOnlyList<ListedRow> Rows { get; }

    public NameIndex Names { get; }

    /// <summary>The former name that a hit was found by, or null where it was the present one.</summary>
    public string? FormerNameOf(NameHit hit) => _formerNames[hit.Line];

    public static ListedRow RowOf(ListedEnterprise enterprise, PublishedEntry entry, int relevance, string? formerName) =>
        new(enterprise, entry, formerName, new(relevance, entry.Listing.ListedFrom, enterprise.Code, entry.Id));
}
