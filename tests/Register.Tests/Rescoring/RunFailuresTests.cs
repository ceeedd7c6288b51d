using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Rescoring;

public sealed class RunFailuresTests
{
    private const int Broken = 7;

    private static readonly DateOnly _day = new(2021, 1, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200, 0)]
    [InlineData(0, 1300)]
    public async Task An_enterprise_that_cannot_be_rated_is_told_with_its_reason_and_holds_up_nobody(int toKind, int toDay)
    {
        await using var register = await RescoringSteps.FilledAsync();
        await DamageAsync(register, toKind, toDay);

        var run = await register.RunAsync(_day);

        await using var context = register.NewContext();
        var failure = await context.RunFailures.SingleAsync(Ct);
        Assert.Equal((RescoringSteps.Enterprises, RescoringSteps.Enterprises - 1, 1), (run.Enterprises, run.Rated, run.Failed));
        Assert.Equal((run.Id, Broken), (failure.RunId, failure.EnterpriseId));
        Assert.NotEmpty(failure.Reason);
        Assert.Equal([Broken], await context.DirtyEnterprises.Select(dirty => dirty.EnterpriseId).ToListAsync(Ct));
        Assert.False(await context.Statuses.AnyAsync(status => status.EnterpriseId == Broken, Ct));
    }

    [Fact]
    public async Task It_is_rated_by_the_next_run_after_its_data_are_repaired()
    {
        await using var register = await RescoringSteps.FilledAsync();
        await using var sound = await RescoringSteps.FilledAsync();
        await DamageAsync(register, 200, 0);
        await register.RunAsync(_day);
        await DamageAsync(register, -200, 0);

        var run = await register.RunAsync(_day);
        await sound.RunAsync(_day);

        Assert.Equal(1, run.Rated);
        Assert.Equal(await DecisionsAsync(sound), await DecisionsAsync(register));
    }

    [Fact]
    public async Task Evidence_that_was_tampered_with_is_found_by_a_full_run_and_by_a_replay()
    {
        await using var register = await RescoringSteps.FilledAsync();
        await register.RunAsync(_day);
        await using var context = register.NewContext();
        var decision = (await context.Statuses.SingleAsync(status => status.EnterpriseId == Broken, Ct)).DecisionId;
        Assert.IsType<DecisionReplayed>(await register.Get<ReplayDecision>().ExecuteAsync(decision, Ct));
        var before = await register.ContentAsync();

        await register.Writer.WriteAsync(
            (context, _, ct) => context.Evidence.Where(entry => entry.Id >= RowKey.Of(Broken, 0) && entry.Id < RowKey.Of(Broken + 1, 0)).ExecuteDeleteAsync(ct), Ct);
        var run = await register.RunAsync(_day, full: true);

        Assert.Equal((1, RescoringSteps.Enterprises - 1), (run.Failed, run.Rated));
        Assert.StartsWith("digest-mismatch", (await context.RunFailures.SingleAsync(Ct)).Reason, StringComparison.Ordinal);
        Assert.Equal(before, await register.ContentAsync());
        Assert.IsType<ReplayMismatch>(await register.Get<ReplayDecision>().ExecuteAsync(decision, Ct));
    }

    [Fact]
    public async Task Every_decision_replays_to_its_digest_however_much_came_in_since()
    {
        await using var register = await RescoringSteps.FilledAsync();
        for (var year = 0; year < 4; year++)
        {
            await register.RunAsync(_day.AddYears(year));
            await register.AddEvidenceAsync(RescoringSteps.Enterprises, Enumerable.Range(5000 + (year * 100), 30), Ct);
            await register.RetractAsync(year);
            await register.MoveAsync(year * 31);
            await register.AssessAsync(year * 17);
        }

        await using var context = register.NewContext();
        var decisions = await context.Decisions.AsNoTracking().ToListAsync(Ct);
        Assert.True(decisions.Count > RescoringSteps.Enterprises * 2);
        foreach (var decision in decisions)
        {
            Assert.IsType<DecisionReplayed>(await register.Get<ReplayDecision>().ExecuteAsync(decision, Ct));
        }
    }

    private static async Task<IReadOnlyList<string>> DecisionsAsync(TemporaryRegister register) =>
        [.. (await register.ContentAsync()).Where(line => line.StartsWith("decision", StringComparison.Ordinal))];

    /// <summary>Adds to the numbers of one item, so that it is of no kind, or of a day in no month.</summary>
    private static Task<int> DamageAsync(TemporaryRegister register, int toKind, int toDay) => register.Writer.WriteAsync(
        (context, _, ct) => context.Database.ExecuteSqlAsync(
            $"""UPDATE "Evidence" SET "Kind" = "Kind" + {toKind}, "OccurredOn" = "OccurredOn" + {toDay} WHERE "Id" = {RowKey.Of(Broken, 2)}""", ct), Ct);
}
