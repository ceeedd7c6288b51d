using System.Text;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.OpenData;

namespace QualityCredit.Rating.HandOver;

/// <summary>
/// The data file of a package: UTF-8 with byte order mark, CRLF, a heading, one record a line in the order of keys. In front of its fields each
/// line has its key, what is to be done with it (<c>U</c> put in the place of the line of this key, <c>D</c> take that line out), and why it ended.
/// </summary>
public static class HandOverSheet
{
    /// <summary>Number of characters of a key.</summary>
    public const int KeyLength = 32;

    private const string End = "\r\n";

    private const string Put = "U";

    private const string TakeOut = "D";

    private static readonly HandOverField[] _frame =
    [
        new("key", "记录标识", "Names the record from its first line to its end", new($"C{KeyLength}"), true, "-", "[ours]"),
        new("operation", "操作", "U: put in the place of the line of this key; D: take that line out", new($"{{{Put}|{TakeOut}}}"), true, "-", "[ours]"),
        new("ended", "终止原因", "Why the record ended", new($"{{{string.Join('|', Vocabulary.Of<EntryEnd>().Terms.Select(term => term.Code))}}}"), false, "-", "every removal leaves a tombstone [ours]"),
    ];

    /// <summary>The columns in front of the fields of a file that is handed over; none in front of those that come in.</summary>
    public static IReadOnlyList<HandOverField> FrameOf(HandOverFile file) => Vocabulary.Of<HandOverReceiver>().Find(file.Name) is null ? [] : _frame;

    /// <summary>The line of a record.</summary>
    public static string LineOf(string key, IEnumerable<string?> cells) => CsvLine.Of([key, Put, null, .. cells]);

    /// <summary>The line that takes a record out: its key and why, and nothing of what it said.</summary>
    public static string TombstoneOf(HandOverFile file, string key, EntryEnd end) =>
        CsvLine.Of([key, TakeOut, Vocabulary.TermOf(end).Code, .. file.Fields.Select(_ => "")]);

    /// <summary>The key of a line.</summary>
    public static string KeyOf(string line) => line[..KeyLength];

    /// <summary>Whether a line takes its record out.</summary>
    public static bool IsTombstone(string line) => line.AsSpan(KeyLength).StartsWith($",{TakeOut},");

    /// <summary>What stands in a field of a line.</summary>
    public static string CellOf(HandOverFile file, string line, string field) =>
        CsvLine.TryCells(line, out var cells) ? cells[_frame.Length + file.Fields.TakeWhile(known => known.Id != field).Count()] : throw new FormatException("This is no line of a hand-over.");

    /// <summary>Digest of a line, as a receiver computes it.</summary>
    public static string DigestOf(string line) => OpenDataFiles.DigestOf(Encoding.UTF8.GetBytes(line));

    /// <summary>What a file begins with: byte order mark and heading.</summary>
    public static byte[] HeadOf(HandOverFile file) => [.. Encoding.UTF8.Preamble, .. BytesOf(CsvLine.Of(FrameOf(file).Concat(file.Fields).Select(field => field.Zh)))];

    /// <summary>A line as it stands in a file, with its end.</summary>
    public static byte[] BytesOf(string line) => Encoding.UTF8.GetBytes(line + End);

    /// <summary>
    /// What is held after a package, line by line: of the full file that is held before it and of the package, both in the order of keys. A line that
    /// puts a record takes the place of the line of its key, and one that takes a record out leaves none.
    /// </summary>
    /// <param name="held">The lines that are held after the package that a delta begins with; none before a full package.</param>
    /// <param name="package">The lines of the package.</param>
    public static IEnumerable<string> Apply(IEnumerable<string> held, IEnumerable<string> package)
    {
        using var before = held.GetEnumerator();
        var isMore = before.MoveNext();
        foreach (var line in package)
        {
            for (; isMore && CompareKeys(before.Current, line) < 0; isMore = before.MoveNext())
            {
                yield return before.Current;
            }

            isMore = isMore && (CompareKeys(before.Current, line) != 0 || before.MoveNext());
            if (!IsTombstone(line))
            {
                yield return line;
            }
        }

        for (; isMore; isMore = before.MoveNext())
        {
            yield return before.Current;
        }
    }

    private static int CompareKeys(string line, string other) => string.CompareOrdinal(line, 0, other, 0, KeyLength);
}
