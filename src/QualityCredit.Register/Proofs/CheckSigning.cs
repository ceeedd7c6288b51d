using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Proofs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Proofs;

/// <summary>Why nothing can be signed, or why what was signed can no longer be verified. The code is stable.</summary>
public sealed record SigningAlarm(string Code, string Reason);

/// <summary>Whether the signing keys are there, can be read, and are those that signed before.</summary>
public sealed class CheckSigning(IDbContextFactory<RegisterContext> contexts, SigningKeys keys)
{
    /// <returns>Null where all is well.</returns>
    public async Task<SigningAlarm?> ExecuteAsync(CancellationToken ct)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(ct);
            var last = await context.Checkpoints.AsNoTracking().OrderByDescending(row => row.Size).ThenByDescending(row => row.Day).Select(row => row.Text).FirstOrDefaultAsync(ct);
            return last is null || Checkpoint.TryRead(last, keys.Public(), out _) ? null : new("foreign-keys",
                $"The last checkpoint was not signed by a key in {keys.Path}: put the file back that this register signed with.");
        }
        catch (MissingKeysException missing)
        {
            return new("keys-missing", missing.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new("keys-unreadable", $"The signing keys cannot be read: {exception.Message}");
        }
    }
}
