using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Explanation;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Web.Wording;

/// <summary>What a target asks for, and by when.</summary>
internal static class TargetWords
{
    public static Bilingual Value(Target target)
    {
        var (value, unit) = (CellWords.Of(target.Value, Unit.Count), Vocabulary.TermOf(target.Unit));
        return new($"{value.Zh}{unit.Zh}", $"{value.En} {unit.En}");
    }

    public static Bilingual When(Target target) => (target.ByYear, target.EveryMonths) switch
    {
        ({ } year, _) => new($"{Figure.Plain(year)}年底前", $"by the end of {Figure.Plain(year)}"),
        (_, 1) => new("每月", "every month"),
        (_, 12) => new("每年", "every year"),
        (_, { } months) => new($"每{Figure.Plain(months)}个月", $"every {Figure.Plain(months)} months"),
        _ => new("随时", "at all times"),
    };
}
