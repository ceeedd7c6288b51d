using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditJobs;

public abstract record CancelCreditJobReceipt;

/// <summary>It ends behind the chunk that is being written. Its answers by then stay, for they stand in the ledger.</summary>
public sealed record CreditJobStopped(CreditJob Job) : CancelCreditJobReceipt;

public sealed record CreditJobOver(CreditJob Job) : CancelCreditJobReceipt;

/// <summary>The client has no such job.</summary>
public sealed record CreditJobNotFound() : CancelCreditJobReceipt;

/// <summary>Stops a job on its client's word.</summary>
public sealed class CancelCreditJob(RegisterWriter writer)
{
    public Task<CancelCreditJobReceipt> ExecuteAsync(string clientId, int id, CancellationToken ct) => writer.WriteAsync<CancelCreditJobReceipt>(
        async (context, nowUtc, cancellation) =>
        {
            if (await context.CreditJobs.Of(clientId).SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } job)
            {
                return new CreditJobNotFound();
            }

            if (job.IsOver)
            {
                return new CreditJobOver(job);
            }

            job.CancelledUtc ??= nowUtc;
            job.NotBeforeUtc = null;
            return new CreditJobStopped(job);
        },
        ct);
}
