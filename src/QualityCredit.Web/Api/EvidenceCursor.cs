using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Web.Api;

/// <summary>The item at which a page ended, by day and serial: what is recorded or retracted meanwhile moves nothing.</summary>
internal sealed record EvidenceCursor(DateOnly OccurredOn, int Serial)
{
    public static EvidenceCursor At(EvidenceItem item) => new(item.OccurredOn, item.Serial);

    public static bool TryParse(string text, [NotNullWhen(true)] out EvidenceCursor? cursor)
    {
        var parts = text.Split('.');
        cursor = parts.Length == 2
            && DateOnly.TryParseExact(parts[0], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
            ? new(day, serial)
            : null;
        return cursor is not null;
    }

    /// <summary>Whether the item comes after it, newest first.</summary>
    public bool IsBefore(EvidenceItem item) => (item.OccurredOn, item.Serial).CompareTo((OccurredOn, Serial)) < 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{OccurredOn:yyyyMMdd}.{Serial}");
}
