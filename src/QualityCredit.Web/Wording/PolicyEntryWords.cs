using QualityCredit.Rating.Policies;
using QualityCredit.Web.Browsing;

namespace QualityCredit.Web.Wording;

/// <summary>What a search found, kind by kind.</summary>
internal static class PolicyEntryWords
{
    public static Bilingual Of(PolicyEntryKind kind) => kind switch
    {
        PolicyEntryKind.Rule => new("规则", "Rules"),
        PolicyEntryKind.Indicator => new("指标", "Indicators"),
        PolicyEntryKind.Article => new("条款", "Articles"),
        PolicyEntryKind.Clause => new("条款登记", "Register of clauses"),
        PolicyEntryKind.Target => new("目标", "Targets"),
    };
}
