using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

/// <summary>An authorisation, and where the enterprise took it back, that.</summary>
/// <param name="Record">What the client put on record.</param>
/// <param name="Withdrawal">Null where it was let stand.</param>
/// <param name="Institution">The name of the client.</param>
public sealed record KnownAuthorisation(AuthorisationRecord Record, AuthorisationWithdrawal? Withdrawal, string Institution);

/// <summary>The authorisations that an enterprise gave, as far as somebody has asked under them, the newest first.</summary>
public sealed class ListAuthorisations(IDbContextFactory<RegisterContext> contexts)
{
    public async Task<IReadOnlyList<KnownAuthorisation>> ExecuteAsync(OrganizationCode code, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var rows = await context.CreditAuthorisations.AsNoTracking().Where(row => row.Code == code).OrderByDescending(row => row.Id).ToListAsync(ct);
        var withdrawals = await context.AuthorisationWithdrawals.AsNoTracking()
            .Where(row => context.CreditAuthorisations.Any(given => given.Id == row.AuthorisationId && given.Code == code)).ToDictionaryAsync(row => row.AuthorisationId, ct);
        var names = await context.NamesOfClientsAsync(rows.Select(row => row.ClientId), ct);
        return [.. rows.Select(row => new KnownAuthorisation(row, withdrawals.GetValueOrDefault(row.Id), names[row.ClientId]))];
    }
}
