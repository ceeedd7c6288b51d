using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

public abstract record WithdrawalReceipt;

public sealed record AuthorisationWithdrawn(AuthorisationRecord Authorisation) : WithdrawalReceipt;

/// <summary>Nobody asked under it yet.</summary>
public sealed record AuthorisationNotOnRecord() : WithdrawalReceipt;

public sealed record AlreadyWithdrawn(DateOnly From) : WithdrawalReceipt;

/// <summary>Records that an enterprise took an authorisation back. From that day on, questions under it are refused.</summary>
public sealed class WithdrawAuthorisation(RegisterWriter writer)
{
    public Task<WithdrawalReceipt> ExecuteAsync(OrganizationCode code, string reference, DateOnly from, string officer, string reason, CancellationToken ct) =>
        writer.WriteAsync<WithdrawalReceipt>(
            async (context, nowUtc, cancellation) =>
            {
                if (await context.CreditAuthorisations.SingleOrDefaultAsync(row => row.Code == code && row.Reference == reference, cancellation) is not { } row)
                {
                    return new AuthorisationNotOnRecord();
                }

                if (await context.AuthorisationWithdrawals.SingleOrDefaultAsync(withdrawal => withdrawal.AuthorisationId == row.Id, cancellation) is { } before)
                {
                    return new AlreadyWithdrawn(before.From);
                }

                context.AuthorisationWithdrawals.Add(new() { AuthorisationId = row.Id, From = from, Officer = officer, Reason = reason, RecordedUtc = nowUtc });
                return new AuthorisationWithdrawn(row);
            },
            ct);
}
