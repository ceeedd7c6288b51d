using System.Globalization;

namespace QualityCredit.Rating.Evidence;

/// <summary>Dates as documents write them: <c>2016-05-08</c>, <c>2016/5/8</c>, <c>20160508</c>, <c>2016年5月8日</c>. Nothing else, and never month before day.</summary>
public static class LegalDate
{
    private static readonly string[] _forms = ["yyyy-MM-dd", "yyyyMMdd", "yyyy/M/d", "yyyy-M-d", "yyyy.M.d", "yyyy年M月d日"];

    /// <summary>Reads a date; false where the text is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly date) =>
        DateOnly.TryParseExact(text.Trim(), _forms[0], CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
        || DateOnly.TryParseExact(text.Trim(), _forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>The canonical form, <c>2016-05-08</c>.</summary>
    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
