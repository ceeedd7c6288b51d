namespace QualityCredit.Rating.Evidence;

/// <summary>行政处罚: a violation and the penalty for it, dated by the decision.</summary>
public sealed record Violation : EvidenceItem
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.Violation;

    /// <inheritdoc/>
    public override ArchiveGroup Group => ArchiveGroup.Violations;

    /// <summary>The act.</summary>
    [Label("违法行为", "Act"), TermField(0)]
    public required ViolationAct Act { get; init; }

    /// <summary>The penalty, by its heaviest part.</summary>
    [Label("处罚种类", "Penalty"), TermField(1)]
    public required PenaltyKind Penalty { get; init; }

    /// <summary>Whether it is of the heavier step.</summary>
    [Label("处罚轻重", "Gravity"), TermField(2)]
    public required PenaltyGravity Gravity { get; init; }

    /// <summary>Whether the act caused or threatened major harm.</summary>
    [Label("重大危害", "Major hazard"), TermField(3)]
    public bool? MajorHazard { get; init; }

    /// <summary>The fine, whole yuan.</summary>
    [Label("罚款金额", "Fine in yuan"), CountField(0)]
    public int? FineYuan { get; init; }

    /// <summary>Years of prohibition that a judgment states.</summary>
    [Label("禁业年限", "Ban in years"), CountField(1)]
    public int? BanYears { get; init; }
}

/// <summary>The act behind a penalty.</summary>
public enum ViolationAct : byte
{
    /// <summary>Making without a mandatory licence.</summary>
    [Label("无证生产", "Unlicensed production")] UnlicensedProduction = 1,

    /// <summary>Breach of a mandatory standard.</summary>
    [Label("不符合强制性标准", "Below the mandatory standard")] BelowMandatoryStandard,

    /// <summary>Breach of the level that the maker itself declared.</summary>
    [Label("低于明示质量水平", "Below the declared level")] BelowDeclaredLevel,

    /// <summary>Adulteration.</summary>
    [Label("掺杂掺假", "Adulteration")] Adulteration,

    /// <summary>Fakes passed off as genuine.</summary>
    [Label("以假充真", "Fake goods")] FakeGoods,

    /// <summary>Failed goods sold as good.</summary>
    [Label("以不合格产品冒充合格产品", "Failed sold as good")] FailedSoldAsGood,

    /// <summary>Forged or usurped marks, origins, certificates.</summary>
    [Label("伪造冒用标志证书", "Forged mark or certificate")] ForgedMarkOrCertificate,

    /// <summary>Making goods that the State has eliminated.</summary>
    [Label("生产淘汰产品", "Eliminated product")] EliminatedProduct,

    /// <summary>Refusing supervision.</summary>
    [Label("拒绝接受监督检查", "Refusing supervision")] RefusingSupervision,

    /// <summary>Cheating with measures.</summary>
    [Label("计量违法", "Measurement offence")] MeasurementOffence,

    /// <summary>Faulty labels.</summary>
    [Label("标识违法", "Labelling offence")] LabellingOffence,

    /// <summary>Special equipment: unlicensed, uninspected or scrapped.</summary>
    [Label("特种设备违法", "Special equipment offence")] SpecialEquipmentOffence,

    /// <summary>Any other act against quality law.</summary>
    [Label("其他质量违法", "Other quality offence")] Other,
}

/// <summary>The penalty, by its heaviest part.</summary>
public enum PenaltyKind : byte
{
    /// <summary>Warning.</summary>
    [Label("警告", "Warning")] Warning = 1,

    /// <summary>Public criticism.</summary>
    [Label("通报批评", "Criticism")] Criticism,

    /// <summary>Fine.</summary>
    [Label("罚款", "Fine")] Fine,

    /// <summary>Confiscation.</summary>
    [Label("没收", "Confiscation")] Confiscation,

    /// <summary>Business suspended.</summary>
    [Label("责令停产停业", "Suspension")] Suspension,

    /// <summary>Licence revoked as penalty.</summary>
    [Label("吊销许可证", "Licence revoked")] LicenceRevoked,

    /// <summary>Licence obtained by fraud and cancelled.</summary>
    [Label("撤销欺诈取得的许可", "Licence cancelled for fraud")] LicenceCancelledForFraud,

    /// <summary>Business licence revoked.</summary>
    [Label("吊销营业执照", "Business licence revoked")] BusinessLicenceRevoked,

    /// <summary>Criminal judgment.</summary>
    [Label("刑事责任", "Criminal judgment")] CriminalJudgment,
}

/// <summary>Whether a penalty is of the heavier step (Order 44: heavier fine, lowered grade, revocation, restriction, closure, job ban).</summary>
public enum PenaltyGravity : byte
{
    /// <summary>Ordinary.</summary>
    [Label("一般处罚", "Ordinary")] Ordinary = 1,

    /// <summary>Heavier.</summary>
    [Label("较重处罚", "Heavier")] Heavier,
}
