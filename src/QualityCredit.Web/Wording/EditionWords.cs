using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Activation;
using QualityCredit.Register.Editions;

namespace QualityCredit.Web.Wording;

/// <summary>Drafts, previews and activations in words.</summary>
internal static class EditionWords
{
    public static Bilingual Of(PolicyStepKind kind) => kind switch
    {
        PolicyStepKind.Shipped => new("随程序附带", "Shipped"),
        PolicyStepKind.Drafted => new("提交草案", "Drafted"),
        PolicyStepKind.Simulated => new("全库试算", "Previewed"),
        PolicyStepKind.Proposed => new("申请启用", "Asked for"),
        PolicyStepKind.Activated => new("批准启用", "Activated"),
    };

    public static Bilingual Of(DraftRefused refused) => refused switch
    {
        DraftEmpty => new("没有政策文件。", "There are no files of policies."),
        DraftBroken broken => new($"草案有 {broken.Diagnostics.Count} 处错误，未予保存。", $"The draft has {broken.Diagnostics.Count} errors and is not kept."),
        DraftCasesFail failing => new($"草案有 {failing.Cases.Count} 个用例结果不符，未予保存。", $"{failing.Cases.Count} cases of the draft come out otherwise than they say; it is not kept."),
        _ => throw new System.Diagnostics.UnreachableException(refused.ToString()),
    };

    public static IReadOnlyList<string> Details(DraftRefused refused) => refused switch
    {
        DraftBroken broken => [.. broken.Diagnostics.Select(diagnostic => diagnostic.ToString())],
        DraftCasesFail failing => [.. failing.Cases.Select(golden => $"{golden.File}:{golden.Line}: {golden.Name}: {string.Join("; ", golden.Differences)}")],
        _ => [],
    };

    public static Bilingual NotAcceptable => new(
        $"文件过多、过大，或路径不合规范（最多 {DraftTexts.MostFiles} 个文件）。", $"Too many files, too long, or a path is not one of a policy (at most {DraftTexts.MostFiles} files).");

    public static Bilingual Busy => new("另一份草案正在试算，请稍后再试。", "Another draft is being previewed; try again later.");

    public static Bilingual Failed => new("试算未能完成。", "The preview could not be completed.");

    public static Bilingual Of(SimulationRefused refused) => refused switch
    {
        UnknownBundle unknown => new($"没有第 {unknown.Bundle} 号政策。", $"There is no bundle {unknown.Bundle}."),
        SimulatedDayIsPast past => new($"已发布至 {LegalDate.Text(past.PublishedAsOf)}，请按该日或以后试算。", $"The register is published as of {LegalDate.Text(past.PublishedAsOf)}; preview that day or a later one."),
        DraftNotInForce none => new($"按草案，{LegalDate.Text(none.AsOf)} 没有政策施行。", $"Under the draft no policy is in force on {LegalDate.Text(none.AsOf)}."),
        PublishedMeanwhile => new("其间发布了新的评级，请重新试算。", "A run was published meanwhile; preview again."),
        _ => throw new System.Diagnostics.UnreachableException(refused.ToString()),
    };

    public static Bilingual Of(ActivationRefused refused) => refused switch
    {
        BundleNotKept unknown => new($"没有第 {unknown.Bundle} 号政策。", $"There is no bundle {unknown.Bundle}."),
        AlreadyInForce present => new($"第 {present.Bundle} 号在该日已经施行。", $"Bundle {present.Bundle} governs on that day already."),
        NoReport => new("这份草案还没有试算报告。", "There is no report of exactly this draft."),
        BaseMoved moved => new($"报告所比对的是第 {moved.Base} 号，而该日施行的是第 {moved.InForce} 号，请重新试算。", $"The report compares with bundle {moved.Base}, but bundle {moved.InForce} is in force on that day; preview again."),
        ReportOfOtherEditions other => new($"报告按 {LegalDate.Text(other.AsOf)} 试算，生效日的条文版本不同，请按 {LegalDate.Text(other.EffectiveFrom)} 试算。", $"The report is of {LegalDate.Text(other.AsOf)}; on {LegalDate.Text(other.EffectiveFrom)} other editions govern. Preview that day."),
        EffectiveDayIsPast past => new($"已发布至 {LegalDate.Text(past.PublishedAsOf)}，生效日不得更早。", $"The register is published as of {LegalDate.Text(past.PublishedAsOf)}; an earlier day cannot be chosen."),
        SecondPersonNeeded => new("须由第二人批准：申请人和试算人不得批准。", "A second person has to agree: neither who asked nor who made the report."),
        NoProposal => new("没有相应的启用申请。", "Nobody has asked for this."),
        _ => throw new System.Diagnostics.UnreachableException(refused.ToString()),
    };
}
