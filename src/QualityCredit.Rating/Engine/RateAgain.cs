using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;

namespace QualityCredit.Rating.Engine;

/// <summary>A day on which a register was rated, as one enterprise saw it.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Program">The edition that governed the enterprise on it.</param>
/// <param name="File">The file that is decided anew; null where nothing new was known that day, so that only what was due is decided.</param>
public sealed record PastDay(DateOnly AsOf, RatingProgram Program, EnterpriseFile? File);

/// <summary>
/// Rates the past of an enterprise again from other files, such as those without an item that was void from the start: the decisions that
/// the same days would have brought, each from where the one before leaves the enterprise.
/// </summary>
public static class RateAgain
{
    /// <summary>Folds the days, the earliest first.</summary>
    /// <param name="start">Where the enterprise stood before the first day.</param>
    /// <param name="days">The days in order; the first has a file.</param>
    /// <returns>For each day its decision, or null where none falls due on it.</returns>
    public static IReadOnlyList<RatedFile?> From(Standing start, IEnumerable<PastDay> days)
    {
        List<RatedFile?> rated = [];
        var (standing, due, file) = (start, (DateOnly?)null, (EnterpriseFile?)null);
        foreach (var day in days)
        {
            file = day.File ?? file ?? throw new ArgumentException("the first day has no file", nameof(days));
            if (day.File is null && !(due <= day.AsOf))
            {
                rated.Add(null);
                continue;
            }

            file = file with { Standing = standing };
            var decision = day.Program.Rate(file, day.AsOf);
            (standing, due) = (decision.After, decision.NextChange?.On);
            rated.Add(new(file, decision));
        }

        return rated;
    }
}
