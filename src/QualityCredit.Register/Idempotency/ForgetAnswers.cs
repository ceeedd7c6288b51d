using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Idempotency;

/// <summary>How long answers are kept for repetitions.</summary>
public sealed record IdempotencyOptions
{
    public const string Section = "Idempotency";

    /// <summary>Ours: longer than a long holiday with its weekends, after which a client that was switched off goes on.</summary>
    [Range(1, 365)]
    public int KeptForDays { get; init; } = 10;
}

/// <summary>Deletes the answers that no client can still be waiting for.</summary>
public sealed class ForgetAnswers(RegisterWriter writer)
{
    /// <returns>How many were deleted.</returns>
    public Task<int> ExecuteAsync(TimeSpan keptFor, CancellationToken ct) => writer.WriteAsync(
        (context, nowUtc, cancellation) =>
        {
            var before = nowUtc - keptFor;
            return context.AnsweredRequests.Where(row => row.AnsweredUtc < before).ExecuteDeleteAsync(cancellation);
        },
        ct);
}
