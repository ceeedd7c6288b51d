using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.RedLists;

/// <summary>Why a step is not taken. Expected, never an exception; the code is stable.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Reason">The reason in words.</param>
public abstract record RedListRefusal(string Code, Bilingual Reason)
{
    /// <summary>The state does not know the action.</summary>
    public sealed record Illegal(RedListState? State, RedListAction Action) : RedListRefusal("step-not-possible", new(
        $"当前状态为“{(State is { } known ? Vocabulary.TermOf(known).Zh : "未公示")}”，不能“{Vocabulary.TermOf(Action).Zh}”",
        $"It is at \"{(State is { } at ? Vocabulary.TermOf(at).En : "Not announced")}\"; \"{Vocabulary.TermOf(Action).En}\" is not possible there"));

    /// <summary>Something that the step must state is missing.</summary>
    public sealed record Incomplete(string Field) : RedListRefusal("step-incomplete", new($"缺少必填项：{Field}", $"The step does not state its {Field}"));

    /// <summary>Steps go forward in time.</summary>
    public sealed record BeforeLastStep(DateOnly Last) : RedListRefusal("before-last-step", new(
        $"日期早于上一步（{LegalDate.Text(Last)}）", $"The day is before the last step ({LegalDate.Text(Last)})"));

    /// <summary>The enterprise does not qualify on the day.</summary>
    public sealed record NotQualified(RedListBar Bar) : RedListRefusal("not-qualified", new(
        $"不符合列入条件：{Vocabulary.TermOf(Bar).Zh}", $"It does not qualify: {Vocabulary.TermOf(Bar).En}"));

    /// <summary>One can still object.</summary>
    public sealed record NoticeRunning(DateOnly Last) : RedListRefusal("notice-running", new(
        $"公示期到{LegalDate.Text(Last)}届满，届满前不得列入", $"Objections can be made until {LegalDate.Text(Last)}; nothing is entered before"));

    /// <summary>Who announced does not enter.</summary>
    public sealed record AnnouncerEnters(string Officer) : RedListRefusal("announcer-enters", new(
        $"公示人（{Officer}）不得决定列入，请由另一人决定", $"{Officer} announced it and may not enter it; another person must"));

    /// <summary>The notice cannot be counted.</summary>
    public sealed record CalendarMissing(DateOnly Day) : RedListRefusal("calendar-missing", new(
        $"{Day.Year}年的工作日安排尚未录入，公示期无法计算", $"The working days of {Day.Year} are not on file yet, the notice cannot be counted"));
}
