using System.Globalization;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.HandOver;

/// <summary>A record as a receiver says it holds it. Equality is by value.</summary>
/// <param name="Code">The enterprise.</param>
/// <param name="Digest">Digest of the line; null where it is none, or where the receiver holds the record twice.</param>
public readonly record struct HeldRecord(string Code, LineDigest? Digest);

/// <summary>SHA-256 of a line, 32 bytes: a list of holdings has as many as there are records, and a text takes five times that. Equality is by value.</summary>
/// <param name="Upper">The first half.</param>
/// <param name="Lower">The second half.</param>
public readonly record struct LineDigest(UInt128 Upper, UInt128 Lower)
{
    private const int Half = 32;

    /// <summary>Reads 64 hexadecimal digits in either case; null where the text is something else.</summary>
    public static LineDigest? Read(string text) => text.Length == 2 * Half && TryHalf(text.AsSpan(0, Half), out var upper) && TryHalf(text.AsSpan(Half), out var lower) ? new(upper, lower) : null;

    private static bool TryHalf(ReadOnlySpan<char> text, out UInt128 half) => UInt128.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out half);
}

/// <summary>What a receiver says it holds, told row by row: of each is kept what is compared, and not the row.</summary>
public sealed class Holdings
{
    private readonly Dictionary<string, HeldRecord> _records = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _receivers = new(StringComparer.Ordinal);

    /// <summary>How many rows were told.</summary>
    public int Rows { get; private set; }

    /// <summary>The records by their keys.</summary>
    public IReadOnlyDictionary<string, HeldRecord> Records => _records;

    /// <summary>Tells the next row.</summary>
    public void Add(ExchangedRow row)
    {
        Rows++;
        _receivers.Add(row["receiver"]!);
        var (key, record) = (row["key"]!, new HeldRecord(row["code"]!, LineDigest.Read(row["digest"]!)));
        if (!_records.TryAdd(key, record))
        {
            _records[key] = record with { Digest = null };
        }
    }

    /// <summary>Whose list it is: the receiver of its rows. A list without a row is that of the receiver who is named with it.</summary>
    /// <param name="named">Who was named with it; null where nobody was.</param>
    /// <param name="problem">Why nobody is told; null where somebody is.</param>
    /// <returns>Null where the rows are of several receivers or of another than was named, and where nothing says whose list it is.</returns>
    public HandOverReceiver? ReceiverOf(HandOverReceiver? named, out ExchangedProblem? problem)
    {
        var listed = _receivers.Count == 1 ? (HandOverReceiver)Vocabulary.Of<HandOverReceiver>().Find(_receivers.Min)!.Value : (HandOverReceiver?)null;
        Bilingual? rule = _receivers.Count > 1 ? new("清单须属于一个接收方", "the list must be of one receiver")
            : (listed ?? named) is not { } receiver ? new("清单没有记录，请指明接收方", "the list holds no record: name its receiver")
            : receiver == (named ?? receiver) ? null
            : new($"清单不属于所指明的接收方（{Vocabulary.TermOf(named!.Value).Zh}）", $"the list is not of the receiver that was named ({Vocabulary.TermOf(named.Value).Code})");
        problem = rule is null ? null : new(1, "receiver", string.Join(' ', _receivers), rule);
        return rule is null ? listed ?? named : null;
    }

    /// <summary>The record of a key; null where it is not held.</summary>
    public HeldRecord? Find(string key) => _records.TryGetValue(key, out var record) ? record : null;
}
