using System.Collections.Concurrent;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Rescoring;

namespace QualityCredit.Register.Activation;

/// <summary>The parallel part of a simulation: the streaming read of a run, without a run's writing.</summary>
public sealed class SimulateRegister(ReadFacts facts, RescoringOptions options)
{
    internal async Task<SimulationTally> ExecuteAsync(SimulationScope scope, IProgress<RescoringProgress>? progress, CancellationToken ct)
    {
        var plan = RunPlan.Cut(scope.Last, null, [], options.PartitionSize);
        ConcurrentBag<SimulationTally> tallies = [];
        var (next, done) = (-1, 0);
        await Parallel.ForAsync(0, options.Workers, new ParallelOptions { MaxDegreeOfParallelism = options.Workers, CancellationToken = ct }, async (_, cancellation) =>
        {
            using var reader = await facts.OpenAsync(scope.KnownAtUtc, withDecisions: false, cancellation);
            SimulateEnterprises simulate = new(scope, reader);
            while (Interlocked.Increment(ref next) is var index && index < plan.Count)
            {
                simulate.Execute(plan[index], cancellation);
                progress?.Report(new(RescoringStage.Rating, Interlocked.Add(ref done, plan[index].Count), scope.Last));
            }

            tallies.Add(simulate.Tally);
        });
        return SimulationTally.Sum(tallies);
    }
}
