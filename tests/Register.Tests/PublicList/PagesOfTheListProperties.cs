using FsCheck.Fluent;
using QualityCredit.Register.PublicList;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.PublicList;

/// <summary>Pages are turned while entries come and go.</summary>
public sealed class PagesOfTheListProperties
{
    private const int Enterprises = 40;

    [Theory]
    [InlineData(null)]
    [InlineData("湖南华天科技")]
    [InlineData("changsha")]
    public void Whoever_is_there_all_the_time_is_shown_exactly_once_in_order(string? name)
    {
        var members = Gen.Choose(0, Enterprises - 1).ListOf().Select(numbers => numbers.ToHashSet());
        var cases = Gen.Choose(1, 7).SelectMany(size => members.SelectMany(always => members.ListOf().Select(changing => (Size: size, Always: always, Changing: changing)))).ToArbitrary();

        Prop.ForAll(cases, turned =>
        {
            var shown = Turn(name, turned.Size, turned.Always, [.. turned.Changing]);
            var expected = SearchPublicList.PageOf(ListOf(turned.Always), new() { On = InventedList.Day, Name = name }, null, Enterprises).Rows.Select(row => row.Key).ToList();
            return shown.Distinct().Count() == shown.Count && shown.Order().SequenceEqual(shown) && shown.Where(expected.Contains).SequenceEqual(expected);
        }).Holds(25);
    }

    private static List<ListPlace> Turn(string? name, int size, HashSet<int> always, IReadOnlyList<HashSet<int>> changing)
    {
        var (shown, page) = (new List<ListPlace>(), 0);
        ListPlace? after = null;
        do
        {
            var others = changing.Count == 0 ? [] : changing[page++ % changing.Count];
            var found = SearchPublicList.PageOf(ListOf([.. always, .. others]), new() { On = InventedList.Day, Name = name }, after, size);
            shown.AddRange(found.Rows.Select(row => row.Key));
            after = found.Next;
        }
        while (after is not null);

        return shown;
    }

    private static ArrangedList ListOf(HashSet<int> numbers) => InventedList.Of([.. numbers.Order().Select(InventedList.Invented)]);
}
