using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

/// <summary>What an enterprise declared, and the officer who records it.</summary>
/// <param name="Code">The enterprise.</param>
/// <param name="Reference">The number of the authorisation.</param>
/// <param name="From">First day on which it no longer holds.</param>
/// <param name="Officer">Who records it.</param>
/// <param name="Reason">What was declared.</param>
public sealed record Withdrawal(OrganizationCode Code, string Reference, DateOnly From, string Officer, string Reason);

public abstract record WithdrawalReceipt;

public sealed record AuthorisationWithdrawn(AuthorisationRecord Authorisation, AuthorisationWithdrawal Withdrawal) : WithdrawalReceipt;

/// <summary>Nobody asked under it yet.</summary>
public sealed record AuthorisationNotOnRecord() : WithdrawalReceipt;

public sealed record AlreadyWithdrawn(DateOnly From) : WithdrawalReceipt;

/// <summary>The day lies before today, and questions of these days were answered; or behind the end, when there is nothing to withdraw.</summary>
/// <param name="First">The first day that is possible.</param>
/// <param name="Last">The last one.</param>
public sealed record WithdrawalDayWrong(DateOnly First, DateOnly Last) : WithdrawalReceipt;

public sealed record WithdrawalReasonWrong() : WithdrawalReceipt;

/// <summary>Records that an enterprise took an authorisation back. From that day on, questions under it are refused.</summary>
public sealed class WithdrawAuthorisation(RegisterWriter writer)
{
    public Task<WithdrawalReceipt> ExecuteAsync(Withdrawal withdrawal, DateOnly today, CancellationToken ct) => writer.WriteAsync(
        (context, nowUtc, cancellation) => WithdrawAsync(context, withdrawal with { Reason = withdrawal.Reason.Trim() }, today, nowUtc, cancellation), ct);

    private static async Task<WithdrawalReceipt> WithdrawAsync(RegisterContext context, Withdrawal asked, DateOnly today, DateTime nowUtc, CancellationToken ct)
    {
        if (asked.Reason.Length is 0 or > AuthorisationWithdrawal.LongestReason)
        {
            return new WithdrawalReasonWrong();
        }

        if (await context.CreditAuthorisations.SingleOrDefaultAsync(row => row.Code == asked.Code && row.Reference == asked.Reference, ct) is not { } row)
        {
            return new AuthorisationNotOnRecord();
        }

        if (await context.AuthorisationWithdrawals.SingleOrDefaultAsync(withdrawal => withdrawal.AuthorisationId == row.Id, ct) is { } before)
        {
            return new AlreadyWithdrawn(before.From);
        }

        if (asked.From < today || asked.From > row.ValidUntil)
        {
            return new WithdrawalDayWrong(today, row.ValidUntil);
        }

        AuthorisationWithdrawal withdrawal = new() { AuthorisationId = row.Id, From = asked.From, Officer = asked.Officer, Reason = asked.Reason, RecordedUtc = nowUtc };
        context.AuthorisationWithdrawals.Add(withdrawal);
        return new AuthorisationWithdrawn(row, withdrawal);
    }
}
