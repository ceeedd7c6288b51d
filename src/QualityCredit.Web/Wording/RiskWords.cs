using QualityCredit.Rating.Engine;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Web.Wording;

/// <summary>Where the risk of a product comes from.</summary>
internal static class RiskWords
{
    public static Bilingual Of(RiskSource source) => source switch
    {
        RiskSource.TooLittleData => new("产品类别未收录，按资料不足取值", "the kind is not in the catalogue: too little is known"),
        RiskSource.Catalogue => new("按产品目录默认值", "the catalogue's default"),
        RiskSource.Assessment => new("按企业或专家的风险评估", "its own assessment"),
    };
}
