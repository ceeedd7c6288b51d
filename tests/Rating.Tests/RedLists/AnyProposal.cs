using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Listings;
using QualityCredit.Rating.RedLists;
using QualityCredit.Testing;

namespace QualityCredit.Rating.Tests.RedLists;

/// <summary>An enterprise of Changzhi that is proposed for the red list, and steps onto it.</summary>
internal static class AnyProposal
{
    public const string Announcer = "zhang";
    public const string Decider = "li";

    public static readonly DateOnly RatedOn = new(2026, 3, 1);
    public static readonly DateOnly AnnouncedOn = new(2026, 3, 2);

    /// <summary>Seven working days after the announcement.</summary>
    public static readonly DateOnly NoticeUntil = new(2026, 3, 11);

    public static readonly DateOnly EnteredOn = new(2026, 3, 12);

    public static WorkingDays Calendar { get; } = ListingLaw.Of(RulesFolder.Library.Chain(RulesFolder.Library.Find("changzhi-2015")!)).WorkingDays;

    public static RedListProposal Proposal { get; } = new("red-list-of-the-trusted", 12, 7);

    public static RedListRating Proposed(DateOnly asOf) => new(asOf, null, null, Grade.AA, false, Proposal);

    public static RedListRating OfClass(Grade? grade, DateOnly asOf) => new(asOf, null, null, grade, false, null);

    public static RedListGrounds Qualified { get; } = new([Proposed(RatedOn)], []);

    public static RedListStep Step(RedListAction action, DateOnly on) => new()
    {
        Action = action,
        Actor = action == RedListAction.Enter ? Decider : Announcer,
        Authority = "长治市市场监督管理局",
        Basis = "长政发〔2015〕12号三（二）3（2）",
        Document = $"长市监〔{on.Year}〕{(int)action}号",
        On = on,
        Text = "市长质量奖",
    };

    public static RedListCase Take(RedListCase? before, RedListAction action, DateOnly on, RedListGrounds? grounds = null) =>
        RedListProcedure.Take(before, Step(action, on), grounds ?? Qualified, Calendar) is { Case: { } taken } ? taken : throw new InvalidOperationException($"{action} was refused");

    public static RedListCase Announced => Take(null, RedListAction.Announce, AnnouncedOn);

    public static RedListCase Entered => Take(Announced, RedListAction.Enter, EnteredOn);
}
