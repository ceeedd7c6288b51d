using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Proofs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Proofs;

/// <summary>Signs a checkpoint of the log and keeps it: one for each size and day, whoever asks first.</summary>
public sealed class SignCheckpoint(IDbContextFactory<RegisterContext> contexts, TransparencyLog log, SigningKeys keys, RegisterWriter writer, TimeProvider time)
{
    /// <param name="today">The day at the office.</param>
    /// <param name="ct">Cancels the signing.</param>
    public async Task<string> ExecuteAsync(DateOnly today, CancellationToken ct) =>
        await KeptAsync(await log.AskAsync(state => state.CheckpointOn(today, NowUtc), ct), ct);

    /// <summary>Whether a checkpoint of the day was signed, of whatever size.</summary>
    public async Task<bool> IsSignedAsync(DateOnly day, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.Checkpoints.AnyAsync(row => row.Day == day, ct);
    }

    /// <summary>The signed text of a checkpoint that was just made: the one that is kept already, else a new one.</summary>
    internal async Task<string> KeptAsync(Checkpoint checkpoint, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await FindAsync(context, checkpoint, ct) ?? await writer.WriteAsync((work, _, cancellation) => KeepAsync(work, checkpoint, cancellation), ct);
    }

    internal DateTime NowUtc => InstantConverter.FromMilliseconds(InstantConverter.ToMilliseconds(time.GetUtcNow().UtcDateTime));

    private async Task<string> KeepAsync(RegisterContext context, Checkpoint checkpoint, CancellationToken ct)
    {
        if (await FindAsync(context, checkpoint, ct) is { } kept)
        {
            return kept;
        }

        var text = checkpoint.Sign(keys.Signer());
        context.Checkpoints.Add(new() { Size = checkpoint.Size, Day = checkpoint.Day, Text = text });
        return text;
    }

    private static Task<string?> FindAsync(RegisterContext context, Checkpoint checkpoint, CancellationToken ct) =>
        context.Checkpoints.Where(row => row.Size == checkpoint.Size && row.Day == checkpoint.Day).Select(row => row.Text).SingleOrDefaultAsync(ct);
}
