using QualityCredit.Rating.Listings;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Web.Wording;

/// <summary>What the forms of a listing case ask for.</summary>
internal static class ListingCaseWords
{
    /// <summary>The rights that a notice tells, to be completed by the officer.</summary>
    public const string Rights = "你单位有权进行陈述和申辩，有权要求听证。";

    public static Bilingual RoleMissing { get; } = new(
        "办理案件需要案件承办人或案件审核人角色，决定是否列入需要案件审核人角色。",
        "Steps of a case need the role of case officer or case reviewer; whether to list is for case reviewers.");

    /// <summary>Steps of which the enterprise gets a paper.</summary>
    public static bool HasDocument(ListingAction action) =>
        action is ListingAction.Notify or ListingAction.DecideToList or ListingAction.DecideNotToList or ListingAction.Remove or ListingAction.RefuseRepair or ListingAction.Annul;

    /// <summary>Steps that leave the usual way; they are offered last.</summary>
    public static bool IsUnusual(ListingAction action) => action is ListingAction.Drop or ListingAction.DeclareUrgency or ListingAction.Annul;

    public static Bilingual TextOf(ListingAction action) => action switch
    {
        ListingAction.Propose or ListingAction.Notify => new("事实", "Facts"),
        ListingAction.DeclareUrgency => new("紧急情形", "Why it cannot wait"),
        ListingAction.ReceiveDefence => new("陈述申辩内容", "The defence"),
        ListingAction.RequestHearing or ListingAction.RequestRepair => new("申请内容", "The request"),
        ListingAction.FileObjection => new("异议内容", "The objection"),
        ListingAction.Reply => new("企业答复（与条目一并公布）", "The enterprise's reply, published beside the entry"),
        ListingAction.CallHearing => new("通知内容", "The call"),
        ListingAction.HoldHearing => new("听证情况", "The hearing"),
        ListingAction.Publish or ListingAction.PublishAnnulment => new("公布内容", "What is published"),
        ListingAction.Drop or ListingAction.DecideToList or ListingAction.DecideNotToList or ListingAction.Approve or ListingAction.RefuseApproval
            or ListingAction.RejectObjection or ListingAction.AcceptRepair or ListingAction.RefuseRepair or ListingAction.Remove or ListingAction.Annul => new("理由", "Reasons"),
    };
}
