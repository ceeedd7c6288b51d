using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditJobs;

/// <summary>Opens the result of a job that is over. It is read chunk by chunk as it is sent: no more of it than that is ever in memory.</summary>
public sealed class OpenCreditJobResult(IDbContextFactory<RegisterContext> contexts)
{
    /// <param name="job">A job that has a result.</param>
    /// <param name="ct">Cancels the opening.</param>
    public async Task<Stream> ExecuteAsync(CreditJob job, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var parts = await context.CreditJobAnswers.AsNoTracking().Where(row => row.JobId == job.Id).OrderBy(row => row.FirstLine).Select(row => new ResultPart(row.FirstLine, row.Offset)).ToArrayAsync(ct);
        return new CreditJobStream(contexts, job.Id, parts, job.Bytes);
    }
}
