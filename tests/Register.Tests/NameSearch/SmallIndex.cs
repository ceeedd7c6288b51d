using QualityCredit.Register.NameSearch;
using QualityCredit.Testing.Names;

namespace QualityCredit.Register.Tests.NameSearch;

/// <summary>An index of a few names, numbered from 0, and of some thousand invented ones.</summary>
internal static class SmallIndex
{
    public static NameTables Tables { get; } = new();

    public static NameWords Words { get; } = new(Tables.Regions);

    public static IReadOnlyList<InventedFirm> Firms { get; } = [.. InventNames.Of(4_000, 11, Tables.Regions)];

    public static NameIndex Invented { get; } = NameIndex.Build(LinesOf(Firms), Words);

    public static NameIndex Of(params string[] names) => NameIndex.Build(names.Select((name, id) => new NameLine(id, name)), Words);

    public static IEnumerable<NameLine> LinesOf(IEnumerable<InventedFirm> firms) =>
        firms.SelectMany(firm => firm.FormerName is { } former ? (NameLine[])[new(firm.Id, firm.Name), new(firm.Id, former)] : [new(firm.Id, firm.Name)]);
}
