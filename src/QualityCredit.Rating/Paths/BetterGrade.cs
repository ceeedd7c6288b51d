using QualityCredit.Rating.Decisions;

namespace QualityCredit.Rating.Paths;

/// <summary>How an enterprise reaches its next grade.</summary>
/// <param name="Rated">Where it stands: the file and its decision.</param>
/// <param name="From">First day on which it can do something.</param>
/// <param name="Target">The next grade; for an unrated enterprise the class by which it is supervised; null where there is none better.</param>
/// <param name="Paths">Ways to it, the soonest first; each later one needs fewer corrections. Every one was proved by rating the changed file.</param>
/// <param name="Holds">What stands in the way on the first day whatever is corrected; empty where nothing does.</param>
public sealed record BetterGrade(RatedFile Rated, DateOnly From, Grade? Target, IReadOnlyList<GradePath> Paths, IReadOnlyList<Hold> Holds);

/// <summary>A way to the next grade: corrections, possibly none, and the day of the rating that gives it.</summary>
/// <param name="Target">The grade it was looked for.</param>
/// <param name="Corrections">What is corrected; empty where time alone does it.</param>
/// <param name="CorrectedOn">The day of the corrections; an application for review is made on the day of the rating.</param>
/// <param name="Ratings">Every rating from the first one that is due, each standing where the one before left it; the last is the proof.</param>
public sealed record GradePath(Grade Target, IReadOnlyList<Correction> Corrections, DateOnly CorrectedOn, IReadOnlyList<RatedFile> Ratings)
{
    /// <summary>The changed file and the decision on it that has the grade.</summary>
    public RatedFile Proof => Ratings[^1];

    /// <summary>The day of the rating that gives the grade.</summary>
    public DateOnly RatedOn => Proof.Decision.AsOf;
}

/// <summary>A rule that keeps the grade down whatever is corrected on the first day.</summary>
/// <param name="Finding">The rule with what it sees then.</param>
/// <param name="Until">The first day on which it no longer does, or null where it does for as long as can be foreseen.</param>
public sealed record Hold(Finding Finding, DateOnly? Until);
