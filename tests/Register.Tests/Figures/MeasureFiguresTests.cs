using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Figures;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Figures;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Figures;

public sealed class MeasureFiguresTests
{
    private const int Changzhi = 140400;
    private const int Hunan = 430104;

    private static readonly DateOnly _asOf = new(2018, 6, 30);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_city_is_measured_by_its_own_batches_of_twelve_months()
    {
        await using var register = await FilledAsync();
        await RecordAsync(register, 1, AdministrativeLevel.Provincial, _asOf, passed: 10, failed: 1);
        await RecordAsync(register, 2, AdministrativeLevel.Provincial, _asOf.AddMonths(-12).AddDays(1), passed: 8, failed: 0);
        await RecordAsync(register, 2, AdministrativeLevel.Provincial, _asOf.AddMonths(-12), passed: 0, failed: 4);
        await RecordAsync(register, 3, AdministrativeLevel.Provincial, _asOf, passed: 0, failed: 5);
        await RecordAsync(register, 1, AdministrativeLevel.Municipal, _asOf, passed: 9, failed: 0);

        var measured = Assert.IsType<FiguresMeasured>(await register.Get<MeasureFigures>().ExecuteAsync(_asOf, "changzhi-2015", Ct));

        var figures = Assert.Single(measured.Policies).Figures.ToDictionary(figure => figure.Target.Name);
        var (provincial, municipal) = (figures["provincial-spot-check-pass-rate"], figures["municipal-spot-check-pass-rate"]);
        Assert.Equal((18, 19, FigureVerdict.Met), (provincial.Count.Part, provincial.Count.Total, provincial.Verdict));
        Assert.Equal((9, 9, FigureVerdict.NoVerdict), (municipal.Count.Part, municipal.Count.Total, municipal.Verdict));
        Assert.Equal(FigureVerdict.NotMeasurable, figures["system-certification"].Verdict);
    }

    [Fact]
    public async Task A_share_below_the_target_misses_it()
    {
        await using var register = await FilledAsync();
        await RecordAsync(register, 1, AdministrativeLevel.Provincial, _asOf, passed: 17, failed: 2);

        var measured = Assert.IsType<FiguresMeasured>(await register.Get<MeasureFigures>().ExecuteAsync(_asOf, "changzhi-2015", Ct));

        Assert.Equal(FigureVerdict.Missed, measured.Policies[0].Figures.Single(figure => figure.Target.Name == "provincial-spot-check-pass-rate").Verdict);
    }

    private static async Task<TemporaryRegister> FilledAsync()
    {
        var register = await TemporaryRegister.CreateAsync();
        await register.Get<RegisterEnterprise>().ExecuteAsync(
            [.. new[] { Changzhi, Changzhi, Hunan }.Select((region, i) => AnyEnterprise.Details(i + 1) with { Region = RegionCode.FromNumber(region) })], Ct);
        return register;
    }

    private static async Task RecordAsync(TemporaryRegister register, int enterprise, AdministrativeLevel level, DateOnly day, int passed, int failed) =>
        await register.Get<RecordEvidence>().ExecuteAsync(
            [.. Enumerable.Range(0, passed + failed).Select(i => new EvidenceIntake(AnyEnterprise.Code(enterprise), new SpotCheck
            {
                Serial = 0,
                OccurredOn = day,
                Provenance = new("长治市质量技术监督局", $"长质〔{enterprise}〕{level}{day:yyyyMMdd}号", i, DateTime.UnixEpoch),
                Level = level,
                Result = i < passed ? SpotCheckResult.Passed : SpotCheckResult.Failed,
            }))],
            Ct);
}
