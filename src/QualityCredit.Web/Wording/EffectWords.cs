using System.Diagnostics;
using System.Globalization;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Web.Wording;

/// <summary>What a rule did to the rating, in a few words.</summary>
internal static class EffectWords
{
    public static Bilingual Of(Finding finding) => finding.Effect switch
    {
        null => finding.State == FindingState.Unknown ? new("资料不足", "not enough data") : new("未触发", "silent"),
        Effect.Add => new($"{Signed(finding.Points)}分", Points(finding.Points)),
        var effect => Of(effect, _ => null),
    };

    /// <summary>What an effect does wherever its rule fires.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="indicators">The indicator of a name: points may be given for each unit of one.</param>
    public static Bilingual Of(Effect effect, Func<string, IndicatorDefinition?> indicators) => effect switch
    {
        Effect.Add { Times: { } times } add => PerUnit(add, indicators(times)?.Title ?? new(times, times)),
        Effect.Add add => new($"{Signed(add.Points)}分", Points(add.Points)),
        Effect.Give give => new($"定为{Term(give.Grade).Zh}", $"class {Term(give.Grade).En}"),
        Effect.GradeAtMost most => new($"最高{Term(most.Grade).Zh}", $"at most {Term(most.Grade).En}"),
        Effect.Unrated => new("暂不定级", "unrated"),
        Effect.HoldUpgrade => new("不得升级", "no upgrade"),
        Effect.StepsUp up => new($"至多升{Number(up.Steps)}级", $"up {Number(up.Steps)} at most"),
        Effect.Raise raise => new($"风险升{Number(raise.Levels)}级", $"risk +{Number(raise.Levels)}"),
        Effect.RiskAtLeast least => new($"不低于{Term(least.Level).Zh}", $"at least {Term(least.Level).En}"),
        Effect.IntensityAtLeast least => new($"不低于{Term(least.Intensity).Zh}", $"at least {Term(least.Intensity).En}"),
        Effect.Candidate => new("提请列入", "candidate for listing"),
        Effect.GiveLocal give => new($"对应{give.Code}", $"{give.Code} in the local scale"),
        Effect.KeySupervision => new("重点监管", "key supervision"),
        Effect.Alert => new("预警", "early warning"),
        Effect.ProposeExit => new("提请退出", "exit proposed"),
        Effect.ProposeHonour => new("提请列入红名单", "proposed for the red list"),
        _ => throw new UnreachableException(),
    };

    /// <summary>Which way it moves the rating, for the colour beside the words.</summary>
    public static string Direction(Finding finding) => finding.Effect switch
    {
        Effect.Add when finding.Points > 0 => "plus",
        Effect.Add when finding.Points < 0 => "minus",
        Effect.ProposeHonour => "plus",
        null or Effect.Add or Effect.Give or Effect.GiveLocal or Effect.StepsUp or Effect.HoldUpgrade or Effect.Unrated => "note",
        _ => "minus",
    };

    /// <summary>Terms of a candidate: how grave, how long, and when it can be removed.</summary>
    public static Bilingual TermsOf(Effect.Candidate candidate) => TermsOf(candidate.Degree, candidate.TermMonths, candidate.RemovableAfterMonths);

    public static Bilingual TermsOf(ListingDegree listingDegree, int termMonths, int? removableAfterMonths)
    {
        var (degree, months) = (Term(listingDegree), Number(termMonths));
        return removableAfterMonths is { } early
            ? new($"{degree.Zh}失信，列入期{months}个月，满{Number(early)}个月可申请移出", $"{degree.En}, for {months} months, removable after {Number(early)}")
            : new($"{degree.Zh}失信，列入期{months}个月，不得提前移出", $"{degree.En}, for {months} months, not removable earlier");
    }

    /// <summary>Terms of a proposal for the red list: how long it is announced, and how long an entry lasts.</summary>
    public static Bilingual TermsOf(Effect.ProposeHonour honour) => new(
        $"公示{Number(honour.NoticeDays)}个工作日，列入期{Number(honour.TermMonths)}个月",
        $"announced for {Number(honour.NoticeDays)} working days, for {Number(honour.TermMonths)} months");

    /// <summary>As above, a proposal for a list with its terms.</summary>
    public static Bilingual InFull(Effect effect, Func<string, IndicatorDefinition?> indicators)
    {
        var words = Of(effect, indicators);
        var terms = effect switch
        {
            Effect.Candidate candidate => TermsOf(candidate),
            Effect.ProposeHonour honour => TermsOf(honour),
            _ => null,
        };
        return terms is null ? words : new($"{words.Zh}：{terms.Zh}", $"{words.En}: {terms.En}");
    }

    public static string Signed(int points) => points.ToString("+0;−0;0", CultureInfo.InvariantCulture);

    private static Bilingual PerUnit(Effect.Add add, Bilingual unit) => new(
        $"{Signed(add.Points)}分 × “{unit.Zh}”{(add.AtLeast is { } low ? $"，最低{Signed(low)}分" : "")}{(add.AtMost is { } high ? $"，最高{Signed(high)}分" : "")}",
        $"{Points(add.Points)} × “{unit.En}”{(add.AtLeast is { } least ? $", no less than {Signed(least)}" : "")}{(add.AtMost is { } most ? $", no more than {Signed(most)}" : "")}");

    private static string Points(int points) => Math.Abs(points) == 1 ? $"{Signed(points)} point" : $"{Signed(points)} points";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Term Term<T>(T value) where T : struct, Enum => Vocabulary.TermOf(value);
}
