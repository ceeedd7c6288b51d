using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.CreditJobs;

public sealed class LongClosingTests
{
    private const int Chunks = 8;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Another machine knows only what this one writes: who is silent for a minute is taken for dead, and the job begins to be closed anew.</summary>
    [Fact]
    public async Task A_result_that_takes_long_to_digest_is_alive_all_the_while()
    {
        await using var register = await JobRegister.CreateAsync();
        var job = await register.AcceptedAsync("bank-a", Enumerable.Range(1, Chunks * 5).Select(number => PlainCreditJob.Line(AnyEnterprise.Code(number))));
        HashSet<DateTime> signs = [];
        register.Writer.Follow(async () =>
        {
            if (await register.FindAsync(job) is { State: CreditJobState.Running } now && now.Done == now.Lines)
            {
                signs.Add(now.HeldUtc);
            }
        });

        await new WorkOnCreditJobs(
            register.Get<IDbContextFactory<RegisterContext>>(), register.Writer, register.Get<LookUpPublicList>(), register.Get<KeepPublicList>(),
            new() { ChunkLines = 5, ChunksPerTurn = Chunks, Workers = 2 }, new SlowReading()).ExecuteAsync(() => PlainCreditJob.Day, register.Format(), Ct);

        Assert.Equal(CreditJobState.Finished, (await register.FindAsync(job)).State);
        // The last part that is written is one too.
        Assert.InRange(signs.Count, 1 + (Chunks / 2), 1 + Chunks);
    }

    /// <summary>Ten seconds go by from look to look.</summary>
    private sealed class SlowReading : TimeProvider
    {
        private DateTimeOffset _now = new(2024, 1, 2, 3, 4, 5, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now += TimeSpan.FromSeconds(10);
    }
}
