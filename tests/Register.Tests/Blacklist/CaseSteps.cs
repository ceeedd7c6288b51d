using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Listings;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;
using static QualityCredit.Rating.Listings.ListingAction;

namespace QualityCredit.Register.Tests.Blacklist;

/// <summary>What the tests of listing cases do to a register, in their words.</summary>
internal static class CaseSteps
{
    public const string Proposer = "zhang";
    public const string Decider = "li";

    public static readonly DateOnly Today = new(2026, 11, 20);
    public static readonly DateOnly OpenedOn = new(2024, 3, 1);
    public static readonly DateOnly ListedFrom = new(2024, 3, 20);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static OrganizationCode Code => AnyEnterprise.Code(1);

    public static async Task<TemporaryRegister> FilledAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var register = await TemporaryRegister.CreateAsync(provider);
        await register.Get<RegisterEnterprise>().ExecuteAsync([AnyEnterprise.Details(1), AnyEnterprise.Details(2)], Ct);
        await register.Get<RecordEvidence>().ExecuteAsync([new(Code, AnyEvidence.Of(EvidenceKind.Violation, 1))], Ct);
        return register;
    }

    public static ListingDraft Draft => new()
    {
        Code = Code,
        Ground = "伪造检验报告",
        Degree = ListingDegree.General,
        TermMonths = 12,
        Evidence = [1],
        Step = Step(Propose, OpenedOn),
    };

    public static ListingStep Step(ListingAction action, DateOnly on) => new()
    {
        Action = action,
        Actor = action is DecideToList or DecideNotToList ? Decider : Proposer,
        Authority = action is Approve ? "湖南省市场监督管理局" : "岳阳市市场监督管理局",
        Basis = "市场监管总局令第44号",
        Document = $"岳市监〔{on.Year}〕{(int)action}号",
        On = on,
        Text = $"{action} 的内容",
        Rights = action == Notify ? "可陈述、申辩，可申请听证" : null,
    };

    public static async Task<CaseReceipt> TakeAsync(this TemporaryRegister register, int id, ListingStep step, int? seen = null) =>
        await register.Get<TakeListingStep>().ExecuteAsync(id, step, seen, Today, Ct);

    public static async Task<int> OpenAsync(this TemporaryRegister register, ListingDraft? draft = null) =>
        Assert.IsType<CaseStepTaken>(await register.Get<ProposeListing>().ExecuteAsync(draft ?? Draft, Today, Ct)).CaseId;

    public static async Task WalkAsync(this TemporaryRegister register, int id, params (ListingAction Action, DateOnly On)[] steps)
    {
        foreach (var (action, on) in steps)
        {
            Assert.IsType<CaseStepTaken>(await register.TakeAsync(id, Step(action, on)));
        }
    }

    public static async Task<int> PublishedAsync(this TemporaryRegister register)
    {
        var id = await register.OpenAsync();
        await register.WalkAsync(id, (Notify, OpenedOn), (ReceiveDefence, new(2024, 3, 4)), (DecideToList, new(2024, 3, 11)), (Approve, new(2024, 3, 15)), (Publish, ListedFrom));
        return id;
    }

    public static async Task<bool> IsListedAsync(this TemporaryRegister register, DateOnly on) =>
        (await register.StoredListingAsync(new(Code), on)).IsListed;
}
