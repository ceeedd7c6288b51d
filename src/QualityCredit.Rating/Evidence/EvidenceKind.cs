namespace QualityCredit.Rating.Evidence;

/// <summary>The four groups of the enterprise archive (HB-1.9.1): basic, supervision dynamics, violations, good records.</summary>
public enum ArchiveGroup : byte
{
    /// <summary>Who the enterprise is and what it may do: licences, certificates, commitments.</summary>
    [Label("基本信息", "Basic")] Basic = 1,

    /// <summary>What supervision found, good or bad.</summary>
    [Label("监管动态", "Supervision")] Supervision,

    /// <summary>Violations and what harms trust.</summary>
    [Label("违法违规", "Violations")] Violations,

    /// <summary>What speaks for the enterprise.</summary>
    [Label("良好记录", "Good records")] GoodRecords,
}

/// <summary>The closed list of kinds of quality-credit information (质量信用信息). The value 0 is no kind.</summary>
public enum EvidenceKind : byte
{
    /// <summary>监督抽查: one batch of one product, sampled by an authority.</summary>
    [Label("监督抽查", "Spot check")] SpotCheck = 1,

    /// <summary>复查: the test after a failed spot check (SAMR Order 18 arts. 44–49).</summary>
    [Label("复查", "Recheck")] Recheck,

    /// <summary>监督检查: a visit by one of the five mechanisms of HN-5.</summary>
    [Label("监督检查", "Inspection")] Inspection,

    /// <summary>责令改正: an order to correct, with its due date.</summary>
    [Label("责令改正", "Rectification")] Rectification,

    /// <summary>投诉举报: a complaint received by one of the hotlines of HN-25 or ST-22.</summary>
    [Label("投诉举报", "Complaint")] Complaint,

    /// <summary>行政处罚: a violation and the penalty for it.</summary>
    [Label("行政处罚", "Violation")] Violation,

    /// <summary>质量安全事故: a quality or equipment accident, or an injury by a product (HN-6, GD-4.13).</summary>
    [Label("质量安全事故", "Accident")] Accident,

    /// <summary>召回: a recall, voluntary or ordered (HN-7).</summary>
    [Label("召回", "Recall")] Recall,

    /// <summary>行政许可: a mandatory licence or certificate.</summary>
    [Label("行政许可", "Licence")] Licence,

    /// <summary>认证与能力: a voluntary certificate or a recorded capability.</summary>
    [Label("认证与能力", "Certificate")] Certificate,

    /// <summary>质量奖励: a quality award or name-product title (HN-9, HN-10).</summary>
    [Label("质量奖励", "Award")] Award,

    /// <summary>质量保障能力核查: the checklist of the class supervision rules, met and applicable items.</summary>
    [Label("保障能力核查", "Checklist")] Checklist,

    /// <summary>媒体曝光: an exposure in the media and what became of it.</summary>
    [Label("媒体曝光", "Exposure")] Exposure,

    /// <summary>承诺与自我声明: a commitment, a self-declared standard, a published report (GD-5.2).</summary>
    [Label("承诺与自我声明", "Commitment")] Commitment,

    /// <summary>其他部门信用信息: a credit note of another department.</summary>
    [Label("其他部门信用信息", "External credit note")] ExternalNote,

    /// <summary>弄虚作假: falsified evidence.</summary>
    [Label("弄虚作假", "Falsification")] Falsification,

    /// <summary>复评: a review applied for before the yearly one.</summary>
    [Label("复评申请", "Review")] Review,

    /// <summary>列入黑名单: a published entry of the blacklist.</summary>
    [Label("列入黑名单", "Listing")] Listing,

    /// <summary>责任人信用记录: an entry of the quality-credit record of a responsible person (CZ-3.2.3.3).</summary>
    [Label("责任人信用记录", "Record of a responsible person")] PersonRecord,
}
