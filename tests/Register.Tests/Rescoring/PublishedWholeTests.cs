using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Rescoring;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Rescoring;

public sealed class PublishedWholeTests
{
    private static readonly DateOnly _first = new(2021, 1, 1);
    private static readonly DateOnly _second = new(2022, 6, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_reads_during_a_run_sees_the_run_before_and_afterwards_the_new_one()
    {
        await using var register = await RescoringSteps.FilledAsync();
        await register.RunAsync(_first);
        await register.AddEvidenceAsync(RescoringSteps.Enterprises, Enumerable.Range(5000, 60), Ct);
        var before = await ReadableAsync(register);
        List<(RescoringStage Stage, IReadOnlyList<string> Content)> seen = [];

        var progress = new SynchronousProgress<RescoringProgress>(done => seen.Add((done.Stage, ReadableAsync(register).GetAwaiter().GetResult())));
        await register.Rescore().ExecuteAsync(_second, full: false, progress, Ct);

        Assert.Equal([RescoringStage.Rating, RescoringStage.Publishing], seen.Select(one => one.Stage).Distinct());
        Assert.All(seen, one => Assert.Equal(before, one.Content));
        Assert.NotEqual(before, await ReadableAsync(register));
    }

    [Fact]
    public async Task Evidence_that_comes_in_during_a_run_is_not_seen_by_it_and_waits_for_the_next()
    {
        await using var undisturbed = await RescoringSteps.FilledAsync();
        await using var busy = await RescoringSteps.FilledAsync();
        await undisturbed.RunAsync(_first);
        var arrived = false;

        var progress = new SynchronousProgress<RescoringProgress>(done =>
        {
            if (done.Stage == RescoringStage.Rating && !arrived)
            {
                arrived = true;
                busy.AddEvidenceAsync(RescoringSteps.Enterprises, Enumerable.Range(7000, 40), Ct).GetAwaiter().GetResult();
            }
        });
        await busy.Rescore().ExecuteAsync(_first, full: false, progress, Ct);

        Assert.Equal(await ReadableAsync(undisturbed), await ReadableAsync(busy));
        await using var context = busy.NewContext();
        var dirty = await context.DirtyEnterprises.CountAsync(Ct);
        Assert.NotEqual(0, dirty);
        Assert.Equal(dirty, (await busy.RunAsync(_first)).Rated);
    }

    /// <summary>What people read; decisions that are not published are nobody's business.</summary>
    private static async Task<IReadOnlyList<string>> ReadableAsync(TemporaryRegister register) =>
        [.. (await register.ContentAsync()).Where(line => !line.StartsWith("decision", StringComparison.Ordinal) && !line.StartsWith("dirty", StringComparison.Ordinal))];
}
