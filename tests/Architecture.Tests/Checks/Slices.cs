using System.Text.RegularExpressions;

namespace QualityCredit.Architecture.Tests.Checks;

/// <summary>
/// D11. Which slice of the register uses which. Read from the sources, for constants leave no trace in an assembly: usings, of which a needless
/// one breaks the build, names with their slice before them, and the tables that a context is asked for.
/// </summary>
internal static partial class Slices
{
    private const string Folder = "src/QualityCredit.Register/";

    /// <summary>What every slice stands on; the map does not repeat it.</summary>
    private const string Ground = "Storage";

    /// <param name="sources">The files of the checkout.</param>
    /// <param name="map">What each slice uses.</param>
    /// <param name="knowAll">Files that know every slice.</param>
    public static Looked In(IReadOnlyList<SourceFile> sources, IReadOnlyDictionary<string, string[]> map, IReadOnlyList<Allowed> knowAll)
    {
        SourceFile[] register = [.. sources.Where(file => SliceOf(file).Length > 0)];
        var slices = register.Select(SliceOf).ToHashSet();
        var declared = register.SelectMany(file => Declarations().Matches(file.Text).Select(match => (Type: match.Groups["type"].Value, Slice: SliceOf(file)))).ToLookup(one => one.Type, one => one.Slice);
        var tables = register.SelectMany(file => Tables().Matches(file.Text)).ToDictionary(match => match.Groups["table"].Value, match => declared[match.Groups["type"].Value].First());
        (string From, string To, string File)[] edges = [.. register.Where(file => !knowAll.Any(one => file.Path == Folder + one.Name)).SelectMany(file => Used(file.Text)
            .Where(to => to != SliceOf(file) && to != Ground && slices.Contains(to)).Distinct().Select(to => (SliceOf(file), to, file.Name)))];
        return new(
            [.. edges.Select(edge => $"{edge.From} → {edge.To}").Distinct()],
            [
                .. slices.Except(map.Keys).Select(slice => $"{slice} is not in the map"),
                .. map.Keys.Except(slices).Select(slice => $"{slice} is in the map but not on disk"),
                .. edges.Where(edge => !map.GetValueOrDefault(edge.From, []).Contains(edge.To)).Select(edge => $"{edge.From} → {edge.To} is not in the map: {edge.File}"),
                .. map.SelectMany(slice => slice.Value.Where(to => !edges.Any(edge => edge.From == slice.Key && edge.To == to)).Select(to => $"{slice.Key} → {to} is in the map but not in the code")),
                .. InCircles(map).Select(slice => $"{slice} is in a circle, or uses one that is"),
                .. knowAll.Where(one => !register.Any(file => file.Path == Folder + one.Name)).Select(one => $"{one.Name} needs no exception any more"),
            ]);

        IEnumerable<string> Used(string text) =>
        [
            .. Usings().Matches(text).Select(match => match.Groups["slice"].Value),
            .. QualifiedNames().Matches(text).Where(match => declared[match.Groups["type"].Value].Contains(match.Groups["slice"].Value)).Select(match => match.Groups["slice"].Value),
            .. AskedTables().Matches(text).Select(match => tables.GetValueOrDefault(match.Groups["table"].Value, Ground)),
        ];
    }

    /// <summary>What is left when again and again all go that use nobody who is left.</summary>
    private static string[] InCircles(IReadOnlyDictionary<string, string[]> map)
    {
        string[] left = [.. map.Keys];
        while (true)
        {
            string[] still = [.. left.Where(slice => map[slice].Intersect(left).Any())];
            if (still.Length == left.Length)
            {
                return still;
            }

            left = still;
        }
    }

    private static string SliceOf(SourceFile file) => file.Path.StartsWith(Folder, StringComparison.Ordinal) && file.Path[Folder.Length..].Split('/') is [var slice, _, ..] ? slice : "";

    [GeneratedRegex(@"^(?:public |internal |sealed |static |abstract |readonly |partial )*(?:class|record struct|record|struct|enum|interface|delegate [\w<>?]+) (?<type>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declarations();

    [GeneratedRegex(@"DbSet<(?<type>\w+)> (?<table>\w+) =>")]
    private static partial Regex Tables();

    [GeneratedRegex(@"^using (?:static |\w+ = )?QualityCredit\.Register\.(?<slice>\w+)", RegexOptions.Multiline)]
    private static partial Regex Usings();

    [GeneratedRegex(@"(?<![\w.]|^using .*)(?:(?:QualityCredit\.)?Register\.)?(?<slice>[A-Z]\w+)\.(?<type>[A-Z]\w+)", RegexOptions.Multiline)]
    private static partial Regex QualifiedNames();

    [GeneratedRegex(@"\bcontext\.(?<table>[A-Z]\w+)\b(?!\()")]
    private static partial Regex AskedTables();
}
