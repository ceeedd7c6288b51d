using System.Globalization;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Explanation;

/// <summary>How far back a window reaches, in words.</summary>
public static class WindowWords
{
    /// <summary>The words of a window.</summary>
    public static Bilingual Of(Window window) => window switch
    {
        { ReviewYear: true } => new("本考核年度内", "in this review year"),
        { Months: > 0 } => new($"近{Number(window.Months)}个月内", $"in the last {Number(window.Months)} months"),
        { Days: > 0 } => new($"近{Number(window.Days)}天内", $"in the last {Number(window.Days)} days"),
        _ => new("档案中", "on file"),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
