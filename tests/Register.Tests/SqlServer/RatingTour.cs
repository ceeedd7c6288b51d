using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Activation;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Figures;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Tests.Editions;
using Xunit;
using static QualityCredit.Register.Tests.SqlServer.TourStep;

namespace QualityCredit.Register.Tests.SqlServer;

/// <summary>Policies come into force; ratings are read, replayed, explained and compared.</summary>
internal static class RatingTour
{
    private static readonly OrganizationCode _code = RegisterTour.Code;
    private static readonly DateOnly _day = RegisterTour.Day;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static IEnumerable<TourStep> Steps() =>
    [
        Of<StoreDraft>(action => action.ExecuteAsync(EditionSteps.OtherBands(EditionSteps.Day, 95), "1", null, Ct)),
        Of<SimulatePolicies>(async action => Assert.IsType<Simulated>(await action.ExecuteAsync(1, EditionSteps.Day, "1", null, Ct))),
        Of<FindSimulation>(async action => await action.ExecuteAsync((await action.LastOfAsync(1, Ct))!.Value, Ct)),
        Of<ProposeActivation>(async action => Assert.IsType<ActivationProposed>(await action.ExecuteAsync(new(1, EditionSteps.Day, "a reason"), "1", Ct))),
        Of<ActivatePolicies>(async action => Assert.IsType<PoliciesActivated>(await action.ExecuteAsync(new(1, EditionSteps.Day, null), "2", Ct))),
        Of<ListPolicySteps>(action => action.ExecuteAsync(Ct)),
        Of<MeasureFigures>(async action => Assert.IsType<FiguresMeasured>(await action.ExecuteAsync(_day, null, Ct))),
        Of<FindEnterprise>(action => action.ExecuteAsync(new(_code), Ct)),
        Of<SearchEnterprises>(action => action.ExecuteAsync("电缆", null, 10, Ct)),
        Of<SearchEnterprises>(action => action.ExecuteAsync(_code.ToString(), null, 10, Ct)),
        Of<SearchEnterprises>(action => action.ExecuteAsync("", 1, 10, Ct)),
        Of<LoadEnterpriseFile>(action => action.ExecuteAsync(_code, _day, null, Ct)),
        Of<ReadEvidence>(action => action.ExecuteAsync(_code, _day, null, Ct)),
        Of<ReadDataVersion>(action => action.ExecuteAsync(Ct)),
        Of<LastPublishedRun>(action => action.ExecuteAsync(Ct)),
        Of<RateAsOf>(action => action.ExecuteAsync(_code, _day.AddDays(1), null, Ct)),
        Of<ReplayDecision>(action => action.ExecuteAsync(RowKey.Of(1, 1), Ct)),
        Of<ExplainRating>(action => action.ExecuteAsync(new(_code), null, Ct)),
        Of<CompareRatings>(action => action.ExecuteAsync(new(_code), new(_day, null), new(_day.AddDays(1), null), Ct)),
        new(typeof(FindBetterGrade), async services =>
        {
            var rating = Assert.IsType<ExplainedRating>(await services.GetRequiredService<ExplainRating>().ExecuteAsync(new(_code), null, Ct));
            await services.GetRequiredService<FindBetterGrade>().ExecuteAsync(new(rating.File, rating.Decision), null, _day, Ct);
        }),
        Of<ListDecisions>(action => action.ExecuteAsync(_code, Ct)),
    ];
}
