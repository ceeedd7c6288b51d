using QualityCredit.Cli;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Importing;
using QualityCredit.Register.Products;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Watches;
using QualityCredit.Testing;
using Xunit;
using static QualityCredit.Register.Tests.SqlServer.TourStep;

namespace QualityCredit.Register.Tests.SqlServer;

/// <summary>Enterprises, products and evidence come in, are corrected, and are rated.</summary>
internal static class EvidenceTour
{
    private static readonly OrganizationCode _code = RegisterTour.Code;
    private static readonly DateOnly _day = RegisterTour.Day;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static IEnumerable<TourStep> Steps() =>
    [
        Of<RegisterEnterprise>(action => action.ExecuteAsync([AnyEnterprise.Details(1), AnyEnterprise.Details(2)], Ct)),
        Of<RegisterEnterprise>(action => action.ExecuteAsync([AnyEnterprise.Details(1) with { Name = "新名电缆" }], Ct)),
        Of<RegisterProduct>(action => action.ExecuteAsync([new(_code, "P-1", ProductKindCode.Parse("3831-01"), "电缆")], Ct)),
        Of<RegisterProduct>(action => action.ExecuteAsync([new(_code, "P-1", ProductKindCode.Parse("3831-01"), "软电缆", Assessment: new(1, 0, 0, 0, 9, true))], Ct)),
        Of<RecordEvidence>(action => action.ExecuteAsync([.. Enumerable.Range(1, 30).Select(seed => new EvidenceIntake(_code, AnyEvidence.Of(seed), "P-1"))], Ct)),
        Of<RecordEvidence>(action => action.ExecuteAsync([new(_code, AnyEvidence.Of(1) with { OccurredOn = new(2021, 1, 1) }, IsCorrection: true)], Ct)),
        Of<CorrectEvidence>(action => action.ExecuteAsync(RowKey.Of(1, 2), AnyEvidence.Of(100) with { Product = 1 }, Ct)),
        Of<RetractEvidence>(action => action.ExecuteAsync(RowKey.Of(1, 3), "复议撤销", "李处长", Ct)),
        Of<ImportSheets>(async action => Assert.All(
            await action.ExecuteAsync(ImportFolder(), new(ImportFiles.Catalogues()), null, Ct), outcome => Assert.Equal(1, Assert.IsType<Imported>(outcome).Rows.New))),
        Of<RecordShippedPolicies>(action => action.ExecuteAsync(Ct)),
        Of<ChangePortfolio>(async action => Assert.Equal(new PortfolioChanged(2, 0, 2), await action.AddAsync("a-bank", [_code, AnyEnterprise.Code(2)], Ct))),
        Of<RescoreEnterprises>(async action => Assert.IsType<RescoringPublished>(await action.ExecuteAsync(_day, Ct))),
        Of<RecordEvidence>(action => action.ExecuteAsync([new(_code, AnyEvidence.Of(200))], Ct)),
        Of<RescoreEnterprises>(async action => Assert.IsType<RescoringPublished>(await action.ExecuteAsync(_day.AddDays(1), full: true, null, Ct))),
        Of<RetractEvidence>(action => action.ExecuteAsync(RowKey.Of(1, 5), "复议撤销", "李处长", Ct)),
        Of<CorrectStandings>(async action => Assert.NotEmpty((await action.ListAsync(1, Ct)).Decisions)),
        Of<CorrectStandings>(action => action.ExecuteAsync(1, _day.AddDays(1), RegisterClock.Latest, Ct)),
        Of<RescoreEnterprises>(async action => Assert.IsType<RescoringPublished>(await action.ExecuteAsync(_day.AddDays(1), Ct))),
    ];

    private static string ImportFolder()
    {
        var folder = Directory.CreateTempSubdirectory("qc-tour-").FullName;
        File.WriteAllLines(Path.Combine(folder, "enterprises.csv"),
        [
            "code,name,region,industry,size,opened-on,former-names",
            $"{AnyEnterprise.Code(7)},湖南七号电缆有限公司,430104,C3831,small,2015-06-01,七号电缆厂",
        ]);
        return folder;
    }
}
