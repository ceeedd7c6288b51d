using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Listings;

/// <summary>Why a step is not taken. Expected, never an exception; the code is stable.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Reason">The reason in words.</param>
public abstract record StepRefusal(string Code, Bilingual Reason)
{
    /// <summary>The state does not know the action.</summary>
    public sealed record Illegal(ListingState State, ListingAction Action) : StepRefusal("step-not-possible", new(
        $"案件处于“{Zh(State)}”，不能“{Zh(Action)}”",
        $"The case is at \"{En(State)}\"; \"{En(Action)}\" is not possible there"));

    /// <summary>Something that the step must state is missing.</summary>
    public sealed record Incomplete(string Field) : StepRefusal("step-incomplete", new($"缺少必填项：{Field}", $"The step does not state its {Field}"));

    /// <summary>Steps go forward in time.</summary>
    public sealed record BeforeLastStep(DateOnly Last) : StepRefusal("before-last-step", new(
        $"日期早于上一步（{Day(Last)}）", $"The day is before the last step ({Day(Last)})"));

    /// <summary>Who proposed does not decide.</summary>
    public sealed record ProposerDecides(string Officer) : StepRefusal("proposer-decides", new(
        $"提出人（{Officer}）不得作出决定，请由另一人决定", $"{Officer} proposed the case and may not decide it; another person must"));

    /// <summary>Who decided does not approve.</summary>
    public sealed record DeciderApproves(string Officer) : StepRefusal("decider-approves", new(
        $"决定人（{Officer}）不得办理上级批准", $"{Officer} decided the case and may not approve it; another person must"));

    /// <summary>The authority above is another one.</summary>
    public sealed record SameAuthority(string Authority) : StepRefusal("same-authority", new(
        $"批准机关不得是作出决定的机关（{Authority}）", $"The approval comes from an authority above; {Authority} decided itself"));

    /// <summary>Who decided does not review.</summary>
    public sealed record DeciderReviews(string Officer) : StepRefusal("decider-reviews", new(
        $"原决定人（{Officer}）不得处理异议、修复或撤销", $"{Officer} decided the listing and may not decide on objection, repair or annulment"));

    /// <summary>The enterprise still has time for defence or hearing.</summary>
    public sealed record TermsRunning(DateOnly Last) : StepRefusal("terms-running", new(
        $"陈述申辩和申请听证的期限到{Day(Last)}届满，届满前不得决定列入", $"Defence and hearing can be asked for until {Day(Last)}; before its end nothing is decided against the enterprise"));

    /// <summary>The hearing was asked for too late.</summary>
    public sealed record HearingTooLate(DateOnly Last) : StepRefusal("hearing-too-late", new(
        $"申请听证的期限已于{Day(Last)}届满", $"A hearing could be asked for until {Day(Last)}"));

    /// <summary>The hearing was called at too short notice.</summary>
    public sealed record HearingTooSoon(DateOnly Earliest) : StepRefusal("hearing-too-soon", new(
        $"听证通知期限不足，听证最早可于{Day(Earliest)}举行", $"The notice of the hearing is too short; it can be held on {Day(Earliest)} at the earliest"));

    /// <summary>The hearing is held on another day than the one told.</summary>
    public sealed record NotTheDay(DateOnly Called) : StepRefusal("not-the-day-of-hearing", new(
        $"听证通知的日期是{Day(Called)}", $"The hearing is called for {Day(Called)}"));

    /// <summary>There is no path to publication without notice or recorded urgency.</summary>
    public sealed record WithoutNotice() : StepRefusal("without-notice", new("既未告知当事人，也无紧急处置记录，不得公布", "Neither notice nor urgency is recorded; nothing is published without"));

    /// <summary>The notice was given.</summary>
    public sealed record AlreadyNotified(DateOnly On) : StepRefusal("already-notified", new($"已于{Day(On)}告知", $"The notice was given on {Day(On)}"));

    /// <summary>The ground asks for persons and none is stated.</summary>
    public sealed record PersonsMissing() : StepRefusal("persons-missing", new("该列入事由要求列明责任人，请在本步填写责任人", "This ground names the responsible persons; state them with the step"));

    /// <summary>The ground does not name persons, and one is stated.</summary>
    public sealed record PersonsNotNamed() : StepRefusal("persons-not-named", new(
        "该列入事由不公布责任人，请不要填写责任人", "This ground does not name responsible persons; leave them out"));

    /// <summary>Persons are stated that the decision does not name.</summary>
    public sealed record PersonsAfterDecision() : StepRefusal("persons-after-decision", new(
        "责任人最迟由列入决定列明，决定后不得增加或更换", "Responsible persons are named by the decision at the latest; nobody is added or replaced after it"));

    /// <summary>Repair is not possible yet.</summary>
    public sealed record RepairTooEarly(DateOnly Earliest) : StepRefusal("repair-too-early", new(
        $"未满最短公示期，最早可于{Day(Earliest)}申请修复", $"The shortest term is not over; repair can be asked for from {Day(Earliest)}"));

    /// <summary>The ground excludes repair.</summary>
    public sealed record RepairExcluded() : StepRefusal("repair-excluded", new("该列入事由不得提前移出", "This entry cannot be removed before its end"));

    /// <summary>Term or minimum outside what the degree allows.</summary>
    public sealed record TermOutsideBounds(DegreeBounds Bounds) : StepRefusal("term-outside-bounds", new(
        $"该失信程度的公示期为{Bounds.AtLeastMonths}至{Bounds.AtMostMonths}个月（{Bounds.Citation.Text}）",
        $"An entry of this degree lasts {Bounds.AtLeastMonths} to {Bounds.AtMostMonths} months ({Bounds.Citation.Text})"));

    /// <summary>No terms are in force on the day.</summary>
    public sealed record NoProcedure(DateOnly On) : StepRefusal("no-procedure-in-force", new(
        $"{Day(On)}没有生效的列入程序规定，请在 rules/ 中补充 listing-procedure 表", $"No terms of the procedure are in force on {Day(On)}; add an edition to the table listing-procedure in rules/"));

    /// <summary>The working days of a year are not known.</summary>
    public sealed record CalendarMissing(DateOnly On) : StepRefusal("calendar-missing", new(
        $"没有{On.Year}年的工作日历（{Day(On)}），请在 rules/ 的 working-days 表中加入国务院公布的该年放假安排",
        $"The working days of {On.Year} are not known ({Day(On)}); add the State Council's holidays of that year to the table working-days in rules/"));

    private static string Zh<T>(T value) where T : struct, Enum => Vocabulary.TermOf(value).Zh;

    private static string En<T>(T value) where T : struct, Enum => Vocabulary.TermOf(value).En;

    private static string Day(DateOnly day) => LegalDate.Text(day);
}
