using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.Decisions;

/// <summary>
/// What a rating came to: a grade, or the state "too little data". Equality is by value; the default is
/// <see cref="Unrated"/>.
/// </summary>
/// <param name="Grade">The grade, or null where there is too little data.</param>
public readonly record struct RatingOutcome(Grade? Grade)
{
    /// <summary>Too little data: not a grade.</summary>
    public static RatingOutcome Unrated => default;

    /// <summary>The stored number: 0 unrated, otherwise the grade.</summary>
    public byte Number => (byte)(Grade ?? 0);

    /// <summary>The outcome of a stored number.</summary>
    public static RatingOutcome Of(byte number) => number == 0 ? Unrated : new((Grade)number);

    /// <summary><c>AA</c>, <c>A</c>, <c>B</c>, <c>C</c> or <c>unrated</c>.</summary>
    public override string ToString() => Grade is { } grade ? Vocabulary.TermOf(grade).Code : "unrated";
}

/// <summary>
/// Where an enterprise stands before a rating: what the ratings before it came to. Equality is by value. The default value
/// means "never rated".
/// </summary>
/// <param name="Grade">The grade in force, or null where it was never graded.</param>
/// <param name="GradeSince">Day since which exactly that grade has been held.</param>
/// <param name="FirstRatedOn">Day of the first grade: its anniversaries are the yearly reviews.</param>
/// <param name="ReviewedOn">Day of the last review.</param>
public readonly record struct Standing(Grade? Grade, DateOnly GradeSince, DateOnly FirstRatedOn, DateOnly ReviewedOn)
{
    /// <summary>Never graded.</summary>
    public static Standing None => default;
}
