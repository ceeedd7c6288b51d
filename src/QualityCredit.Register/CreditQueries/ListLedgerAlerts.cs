using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

/// <summary>An alert as people read it.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Note">What was found; null where nobody has looked into it.</param>
/// <param name="Institution">Whose queries they are.</param>
/// <param name="Title">What the pattern is called.</param>
public sealed record KnownAlert(LedgerAlert Alert, LedgerAlertNote? Note, string Institution, Bilingual Title);

/// <summary>The alerts on unusual queries, the newest first.</summary>
public sealed class ListLedgerAlerts(IDbContextFactory<RegisterContext> contexts, PolicyLibrary policies)
{
    public const int MostPerPage = 200;

    private readonly LedgerLaw _law = LedgerLaw.Of(policies.Policies);

    /// <param name="client">Only those of one client; null for all.</param>
    /// <param name="openOnly">Only those that nobody has looked into.</param>
    /// <param name="before">The number of the last alert seen; null for the first page.</param>
    /// <param name="limit">The most alerts.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<IReadOnlyList<KnownAlert>> ExecuteAsync(string? client, bool openOnly, int? before, int limit, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var rows = context.LedgerAlerts.AsNoTracking().Where(row => (client == null || row.ClientId == client) && (before == null || row.Id < before));
        rows = openOnly ? rows.Where(row => !context.LedgerAlertNotes.Any(note => note.AlertId == row.Id)) : rows;
        var alerts = await rows.OrderByDescending(row => row.Id).Take(Math.Clamp(limit, 1, MostPerPage)).ToListAsync(ct);
        int[] ids = [.. alerts.Select(alert => alert.Id)];
        var notes = await context.LedgerAlertNotes.AsNoTracking().Where(note => EF.Parameter(ids).Contains(note.AlertId)).ToDictionaryAsync(note => note.AlertId, ct);
        var names = await context.NamesOfClientsAsync(alerts.Select(alert => alert.ClientId), ct);
        return [.. alerts.Select(alert => new KnownAlert(
            alert, notes.GetValueOrDefault(alert.Id), names[alert.ClientId],
            _law.FindPattern(alert.Pattern, OfficeTime.DayOf(alert.UntilUtc))?.Title ?? new(alert.Pattern, alert.Pattern)))];
    }
}
