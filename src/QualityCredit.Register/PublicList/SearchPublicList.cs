using QualityCredit.Register.NameSearch;

namespace QualityCredit.Register.PublicList;

/// <summary>A page of the list.</summary>
/// <param name="List">The list that it was read from.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Total">How many rows there are on all pages together.</param>
/// <param name="Next">The last row, where others follow.</param>
public sealed record ListPage(PublishedList List, IReadOnlyList<ListedRow> Rows, int Total, ListPlace? Next);

/// <summary>
/// Searches the public list, from memory: by name with typing errors, former names, traditional characters and pinyin, and by what the entries say. Each new list is made ready as soon as
/// it is there, not when somebody asks.
/// </summary>
public sealed class SearchPublicList
{
    public const int LargestPage = 200;

    // Whoever is not among so many that are called alike asks more exactly.
    private const int MostByName = 500;

    private readonly KeepPublicList _keep;
    private readonly NameWords _words;
    private volatile Arranging? _arranging;

    public SearchPublicList(KeepPublicList keep, NameWords words)
    {
        (_keep, _words) = (keep, words);
        keep.Follow(list => Arrange(list));
    }

    /// <param name="filter">Which entries.</param>
    /// <param name="after">Where to go on: the last row of the page before.</param>
    /// <param name="take">Rows of a page, at most <see cref="LargestPage"/>.</param>
    public async Task<ListPage> PageAsync(ListFilter filter, ListPlace? after, int take) => PageOf(await Arrange(_keep.Current), filter, after, take);

    internal static ListPage PageOf(ArrangedList arranged, ListFilter filter, ListPlace? after, int take)
    {
        var rows = filter.Name is { } name ? RowsCalled(arranged, name, filter) : arranged.Rows.Where(row => filter.Admits(row.Enterprise, row.Entry));
        var size = Math.Clamp(take, 1, LargestPage);
        var (page, total) = (new List<ListedRow>(), 0);
        foreach (var row in rows)
        {
            total++;
            if (page.Count <= size && (after is not { } last || row.Key > last))
            {
                page.Add(row);
            }
        }

        return new(arranged.List, [.. page.Take(size)], total, page.Count > size ? page[size - 1].Key : null);
    }

    private static IEnumerable<ListedRow> RowsCalled(ArrangedList arranged, string name, ListFilter filter)
    {
        var enterprises = arranged.List.Enterprises;
        return arranged.Names.Search(name, MostByName, place => enterprises[place].Entries.Any(entry => filter.Admits(enterprises[place], entry)))
            .SelectMany(hit => enterprises[hit.Id].Entries.Where(entry => filter.Admits(enterprises[hit.Id], entry))
                .Select(entry => ArrangedList.RowOf(enterprises[hit.Id], entry, (int)Math.Round(hit.Score * ListPlace.RelevanceUnit), arranged.FormerNameOf(hit))))
            .OrderBy(row => row.Key);
    }

    private Task<ArrangedList> Arrange(PublishedList list)
    {
        var arranging = _arranging;
        if (arranging?.List != list)
        {
            arranging = new(list, Task.Run(() => new ArrangedList(list, _words)));
            _arranging = arranging;
        }

        return arranging.Arranged;
    }

    private sealed record Arranging(PublishedList List, Task<ArrangedList> Arranged);
}
