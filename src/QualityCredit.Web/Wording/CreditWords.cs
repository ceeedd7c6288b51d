using QualityCredit.Rating.Evidence;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Ratings;

namespace QualityCredit.Web.Wording;

internal static class CreditWords
{
    /// <summary>Why an answer has no grade; null where it has one.</summary>
    public static Term? WhyNoGrade(CreditAnswer answer) => answer.Rating switch
    {
        ExplainedRating => null,
        null => new(1, "withheld", "未获授权，不提供等级", "Withheld: the authorisation does not allow it"),
        UnknownEnterprise => new(2, "not-registered", "登记系统中没有该企业", "No enterprise is registered under this code"),
        NotRatedYet => new(3, "not-rated-yet", "尚未评定", "Not rated yet"),
        _ => new(4, "not-reproduced", "等级正在核查，暂不提供", "The grade is being checked and is not answered"),
    };
}
