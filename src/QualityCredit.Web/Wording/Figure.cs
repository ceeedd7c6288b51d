using System.Globalization;

namespace QualityCredit.Web.Wording;

/// <summary>Numbers for people.</summary>
internal static class Figure
{
    public static string Of(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A share with as many places as it needs.</summary>
    public static string Percent(decimal share) => $"{(share * 100).ToString("0.##", CultureInfo.InvariantCulture)} %";
}
