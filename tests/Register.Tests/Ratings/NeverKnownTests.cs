using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Tests.Rescoring;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Ratings;

/// <summary>What was void from the start is as if it had never been known: a register that never knew it is the measure.</summary>
public sealed class NeverKnownTests
{
    private const int Histories = 8;
    private const int Enterprises = 12;

    private static readonly DateOnly _start = new(2020, 4, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void After_the_annulments_every_enterprise_stands_where_it_would_stand_had_the_items_never_been_recorded()
    {
        var corrected = 0;
        var steps = from days in Gen.Choose(1, 300)
                    from seed in Gen.Choose(1000, 1_000_000)
                    select (days, seed);

        Prop.ForAll(Arb.From(steps.ArrayOf(7)), history => StandTheSameAsync(history, count => corrected += count).GetAwaiter().GetResult())
            .Holds(Histories);

        Assert.NotEqual(0, corrected);
    }

    private static async Task<bool> StandTheSameAsync((int Days, int Seed)[] history, Action<int> count)
    {
        await using var known = await TemporaryRegister.CreateAsync();
        await using var never = await TemporaryRegister.CreateAsync();
        await known.AddEnterprisesAsync(Enterprises, Ct);
        await never.AddEnterprisesAsync(Enterprises, Ct);
        await RecordAsync(known, Enumerable.Range(1, 90));
        await RecordAsync(never, Enumerable.Range(1, 90));
        var day = _start;
        Queue<long> wrong = [];
        foreach (var (days, seed) in history)
        {
            await RecordAsync(known, Enumerable.Range(seed, 6));
            await RecordAsync(never, Enumerable.Range(seed, 6));
            foreach (var id in await RecordAsync(known, Enumerable.Range(seed + 2_000_000, 8)))
            {
                wrong.Enqueue(id);
            }

            for (var retracted = seed % 7; retracted > 0 && wrong.Count > 0; retracted--)
            {
                await RetractAsync(known, wrong.Dequeue());
            }

            day = day.AddDays(days);
            await known.RunAsync(day);
            await never.RunAsync(day);
        }

        while (wrong.Count > 0)
        {
            await RetractAsync(known, wrong.Dequeue());
        }

        await known.RunAsync(day.AddDays(1));
        await never.RunAsync(day.AddDays(1));
        Assert.Equal(await StatusesAsync(never), await StatusesAsync(known));
        var full = await known.RunAsync(day.AddDays(1), full: true);
        Assert.Equal((Enterprises, 0, 0), (full.Rated, full.Changed, full.Failed));
        await using var context = known.NewContext();
        count(await context.StandingCorrections.CountAsync(Ct));
        return true;
    }

    private static async Task<IReadOnlyList<long>> RecordAsync(TemporaryRegister register, IEnumerable<int> seeds) =>
        [.. (await register.Get<RecordEvidence>().ExecuteAsync([.. seeds.Select(seed => new EvidenceIntake(AnyEnterprise.Code(1 + (seed % Enterprises)), AnyEvidence.Of(seed)))], Ct))
            .OfType<EvidenceRecorded>().Select(recorded => recorded.Id)];

    private static Task<EvidenceReceipt> RetractAsync(TemporaryRegister register, long id) => register.Get<RetractEvidence>().ExecuteAsync(id, "撤销", "李处长", Ct);

    private static async Task<IReadOnlyList<string>> StatusesAsync(TemporaryRegister register)
    {
        await using var context = register.NewContext();
        return [.. (await context.Statuses.AsNoTracking().OrderBy(row => row.EnterpriseId).ToListAsync(Ct)).Select(row =>
            $"{row.EnterpriseId} outcome {row.Outcome} {row.Intensity} listed {row.Listed} risk {row.HighestRisk} points {row.Points} next {row.NextChange:O} {row.Standing}")];
    }
}
