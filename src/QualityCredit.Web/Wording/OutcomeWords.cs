using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Web.Wording;

/// <summary>A grade, or the state "too little data", as a term.</summary>
internal static class OutcomeWords
{
    private static readonly Term _unrated = new(0, RatingOutcome.Unrated.ToString(), "未评级", "Unrated");

    public static Term Of(RatingOutcome outcome) => outcome.Grade is { } grade ? Vocabulary.TermOf(grade) : _unrated;
}
