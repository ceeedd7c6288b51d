using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Listings;
using QualityCredit.Testing;
using static QualityCredit.Rating.Listings.ListingAction;

namespace QualityCredit.Rating.Tests.Listings;

/// <summary>Cases of Hunan, walked to any state on lawful ways.</summary>
internal static class AnyCase
{
    public const string Proposer = "zhang";
    public const string Decider = "li";
    public const string City = "岳阳市市场监督管理局";
    public const string Province = "湖南省市场监督管理局";

    public static readonly DateOnly OpenedOn = new(2026, 3, 2);
    public static readonly DateOnly ListedFrom = new(2026, 3, 23);

    public static ListingLaw Law { get; } = ListingLaw.Of(RulesFolder.Library.Chain(RulesFolder.Library.Find("hunan-2013")!));

    public static ListingProposal Proposal { get; } = new("fakes-with-heavier-penalty", true, ListingDegree.Serious, 36, 12);

    /// <summary>On a ground whose entries name the responsible persons.</summary>
    public static ListingProposal NamingPersons { get; } = Proposal with { Ground = "accident-hidden-or-misreported" };

    public static ListingCase Opened(ListingProposal? proposal = null) =>
        ListingProcedure.Open(proposal ?? Proposal, Step(Propose, OpenedOn), Law).Case!;

    /// <summary>A step that nothing is wrong with but perhaps its place and its day.</summary>
    public static ListingStep Step(ListingAction action, DateOnly on) => new()
    {
        Action = action,
        Actor = action is DecideToList or DecideNotToList ? Decider : Proposer,
        Authority = action is Approve or RefuseApproval ? Province : City,
        Basis = "市场监管总局令第44号",
        Document = $"岳市监〔{on.Year}〕{(int)action}号",
        On = on,
        Text = "伪造检验报告",
        Rights = action == Notify ? "可陈述、申辩，可申请听证" : null,
        HearingOn = action == CallHearing ? on.AddDays(14) : null,
    };

    public static ListingCase Walk(ListingCase listing, params (ListingAction Action, DateOnly On)[] steps) => steps.Aggregate(listing, (walked, step) =>
    {
        var outcome = ListingProcedure.Take(walked, Step(step.Action, step.On), Law);
        return outcome.Case ?? throw new InvalidOperationException($"{step.Action} was refused: {outcome.Refusal!.Reason.En}");
    });

    /// <summary>A case in a state, and a day on which the next step can be taken.</summary>
    public static (ListingCase Case, DateOnly Day) In(ListingState state) => state switch
    {
        ListingState.Candidate => (Opened(), OpenedOn.AddDays(1)),
        ListingState.Notified => (Notified, new(2026, 3, 11)),
        ListingState.Defended => (Walk(Notified, (ReceiveDefence, new(2026, 3, 4))), new(2026, 3, 11)),
        ListingState.HearingRequested => (Requested, new(2026, 3, 6)),
        ListingState.HearingCalled => (Called, new(2026, 3, 20)),
        ListingState.Heard => (Walk(Called, (HoldHearing, new(2026, 3, 20))), new(2026, 3, 21)),
        ListingState.Urgent => (Walk(Opened(), (DeclareUrgency, new(2026, 3, 3))), new(2026, 3, 4)),
        ListingState.Decided => (Decided, new(2026, 3, 12)),
        ListingState.Approved => (Approved, ListedFrom),
        ListingState.Published => (Published, RepairDay),
        ListingState.ObjectionFiled => (Walk(Published, (FileObjection, new(2026, 4, 1))), new(2026, 4, 2)),
        ListingState.RepairRequested => (Asked, RepairDay.AddDays(1)),
        ListingState.RepairAccepted => (Accepted, RepairDay.AddDays(2)),
        ListingState.Removed => (Walk(Accepted, (Remove, RepairDay.AddDays(2))), RepairDay.AddDays(3)),
        ListingState.Expired => (Published, ListedFrom.AddMonths(36)),
        ListingState.Annulled => (Annulled, new(2026, 4, 2)),
        ListingState.AnnulmentPublished => (Walk(Annulled, (PublishAnnulment, new(2026, 4, 2))), new(2026, 4, 3)),
        ListingState.Closed => (Walk(Opened(), (Drop, new(2026, 3, 3))), new(2026, 3, 4)),
    };

    private static DateOnly RepairDay => ListedFrom.AddMonths(12);

    private static ListingCase Notified => Walk(Opened(), (Notify, new(2026, 3, 3)));

    private static ListingCase Requested => Walk(Notified, (RequestHearing, new(2026, 3, 5)));

    private static ListingCase Called => Walk(Requested, (CallHearing, new(2026, 3, 6)));

    private static ListingCase Decided => Walk(Notified, (DecideToList, new(2026, 3, 11)));

    private static ListingCase Approved => Walk(Decided, (Approve, new(2026, 3, 20)));

    private static ListingCase Published => Walk(Approved, (Publish, ListedFrom));

    private static ListingCase Asked => Walk(Published, (RequestRepair, RepairDay));

    private static ListingCase Accepted => Walk(Asked, (AcceptRepair, RepairDay.AddDays(1)));

    private static ListingCase Annulled => Walk(Published, (Annul, new(2026, 4, 1)));
}
