using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.Listings;

/// <summary>Where a case stands. <see cref="Expired"/> is never stored: it follows from the dates of a published entry.</summary>
public enum ListingState : byte
{
    /// <summary>Proposed, nobody told yet.</summary>
    [Label("拟列入", "Candidate")] Candidate = 1,

    /// <summary>The enterprise was told facts, grounds and rights.</summary>
    [Label("已告知", "Notified")] Notified,

    /// <summary>Its defence was received.</summary>
    [Label("已陈述申辩", "Defended")] Defended,

    /// <summary>It asked for a hearing in time.</summary>
    [Label("已申请听证", "Hearing requested")] HearingRequested,

    /// <summary>It was told the day of the hearing.</summary>
    [Label("已通知听证", "Hearing called")] HearingCalled,

    /// <summary>The hearing was held.</summary>
    [Label("已听证", "Heard")] Heard,

    /// <summary>Urgency was recorded: it may be decided before notice and terms.</summary>
    [Label("紧急处置", "Urgent")] Urgent,

    /// <summary>Decided to list, not yet approved.</summary>
    [Label("已决定列入", "Decided")] Decided,

    /// <summary>Approved by the authority above.</summary>
    [Label("已获批准", "Approved")] Approved,

    /// <summary>Published: the enterprise is listed.</summary>
    [Label("已公布", "Published")] Published,

    /// <summary>Listed; it objects to the entry.</summary>
    [Label("异议处理中", "Objection filed")] ObjectionFiled,

    /// <summary>Listed; it asks for repair.</summary>
    [Label("已申请修复", "Repair requested")] RepairRequested,

    /// <summary>Listed; its request for repair was accepted for decision.</summary>
    [Label("修复已受理", "Repair accepted")] RepairAccepted,

    /// <summary>Removed before the end of the term.</summary>
    [Label("提前移出", "Removed")] Removed,

    /// <summary>The term is over.</summary>
    [Label("期满移出", "Expired")] Expired,

    /// <summary>Void from the start.</summary>
    [Label("已撤销", "Annulled")] Annulled,

    /// <summary>Void from the start, and published as such.</summary>
    [Label("撤销已公布", "Annulment published")] AnnulmentPublished,

    /// <summary>Ended without a listing.</summary>
    [Label("不予列入", "Closed")] Closed,
}
