using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Register.Runs;
using QualityCredit.Seeds;
using QualityCredit.Seeds.Presets;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Rescoring;

public sealed class IncrementalEqualsFullTests
{
    private const int Histories = 12;

    private static readonly DateOnly _start = new(2020, 4, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private enum Event
    {
        Evidence,
        Retraction,
        Move,
        Assessment,
        Nothing,
    }

    [Fact]
    public void A_register_that_is_rated_incrementally_is_the_same_as_one_that_is_rated_in_full()
    {
        var steps = from days in Gen.Choose(0, 500)
                    from what in Gen.Elements(Enum.GetValues<Event>())
                    from seed in Gen.Choose(1000, 1_000_000)
                    select (days, what, seed);
        var histories = Arb.From(steps.ArrayOf(6));

        Prop.ForAll(histories, history => AreTheSameAsync(history).GetAwaiter().GetResult())
            .Holds(Histories);
    }

    [Fact]
    public async Task A_full_run_on_the_same_register_finds_nothing_different_and_writes_nothing()
    {
        await using var register = await RescoringSteps.FilledAsync();
        await register.RunAsync(_start);
        await register.AddEvidenceAsync(RescoringSteps.Enterprises, Enumerable.Range(3000, 30), Ct);
        await register.RunAsync(_start.AddDays(400));
        var before = await register.ContentAsync();

        var full = await register.RunAsync(_start.AddDays(400), full: true);

        Assert.Equal((RescoringSteps.Enterprises, 0, 0), (full.Rated, full.Changed, full.Failed));
        Assert.Equal(before, await register.ContentAsync());
    }

    [Fact]
    public async Task Over_every_case_of_the_seeds_and_two_years_a_full_run_finds_nothing_different()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var preset = Preset.Find("every-case")!;
        await ActivatorUtilities.CreateInstance<LoadPreset>(register.Get<IServiceProvider>()).ExecuteAsync(preset, null, Ct);

        for (var asOf = preset.AsOf.AddMonths(-10); asOf < preset.AsOf.AddMonths(14); asOf = asOf.AddMonths(4))
        {
            await register.RunAsync(asOf);
            var full = await register.RunAsync(asOf, full: true);
            Assert.Equal((preset.Count, 0, 0), (full.Rated, full.Changed, full.Failed));
        }
    }

    private static async Task<bool> AreTheSameAsync((int Days, Event What, int Seed)[] history)
    {
        await using var incremental = await RescoringSteps.FilledAsync(items: 160);
        await using var full = await RescoringSteps.FilledAsync(items: 160);
        var day = _start;
        foreach (var (days, what, seed) in history)
        {
            await HappensAsync(incremental, what, seed);
            await HappensAsync(full, what, seed);
            day = day.AddDays(days);
            var runs = (Incremental: await incremental.RunAsync(day), Full: await full.RunAsync(day, full: true));
            Assert.Equal(await incremental.ContentAsync(), await full.ContentAsync());
            Assert.Equal(Counts(runs.Incremental), Counts(runs.Full));
            Assert.Equal(await incremental.FiringsAsync(), await full.FiringsAsync());
        }

        return true;
    }

    private static object Counts(RescoringRun run) =>
        (run.Changed, run.Failed, run.Movers, run.OutcomesAA, run.OutcomesA, run.OutcomesB, run.OutcomesC, run.OutcomesUnrated, run.DataVersion);

    private static Task HappensAsync(TemporaryRegister register, Event what, int seed) => what switch
    {
        Event.Evidence => register.AddEvidenceAsync(RescoringSteps.Enterprises, Enumerable.Range(seed, 6), Ct),
        Event.Retraction => register.RetractAsync(seed),
        Event.Move => register.MoveAsync(seed),
        Event.Assessment => register.AssessAsync(seed),
        Event.Nothing => Task.CompletedTask,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
