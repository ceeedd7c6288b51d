using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Products;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Rescoring;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Rescoring;

public sealed class RescoreEnterprisesTests
{
    private const int Enterprises = 40;

    private static readonly DateOnly _day = new(2024, 3, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_run_publishes_of_every_enterprise_what_its_file_comes_to()
    {
        await using var register = await FilledAsync();

        var receipt = await RunAsync(register, _day);

        await using var context = register.NewContext();
        var statuses = await context.Statuses.ToDictionaryAsync(status => status.EnterpriseId, Ct);
        for (var number = 1; number <= Enterprises; number++)
        {
            var file = await register.Get<LoadEnterpriseFile>().ExecuteAsync(AnyEnterprise.Code(number), new(2000, 1, 1), null, Ct);
            var policy = RulesFolder.Library.Governing(file!.Region, _day)!;
            var decision = RulesFolder.Library.ProgramOf(policy.Name, _day)!.Rate(file, _day);
            var status = statuses[number];
            Assert.Equal(
                (decision.Outcome, decision.Points, decision.Intensity, decision.After, decision.NextChange?.On ?? default),
                (status.Rated, status.Points, status.Intensity, status.Standing, status.NextChange));
            Assert.Equal(decision.Risks, await context.ProductRisks.Where(risk => risk.EnterpriseId == number).OrderBy(risk => risk.Serial).Select(risk => risk.Risk).ToListAsync(Ct));
        }

        Assert.Equal((Enterprises, Enterprises, 0), (receipt.Run.Rated, receipt.Run.Changed, receipt.Run.Failed));
        Assert.Empty(await context.DirtyEnterprises.ToListAsync(Ct));
    }

    [Fact]
    public async Task The_change_feed_is_numbered_without_gaps_and_the_ledger_counts_what_is_published()
    {
        await using var register = await FilledAsync();

        await RunAsync(register, _day);
        await register.AddEvidenceAsync(Enterprises, Enumerable.Range(5000, 60), Ct);
        var second = await RunAsync(register, _day.AddYears(1));

        await using var context = register.NewContext();
        var sequence = await context.Changes.OrderBy(change => change.Sequence).Select(change => change.Sequence).ToListAsync(Ct);
        var outcomes = await context.Statuses.GroupBy(status => status.Outcome).ToDictionaryAsync(group => group.Key, group => group.Count(), Ct);
        Assert.Equal(Enumerable.Range(1, sequence.Count).Select(number => (long)number), sequence);
        Assert.Equal(sequence.Count, second.Run.DataVersion);
        Assert.Equal(Enterprises + second.Run.Changed, sequence.Count);
        Assert.Equal(
            [outcomes.GetValueOrDefault((byte)0), Of(Grade.C), Of(Grade.B), Of(Grade.A), Of(Grade.AA)],
            [second.Run.OutcomesUnrated, second.Run.OutcomesC, second.Run.OutcomesB, second.Run.OutcomesA, second.Run.OutcomesAA]);

        int Of(Grade grade) => outcomes.GetValueOrDefault((byte)grade);
    }

    [Fact]
    public async Task A_product_that_is_assessed_anew_is_published_with_its_new_risk()
    {
        await using var register = await FilledAsync();
        List<RiskLevel> risks = [];

        foreach (var (severity, day) in new (byte, DateOnly)[] { (0, _day), (4, _day.AddDays(1)), (0, _day.AddDays(2)) })
        {
            ProductAssessment assessment = new(severity, 0, 0, 0, 500_000_000, SensitiveUsers: false);
            await register.Get<RegisterProduct>().ExecuteAsync(
                [new(AnyEnterprise.Code(1), "P1", ProductKindCode.FromNumber(383101), "电线电缆 1", null, assessment)], Ct);
            await RunAsync(register, day);
            await using var context = register.NewContext();
            risks.Add(await context.ProductRisks.Where(risk => risk.EnterpriseId == 1 && risk.Serial == 1).Select(risk => risk.Risk).SingleAsync(Ct));
        }

        Assert.Equal([RiskLevel.General, RiskLevel.High, RiskLevel.General], risks);
    }

    private static async Task<RescoringPublished> RunAsync(TemporaryRegister register, DateOnly asOf, bool full = false) =>
        Assert.IsType<RescoringPublished>(await register.Get<RescoreEnterprises>().ExecuteAsync(asOf, full, null, Ct));

    private static async Task<TemporaryRegister> FilledAsync()
    {
        var register = await TemporaryRegister.CreateAsync();
        await register.AddEnterprisesAsync(Enterprises, Ct);
        await register.AddEvidenceAsync(Enterprises, Enumerable.Range(1, 400), Ct);
        return register;
    }
}
