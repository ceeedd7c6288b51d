using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Listings;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Blacklist;

namespace QualityCredit.Web.Wording;

/// <summary>A paper of a case: its title and its paragraphs.</summary>
internal sealed record CaseDocumentText(Bilingual Title, IReadOnlyList<Bilingual> Paragraphs);

/// <summary>The templates of the papers. They take everything from the step and the law of its day, and add nothing of their own.</summary>
internal static class CaseDocumentWords
{
    public static CaseDocumentText Of(ListingCaseView view, ListingStepRecord step, Bilingual ground) => step.Action switch
    {
        ListingAction.Notify => new(new("拟列入质量失信黑名单告知书", "Notice of intended listing"), [.. Opening(step, ground, "拟将你单位列入质量失信黑名单", "It is intended to list you on the quality blacklist"), Term(view), .. Rights(view, step)]),
        ListingAction.DecideToList => new(new("列入质量失信黑名单决定书", "Decision to list"), [.. Opening(step, ground, "决定将你单位列入质量失信黑名单", "You are to be listed on the quality blacklist"), Term(view), Leaving(view), Remedies]),
        ListingAction.DecideNotToList => new(new("不予列入质量失信黑名单决定书", "Decision not to list"), Opening(step, ground, "决定不将你单位列入质量失信黑名单", "You are not listed on the quality blacklist")),
        ListingAction.Remove => new(new("移出质量失信黑名单决定书", "Decision of removal"), Opening(step, ground, $"决定自{Day(step.On)}起将你单位移出质量失信黑名单", $"You are removed from the quality blacklist from {Day(step.On)}")),
        ListingAction.RefuseRepair => new(new("不予信用修复决定书", "Decision on repair"), [.. Opening(step, ground, "决定不予信用修复", "Repair is refused"), Remedies]),
        _ => new(new("撤销列入质量失信黑名单决定书", "Decision of annulment"), [.. Opening(step, ground, "决定撤销对你单位的列入，自始无效", "Your listing is annulled; it was void from the start"), .. Corrected(view)]),
    };

    private static Bilingual Remedies => new(
        "如不服本决定，可依法申请行政复议或者提起行政诉讼；对名单信息有异议的，可向本机关提出。",
        "Against this decision administrative review or litigation is open by law; objections to the entry are made to this authority.");

    private static IReadOnlyList<Bilingual> Opening(ListingStepRecord step, Bilingual ground, string decision, string decisionEn) =>
    [
        new($"事由：{ground.Zh}。", $"Ground: {ground.En}."),
        new(step.Text, step.Text),
        new($"依据{step.Basis}，{decision}。", $"On the basis of {step.Basis}: {decisionEn}."),
        .. step.Persons is { } persons ? (Bilingual[])[new($"责任人：{persons}。", $"Responsible: {persons}.")] : [],
    ];

    private static Bilingual Term(ListingCaseView view) => new(
        $"失信程度：{Vocabulary.TermOf(view.File.Record.Degree).Zh}；公示期：自公布之日起{view.File.Record.TermMonths}个月。",
        $"Degree: {Vocabulary.TermOf(view.File.Record.Degree).En}; shown for {view.File.Record.TermMonths} months from publication.");

    private static Bilingual Leaving(ListingCaseView view) => view.File.Record.RemovableAfterMonths is { } months
        ? new($"公布满{months}个月，履行义务、消除影响后，可申请信用修复、提前移出；期满自动停止公示。", $"After {months} months, with duties done and harm removed, repair can be asked for; at its end the entry stops by itself.")
        : new("该条目不得提前移出；期满自动停止公示。", "The entry cannot be removed early; at its end it stops by itself.");

    private static IEnumerable<Bilingual> Rights(ListingCaseView view, ListingStepRecord step)
    {
        yield return new(step.Rights!, step.Rights!);
        if (view.Law.LastDayOf(ProcedureTerm.Defence, step.On, out _) is { } defence && view.Law.LastDayOf(ProcedureTerm.HearingRequest, step.On, out _) is { } hearing)
        {
            yield return new(
                $"陈述申辩请于{Day(defence)}前（含当日）提出，要求听证请于{Day(hearing)}前（含当日）提出；逾期未提出的，视为放弃。",
                $"A defence is made by {Day(defence)}, a hearing asked for by {Day(hearing)}, both days included; after that the right counts as waived.");
        }
    }

    private static IEnumerable<Bilingual> Corrected(ListingCaseView view) => view.Rested.Count == 0 ? [] :
    [
        new("下列质量信用等级认定以该条目为据，一并更正：", "These decisions on your class rested on the entry and are corrected with it:"),
        .. view.Rested.Select(StandingCorrectionWords.Of),
    ];

    private static string Day(DateOnly day) => LegalDate.Text(day);
}
