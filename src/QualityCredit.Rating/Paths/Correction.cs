using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Explanation;

namespace QualityCredit.Rating.Paths;

/// <summary>What an enterprise can do about its file. The order is the order of preference between sets of one size: its own acts first.</summary>
public enum CorrectionKind : byte
{
    /// <summary>An open order to correct is completed.</summary>
    [Label("完成责令改正并经验收", "Complete the order to correct and have it accepted")] CompleteOrder = 1,

    /// <summary>An open order after a failed spot check is completed and rechecked.</summary>
    [Label("完成整改并通过复查", "Correct and pass the recheck")] PassRecheck,

    /// <summary>A recall is completed.</summary>
    [Label("完成召回", "Complete the recall")] CompleteRecall,

    /// <summary>An accident that was not reported is reported.</summary>
    [Label("补报事故", "File the late accident report")] ReportAccident,

    /// <summary>A mandatory licence is obtained.</summary>
    [Label("取得有效的行政许可", "Obtain the mandatory licence")] ObtainLicence,

    /// <summary>A review is applied for, before the yearly one.</summary>
    [Label("申请复评", "Apply for a review")] ApplyForReview,

    /// <summary>The items of the capability checklist are met and seen by an inspection.</summary>
    [Label("补齐质量保障能力核查项目并接受核查", "Meet the items of the capability checklist and have them inspected")] MeetChecklist,

    /// <summary>A certificate is obtained or renewed, or a capability put on file.</summary>
    [Label("取得认证或能力", "Obtain the certificate or capability")] ObtainCertificate,

    /// <summary>A commitment is made or kept, a report published.</summary>
    [Label("作出并履行承诺、发布报告", "Make and keep the commitment, publish the report")] Commit,

    /// <summary>A batch passes a spot check, which an authority orders.</summary>
    [Label("监督抽查合格", "Pass a spot check")] PassSpotCheck,

    /// <summary>An open objection is withdrawn or decided against the enterprise: the item counts.</summary>
    [Label("撤回异议或异议经认定不成立，该信息计入", "Withdraw the objection or have it decided: the item counts")] CloseObjection,

    /// <summary>An open objection is upheld: the authority retracts the item.</summary>
    [Label("异议经认定成立，该信息由主管部门撤销", "The objection is upheld and the authority retracts the item")] ObjectionUpheld,
}

/// <summary>One correction of a file: an item that is added, completed, or retracted by the authority that upholds an objection.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Before">The item as it stands in the file; null where one is added.</param>
/// <param name="After">The item as it is then; null where an objection was upheld.</param>
/// <param name="Needed">The terms that an added item must have; it has the first of each.</param>
public sealed record Correction(CorrectionKind Kind, EvidenceItem? Before, EvidenceItem? After, IReadOnlyList<FieldNeeded> Needed)
{
    /// <summary>Whether it hangs on what an authority decides, and not on the enterprise alone.</summary>
    public bool NeedsAuthority => Kind is CorrectionKind.PassSpotCheck or CorrectionKind.CloseObjection or CorrectionKind.ObjectionUpheld;

    /// <summary>The file with this correction.</summary>
    public EnterpriseFile ApplyTo(EnterpriseFile file) => file with
    {
        Evidence = Before is null
            ? [.. file.Evidence, After!]
            : [.. file.Evidence.Select(item => item.Serial == Before.Serial ? After : item).OfType<EvidenceItem>()],
    };
}
