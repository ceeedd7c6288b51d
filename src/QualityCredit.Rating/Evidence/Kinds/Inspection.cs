namespace QualityCredit.Rating.Evidence;

/// <summary>监督检查: a visit by one of the five mechanisms of HN-5.</summary>
public sealed record Inspection : EvidenceItem
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.Inspection;

    /// <inheritdoc/>
    public override ArchiveGroup Group => ArchiveGroup.Supervision;

    /// <summary>Which of the five mechanisms.</summary>
    [Label("检查方式", "Mechanism"), TermField(0)]
    public required InspectionMechanism Mechanism { get; init; }

    /// <summary>Number of major findings.</summary>
    [Label("严重问题数", "Major findings"), CountField(0)]
    public int? MajorFindings { get; init; }

    /// <summary>Number of minor findings.</summary>
    [Label("一般问题数", "Minor findings"), CountField(1)]
    public int? MinorFindings { get; init; }

    /// <summary>The campaign (HN-1) that the visit belongs to.</summary>
    [Label("专项行动", "Campaign")]
    public string? Campaign { get; init; }
}

/// <summary>The five supervision mechanisms of HN-5.</summary>
public enum InspectionMechanism : byte
{
    /// <summary>Daily patrol.</summary>
    [Label("日常巡查", "Daily patrol")] DailyPatrol = 1,

    /// <summary>Spot check.</summary>
    [Label("监督抽查", "Spot check")] SpotCheck,

    /// <summary>Enforcement inspection.</summary>
    [Label("执法检查", "Enforcement inspection")] EnforcementInspection,

    /// <summary>Verification of a complaint.</summary>
    [Label("申诉核查", "Complaint verification")] ComplaintVerification,

    /// <summary>Follow-up visit.</summary>
    [Label("跟踪访查", "Follow-up visit")] FollowUpVisit,
}
