using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

public abstract record AlertReceipt;

public sealed record AlertAcknowledged(LedgerAlertNote Note) : AlertReceipt;

public sealed record AlertNotFound : AlertReceipt;

public sealed record AlreadyAcknowledged(LedgerAlertNote Note) : AlertReceipt;

public sealed record NoteWrong : AlertReceipt;

/// <summary>Records what an officer found when looking into an alert: once, and it stays.</summary>
public sealed class AcknowledgeAlert(RegisterWriter writer)
{
    public Task<AlertReceipt> ExecuteAsync(int alert, string officer, string note, CancellationToken ct) => writer.WriteAsync<AlertReceipt>(
        async (context, nowUtc, cancellation) =>
        {
            var words = note.Trim();
            if (words.Length is 0 or > LedgerAlertNote.LongestNote)
            {
                return new NoteWrong();
            }

            if (!await context.LedgerAlerts.AnyAsync(row => row.Id == alert, cancellation))
            {
                return new AlertNotFound();
            }

            if (await context.LedgerAlertNotes.AsNoTracking().SingleOrDefaultAsync(row => row.AlertId == alert, cancellation) is { } before)
            {
                return new AlreadyAcknowledged(before);
            }

            LedgerAlertNote kept = new() { AlertId = alert, Officer = officer, Note = words, AtUtc = nowUtc };
            context.LedgerAlertNotes.Add(kept);
            return new AlertAcknowledged(kept);
        },
        ct);
}
