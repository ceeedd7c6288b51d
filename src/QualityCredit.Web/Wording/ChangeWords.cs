using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Ratings;

namespace QualityCredit.Web.Wording;

/// <summary>Why a decision moves on its next day although nothing comes in.</summary>
internal static class ChangeWords
{
    private static readonly Bilingual _listing = new("黑名单列入状态到期变化", "a listing begins or ends");

    public static Bilingual Of(ExplainedRating rating) => Of(rating.Decision, rating.NextChange);

    /// <param name="decision">The decision.</param>
    /// <param name="on">The first day on which it moves, with what the register knows of listings.</param>
    public static Bilingual Of(RatingDecision decision, DateOnly on) => decision.NextChange is { } next && next.On <= on ? Of(decision, next) : _listing;

    private static Bilingual Of(RatingDecision decision, NextChange next) => next.Because switch
    {
        NextChange.Review => new("年度复评", "the yearly review"),
        NextChange.Edition => new("政策新版本施行", "a new edition of the policy"),
        var name => decision.Program.Indicators.FirstOrDefault(indicator => indicator.Name == name) is { } indicator
            ? new($"{indicator.Title.Zh}：随时间变化", $"{indicator.Title.En}: moves with time")
            : new(name, name),
    };
}
