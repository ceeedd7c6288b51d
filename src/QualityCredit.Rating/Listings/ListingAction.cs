using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.Listings;

/// <summary>What can be done in a case.</summary>
public enum ListingAction : byte
{
    /// <summary>Opens the case.</summary>
    [Label("提出", "Propose")] Propose = 1,

    /// <summary>Ends it before publication for want of grounds.</summary>
    [Label("终止", "Drop")] Drop,

    /// <summary>Tells the enterprise facts, grounds and rights; after urgency, also later.</summary>
    [Label("告知", "Notify")] Notify,

    /// <summary>Records why it cannot wait.</summary>
    [Label("紧急处置", "Declare urgency")] DeclareUrgency,

    /// <summary>Takes the enterprise's defence to the file.</summary>
    [Label("收到陈述申辩", "Receive defence")] ReceiveDefence,

    /// <summary>Takes the enterprise's request for a hearing to the file.</summary>
    [Label("收到听证申请", "Request hearing")] RequestHearing,

    /// <summary>Tells the day of the hearing, or another day.</summary>
    [Label("通知听证", "Call hearing")] CallHearing,

    /// <summary>Records the hearing.</summary>
    [Label("举行听证", "Hold hearing")] HoldHearing,

    /// <summary>Decides to list.</summary>
    [Label("决定列入", "Decide to list")] DecideToList,

    /// <summary>Decides not to list.</summary>
    [Label("决定不予列入", "Decide not to list")] DecideNotToList,

    /// <summary>Records the approval of the authority above.</summary>
    [Label("上级批准", "Approve")] Approve,

    /// <summary>Records that the authority above does not approve.</summary>
    [Label("上级不予批准", "Refuse approval")] RefuseApproval,

    /// <summary>Publishes: from this day the enterprise is listed.</summary>
    [Label("公布", "Publish")] Publish,

    /// <summary>Sets the enterprise's reply beside the entry.</summary>
    [Label("刊登企业答复", "Reply")] Reply,

    /// <summary>Takes an objection to the file.</summary>
    [Label("收到异议", "File objection")] FileObjection,

    /// <summary>Decides that the objection has no reason.</summary>
    [Label("驳回异议", "Reject objection")] RejectObjection,

    /// <summary>Takes a request for repair to the file.</summary>
    [Label("收到修复申请", "Request repair")] RequestRepair,

    /// <summary>Accepts the request for decision.</summary>
    [Label("受理修复", "Accept repair")] AcceptRepair,

    /// <summary>Refuses the repair.</summary>
    [Label("不予修复", "Refuse repair")] RefuseRepair,

    /// <summary>Grants the repair: the entry ends early.</summary>
    [Label("准予修复、提前移出", "Remove")] Remove,

    /// <summary>Finds that the listing was wrong from the start.</summary>
    [Label("撤销列入", "Annul")] Annul,

    /// <summary>Publishes the annulment.</summary>
    [Label("公布撤销", "Publish annulment")] PublishAnnulment,
}
