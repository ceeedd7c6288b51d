using System.Globalization;

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

    /// <summary>Whose rows they are.</summary>
    public IReadOnlyCollection<string> Receivers => _receivers;

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

    /// <summary>The record of a key; null where it is not held.</summary>
    public HeldRecord? Find(string key) => _records.TryGetValue(key, out var record) ? record : null;
}
