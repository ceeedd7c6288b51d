using System.Threading.Channels;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Rescoring;

/// <summary>
/// The parallel part of a run: workers read and rate, each on connections of its own; one writer stores what they bring, every
/// partition with its checkpoint in the same transaction.
/// </summary>
internal sealed class RatePartitions(ReadFacts facts, RegisterWriter writer, RescoringOptions options)
{
    /// <returns>False where another process has taken the run over.</returns>
    public async Task<bool> ExecuteAsync(ActiveRun run, Considered considered, IProgress<RescoringProgress>? progress, CancellationToken ct)
    {
        var plan = RunPlan.Cut(considered.Last, considered.Ids, considered.Done, options.PartitionSize);
        var results = Channel.CreateBounded<PartitionResult>(options.Workers * 2);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var next = -1;
        PlannedPartition? Next() => Interlocked.Increment(ref next) is var index && index < plan.Count ? plan[index] : null;
        var working = WorkAsync(run, considered, Next, results.Writer, stop.Token);
        try
        {
            return await WriteAllAsync(run, plan, results.Reader, progress, ct);
        }
        finally
        {
            await stop.CancelAsync();
            await ((Task)working).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task WorkAsync(
        ActiveRun run, Considered considered, Func<PlannedPartition?> next, ChannelWriter<PartitionResult> results, CancellationToken ct)
    {
        try
        {
            await Parallel.ForAsync(0, options.Workers, new ParallelOptions { MaxDegreeOfParallelism = options.Workers, CancellationToken = ct }, async (_, cancellation) =>
            {
                if (next() is not { } partition)
                {
                    return;
                }

                using var reader = await facts.OpenAsync(run.KnownAtUtc, run.Kind == RunKind.Full, cancellation);
                RatePartition rate = new(run, considered, reader);
                for (PlannedPartition? current = partition; current is not null; current = next())
                {
                    await results.WriteAsync(rate.Execute(current, cancellation), cancellation);
                }
            });
            results.Complete();
        }
        catch (Exception exception)
        {
            results.Complete(exception);
        }
    }

    private async Task<bool> WriteAllAsync(
        ActiveRun run, IReadOnlyList<PlannedPartition> plan, ChannelReader<PartitionResult> results, IProgress<RescoringProgress>? progress, CancellationToken ct)
    {
        var (done, total) = (0, plan.Sum(partition => partition.Count));
        List<PartitionResult> batch = [];
        while (await results.WaitToReadAsync(ct))
        {
            batch.Clear();
            while (results.TryRead(out var result))
            {
                batch.Add(result);
            }

            if (!await WriteAsync(run, batch, ct))
            {
                return false;
            }

            done += batch.Sum(result => result.Partition.Count);
            progress?.Report(new(RescoringStage.Rating, done, total));
        }

        return true;
    }

    private Task<bool> WriteAsync(ActiveRun run, IReadOnlyList<PartitionResult> batch, CancellationToken ct) => writer.WriteAsync(
        async (context, nowUtc, cancellation) =>
        {
            if (!await HoldRun.BeatAsync(context, run, nowUtc, cancellation))
            {
                return false;
            }

            await writer.Bulk.InsertAsync(context, batch.SelectMany(result => result.Decisions), cancellation);
            await writer.Bulk.InsertAsync(context, batch.SelectMany(result => result.Corrections), cancellation);
            await writer.Bulk.InsertAsync(context, batch.SelectMany(result => result.Candidates), cancellation);
            await writer.Bulk.InsertAsync(context, batch.SelectMany(result => result.Failures), cancellation);
            await writer.Bulk.InsertAsync(context, batch.Select(result => result.Done(nowUtc)), cancellation);
            return true;
        },
        ct);
}
