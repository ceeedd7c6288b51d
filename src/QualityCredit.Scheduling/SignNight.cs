using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Proofs;

namespace QualityCredit.Scheduling;

/// <summary>
/// Signs the ledger of credit queries and the log as the night left them, so that a head and a checkpoint of every day are kept whether or
/// not anybody asked for one; the head is a leaf of that log. Keys that cannot sign are an alarm: the register goes on, unsigned, until somebody sees to them.
/// </summary>
internal sealed class SignNight(SignLedgerHead ledger, SignCheckpoint sign, CheckSigning check, ILogger<SignNight> log)
{
    public async Task ExecuteAsync(Night night, CancellationToken ct)
    {
        if (await check.ExecuteAsync(ct) is { } alarm)
        {
            log.LogCritical("Night of {AsOf:O}: signing keys, {Code}: {Reason}", night.AsOf, alarm.Code, alarm.Reason);
        }

        try
        {
            await ledger.ExecuteAsync(night.AsOf, ct);
            await sign.ExecuteAsync(night.AsOf, ct);
            log.LogInformation("Night of {AsOf:O}: the head of the ledger and the checkpoint of the log are signed", night.AsOf);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            log.LogCritical("Night of {AsOf:O}: no checkpoint was signed, {Reason}", night.AsOf, exception.Message);
        }
    }

    /// <summary>For a night that a host was not there for, or did not live to sign.</summary>
    public async Task IfMissedAsync(Night night, CancellationToken ct)
    {
        if (!await ledger.IsSignedAsync(night.AsOf, ct) || !await sign.IsSignedAsync(night.AsOf, ct))
        {
            await ExecuteAsync(night, ct);
        }
    }
}
