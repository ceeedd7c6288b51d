using FsCheck;
using FsCheck.Fluent;
using QualityCredit.Rating.OpenData;

namespace QualityCredit.Rating.Tests.OpenData;

/// <summary>Rows and whole histories of releases.</summary>
internal static class SomeOpenData
{
    private const int Keys = 6;

    // What breaks careless writers: quotes, line ends, formulas, characters of two code units, a name in a script that runs the other way.
    private static readonly string[] _texts = ["湘潭电缆", "A \"quoted\" name", "two\r\nlines", "=1+1", "'apostrophe", "a,b", "𠮷野", "שם", "\u2028", " "];

    private static Gen<OpenDataRow> Rows { get; } =
        from name in Gen.Elements(_texts)
        from ground in Gen.Elements(_texts)
        from days in Gen.Choose(0, 3)
        from persons in Gen.Elements(_texts).OrNull()
        from replies in Gen.Elements(_texts).ListOf(days)
        select Row(0) with
        {
            Name = name,
            Ground = ground,
            Persons = persons,
            ListedUntil = days == 0 ? null : new DateOnly(2025, 1, 1).AddDays(days),
            Replies = [.. replies.Select(text => new OpenDataReply(new(2024, 5, 1), text))],
        };

    /// <summary>Releases one after the other; each gives some keys a row and takes others away, and some change nothing.</summary>
    public static Arbitrary<OpenDataHistory> Histories { get; } = (
        from releases in (from key in Gen.Choose(0, Keys - 1) from row in Rows.OrNull() select (key, row)).ListOf().Resize(4).ListOf().Resize(12)
        select HistoryOf(releases)).ToArbitrary();

    public static OpenDataRow Row(int number) => new(
        $"{number:x32}", "QC1000048", "91430000QC1000048X", "湘潭电缆有限公司", "430300", "伪造检验报告", "A forged report", null, "serious", "严重", "市场监管总局令第44号",
        "湘质黑〔2024〕1号", "湖南省市场监督管理局", new(2024, 1, 2), new(2027, 1, 2), "张三", false, []);

    public static OpenDataHistory HistoryOf(IEnumerable<IEnumerable<(int Key, OpenDataRow? Row)>> releases)
    {
        OpenDataHistory history = new();
        Dictionary<string, string> state = [];
        var version = 0;
        foreach (var release in releases)
        {
            version++;
            foreach (var (number, row) in release.DistinctBy(change => change.Key))
            {
                var (key, line) = ($"{number:x32}", (row is null ? null : row with { Key = $"{number:x32}" })?.ToLine());
                if (state.GetValueOrDefault(key) != line)
                {
                    history.Append(new(history.LastSequence + 1, version, key, line, line is null ? EntryEnd.Removed : null));
                    _ = line is null ? state.Remove(key) : (state[key] = line) is null;
                }
            }
        }

        return history;
    }
}
