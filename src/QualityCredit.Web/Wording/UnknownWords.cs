using QualityCredit.Rating.Policies;

namespace QualityCredit.Web.Wording;

/// <summary>What a rule does where it cannot tell.</summary>
internal static class UnknownWords
{
    public static Bilingual Of(bool applies) => applies ? new("视为符合条件", "as if the condition held") : new("不适用", "nothing");
}
