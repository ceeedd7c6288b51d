using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Listings;
using QualityCredit.Rating.RedLists;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.OpenData;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.RedLists;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Tests.Blacklist;
using Xunit;
using static QualityCredit.Register.Tests.SqlServer.TourStep;

namespace QualityCredit.Register.Tests.SqlServer;

/// <summary>The public lists: cases from the proposal to the annulment, open data, the red list.</summary>
internal static class ListTour
{
    private static readonly OrganizationCode _code = RegisterTour.Code;
    private static readonly DateOnly _day = RegisterTour.Day;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static IEnumerable<TourStep> Steps() =>
    [
        Of<ListCandidates>(action => action.ExecuteAsync(_code, Ct)),
        Of<FindListingLaw>(action => action.ExecuteAsync(RegionCode.FromNumber(430104), _day, Ct)),
        Of<ProposeListing>(async action => Assert.IsType<CaseStepTaken>(await action.ExecuteAsync(CaseSteps.Draft with { Evidence = [4] }, CaseSteps.Today, Ct))),
        Of<ProposeListing>(async action => Assert.IsType<CandidateNotFound>(await action.ExecuteAsync(CaseSteps.Draft with { Rule = "none" }, CaseSteps.Today, Ct))),
        Of<ReleaseOpenData>(async action => Assert.True((await action.ExecuteAsync(_day, Ct)).IsNew)),
        .. CaseWalk(),
        Of<ReadOpenData>(action => action.CurrentAsync(CaseSteps.Today, Ct)),
        Of<ReadOpenDataChanges>(action => action.ExecuteAsync(0, 10, CaseSteps.Today, Ct)),
        Of<ListReleases>(action => action.ExecuteAsync(null, 10, CaseSteps.Today, Ct)),
        Of<FindListingCase>(action => action.ExecuteAsync(1, CaseSteps.Today, Ct)),
        Of<ListListingCases>(action => action.ExecuteAsync(new() { Code = _code, UrgentOnly = true }, 9, 10, CaseSteps.Today, Ct)),
        Of<ReportDuties>(action => action.ExecuteAsync(CaseSteps.Today, Ct)),
        Of<ReportUrgency>(action => action.ExecuteAsync(CaseSteps.Today, Ct)),
        Of<ReadListingChanges>(action => action.ExecuteAsync(0, 10, Ct)),
        Of<KeepPublicList>(async action => Assert.Single((await action.RefreshAsync(Ct)).Enterprises)),
        Of<TakeRedListStep>(async action => Assert.IsType<RedListRefused>(await action.ExecuteAsync(_code, RedListStep.Step, null, _day, Ct), exactMatch: false)),
        Of<RegisterWriter>(writer => writer.WriteAsync((context, _, _) => Task.FromResult(context.RedListSteps.Add(RedListStep)), Ct)),
        Of<FindRedListStatus>(action => action.ExecuteAsync(_code, _day, Ct)),
        Of<ReadRedList>(action => action.ExecuteAsync(_day, Ct)),
        Of<ListRedListProposals>(action => action.ExecuteAsync(0, 10, _day, Ct)),
    ];

    private static IEnumerable<TourStep> CaseWalk() => new (ListingAction Action, DateOnly On)[]
    {
        (ListingAction.Notify, CaseSteps.OpenedOn),
        (ListingAction.DecideToList, new(2024, 3, 11)),
        (ListingAction.Approve, new(2024, 3, 15)),
        (ListingAction.Publish, CaseSteps.ListedFrom),
        (ListingAction.RequestRepair, new(2024, 9, 20)),
        (ListingAction.AcceptRepair, new(2024, 9, 20)),
        (ListingAction.Remove, new(2024, 9, 20)),
        (ListingAction.Annul, new(2024, 9, 20)),
    }.Select(step => Of<TakeListingStep>(async action => Assert.IsType<CaseStepTaken>(await action.ExecuteAsync(1, CaseSteps.Step(step.Action, step.On), null, CaseSteps.Today, Ct))));

    private static RedListStepRecord RedListStep => new()
    {
        EnterpriseId = 1,
        Number = 1,
        Action = RedListAction.Announce,
        Actor = "zhang",
        Authority = "长治市市场监督管理局",
        Basis = "长政发〔2015〕12号",
        Document = "长市监〔2024〕1号",
        On = _day,
        Text = "市长质量奖",
        Rule = "a-rule",
        TermMonths = 12,
        NoticeDays = 7,
        NoticeUntil = _day.AddDays(9),
        RecordedUtc = new(2024, 1, 10, 0, 0, 0, DateTimeKind.Utc),
    };
}
