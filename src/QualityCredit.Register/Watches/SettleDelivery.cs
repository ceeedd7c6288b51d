using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Watches;

/// <summary>How often and how long deliveries are tried.</summary>
/// <param name="Lease">How long a process holds a target after its last report.</param>
/// <param name="FirstWait">After the first failure; doubled with each further one.</param>
/// <param name="LongestWait">But no more than this.</param>
/// <param name="LongestRetryAfter">A receiver that asks for more patience gets no more than this.</param>
/// <param name="GiveUpAfter">What could not be delivered for so long is a dead letter.</param>
public sealed record DeliveryTerms(TimeSpan Lease, TimeSpan FirstWait, TimeSpan LongestWait, TimeSpan LongestRetryAfter, TimeSpan GiveUpAfter)
{
    /// <summary>How long to wait after so many failures in a row.</summary>
    public TimeSpan WaitAfter(int attempts, TimeSpan? retryAfter)
    {
        var doubled = TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, FirstWait.TotalSeconds * Math.Pow(2, Math.Min(attempts, 40) - 1)));
        var asked = retryAfter is { } patience && patience < LongestRetryAfter ? patience : retryAfter is null ? TimeSpan.Zero : LongestRetryAfter;
        return asked > doubled ? asked : doubled;
    }
}

/// <param name="Reason">A stable word, or the status of the answer.</param>
/// <param name="IsGone">Whether the receiver is gone for good (410).</param>
/// <param name="RetryAfter">The patience that it asks for.</param>
public sealed record DeliveryFailure(string Reason, bool IsGone, TimeSpan? RetryAfter);

/// <param name="DeliveredUpTo">Number of the last event that the receiver accepted.</param>
/// <param name="Failure">Why the next one was not; null where it was not tried.</param>
/// <param name="Ends">Whether nothing more is tried for now.</param>
public sealed record DeliveryReport(long DeliveredUpTo, DeliveryFailure? Failure, bool Ends);

/// <summary>Records how far a delivery came, and what follows from its failure.</summary>
public sealed class SettleDelivery(RegisterWriter writer)
{
    /// <param name="held">The target as the delivering process holds it.</param>
    /// <param name="report">What happened.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    /// <returns>Whether the process holds it on. Not where the client changed the target meanwhile, or another process took it.</returns>
    public Task<bool> ExecuteAsync(WatchTarget held, DeliveryReport report, DeliveryTerms terms, CancellationToken ct) => writer.WriteAsync(
        async (context, nowUtc, cancellation) =>
        {
            var target = await context.WatchTargets.SingleOrDefaultAsync(row => row.ClientId == held.ClientId, cancellation);
            if (target is null || target.Edition != held.Edition || target.HeldBy != held.HeldBy || target.State != TargetState.Active)
            {
                return false;
            }

            if (report.DeliveredUpTo > target.DeliveredUpTo)
            {
                (target.DeliveredUpTo, target.LastDeliveredUtc) = (report.DeliveredUpTo, nowUtc);
                target.ClearFailures();
            }

            if (report.Failure is { } failure)
            {
                await FailAsync(context, target, failure, terms, nowUtc, cancellation);
            }

            var holds = report is { Failure: null, Ends: false };
            target.HeldBy = holds ? target.HeldBy : null;
            target.HeldUntilUtc = holds ? nowUtc + terms.Lease : null;
            return holds;
        },
        ct);

    private static async Task FailAsync(RegisterContext context, WatchTarget target, DeliveryFailure failure, DeliveryTerms terms, DateTime nowUtc, CancellationToken ct)
    {
        (target.Attempts, target.FirstFailureUtc, target.LastFailure) = (target.Attempts + 1, target.FirstFailureUtc ?? nowUtc, failure.Reason);
        target.NextAttemptUtc = nowUtc + terms.WaitAfter(target.Attempts, failure.RetryAfter);
        if (failure.IsGone)
        {
            (target.State, target.NextAttemptUtc) = (TargetState.Gone, null);
            return;
        }

        var limit = nowUtc - terms.GiveUpAfter;
        if (target.FirstFailureUtc > limit)
        {
            return;
        }

        var overdue = await WatchNumbers.LastByAsync(context, target, target.DeliveredUpTo, limit, ct);
        if (overdue > target.DeliveredUpTo)
        {
            await GiveUpAsync(context, target, target.HasGivenUp ? overdue : target.DeliveredUpTo + 1, nowUtc, ct);
        }
    }

    /// <summary>
    /// The first time, one event: it may be one that its receiver cannot take, and the next one is tried at once. Where that fails too, it is
    /// the receiver, and whatever is overdue goes the same way.
    /// </summary>
    private static async Task GiveUpAsync(RegisterContext context, WatchTarget target, long last, DateTime nowUtc, CancellationToken ct)
    {
        var number = await context.DeadLetters.Where(row => row.ClientId == target.ClientId).MaxAsync(row => (int?)row.Number, ct) ?? 0;
        context.DeadLetters.Add(new()
        {
            ClientId = target.ClientId,
            Number = number + 1,
            Feed = target.Feed,
            FirstSequence = target.DeliveredUpTo + 1,
            LastSequence = last,
            AtUtc = nowUtc,
            FirstFailureUtc = target.FirstFailureUtc!.Value,
            Attempts = target.Attempts,
            Failure = target.LastFailure!,
        });
        target.NextAttemptUtc = target.HasGivenUp ? target.NextAttemptUtc : null;
        (target.DeliveredUpTo, target.HasGivenUp) = (last, true);
    }
}
