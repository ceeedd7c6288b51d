namespace QualityCredit.Rating.Decisions;

/// <summary>
/// The first day on which the decision moves if nothing new comes in: a window closes, a certificate lapses, a deadline passes,
/// time in grade is reached, a review is due, a new edition takes effect. Until the day before, every rating is the same.
/// </summary>
/// <param name="On">The day.</param>
/// <param name="Because">Name of the indicator that moves, or <see cref="Review"/> or <see cref="Edition"/>.</param>
public readonly record struct NextChange(DateOnly On, string Because)
{
    /// <summary>The yearly review.</summary>
    public const string Review = "review";

    /// <summary>A new edition of the policy.</summary>
    public const string Edition = "edition";
}
