using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Importing;

/// <summary>
/// The row of the ledger for one file. It moves in the transaction of each batch, so that it always tells how much of the file is
/// in the register, also after a kill; the row of a killed import stays without an end.
/// </summary>
internal sealed class ImportLedger(RegisterWriter writer, FileSurvey survey)
{
    private const int LongestName = 260;

    private long _id;

    /// <summary>Runs the work of a batch in a transaction together with the count of the rows done then.</summary>
    public Task WriteAsync(Func<RegisterContext, DateTime, CancellationToken, Task<RowCounts>> work, CancellationToken ct) => writer.WriteAsync(
        async (context, nowUtc, cancellation) =>
        {
            await BeginAsync(context, nowUtc, cancellation);
            var counts = await work(context, nowUtc, cancellation);
            await context.ImportBatches.Where(batch => batch.Id == _id).ExecuteUpdateAsync(
                batches => batches
                    .SetProperty(batch => batch.Good, counts.New + counts.Updated)
                    .SetProperty(batch => batch.Bad, counts.Rejected)
                    .SetProperty(batch => batch.Unchanged, counts.Unchanged + counts.Superseded),
                cancellation);
        },
        ct);

    public Task FinishAsync(CancellationToken ct) => writer.WriteAsync(
        async (context, nowUtc, cancellation) =>
        {
            await BeginAsync(context, nowUtc, cancellation);
            await context.ImportBatches.Where(batch => batch.Id == _id)
                .ExecuteUpdateAsync(batches => batches.SetProperty(batch => batch.FinishedUtc, nowUtc), cancellation);
        },
        ct);

    private async Task BeginAsync(RegisterContext context, DateTime nowUtc, CancellationToken ct)
    {
        if (_id != 0 && await context.ImportBatches.AnyAsync(batch => batch.Id == _id, ct))
        {
            return;
        }

        _id = (await context.ImportBatches.MaxAsync(batch => (long?)batch.Id, ct) ?? 0) + 1;
        var name = Path.GetFileName(survey.Path);
        ImportBatch begun = new()
        {
            Id = _id,
            FileName = name.Length > LongestName ? name[^LongestName..] : name,
            Sha256 = survey.Sha256,
            StartedUtc = nowUtc,
        };
        context.Add(begun);
        await context.SaveChangesAsync(ct);
    }
}
