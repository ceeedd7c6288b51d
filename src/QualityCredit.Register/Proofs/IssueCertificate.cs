using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Policies;
using QualityCredit.Rating.Proofs;
using QualityCredit.Register.Ratings;

namespace QualityCredit.Register.Proofs;

/// <summary>What became of the wish for a certificate.</summary>
public abstract record CertificateReceipt;

/// <param name="Text">The certificate as it is handed out.</param>
/// <param name="Certificate">What it says.</param>
public sealed record CertificateIssued(string Text, StatusCertificate Certificate) : CertificateReceipt;

/// <summary>Nobody can certify a day that has not come.</summary>
public sealed record DayNotCome(DateOnly Today) : CertificateReceipt;

/// <summary>Issues a certificate of status for a code on a day, as known now. A code that is not registered is not listed.</summary>
public sealed class IssueCertificate(TransparencyLog log, SignCheckpoint sign, SigningKeys keys, ReadDataVersion dataVersion)
{
    /// <param name="code">Nine or eighteen characters.</param>
    /// <param name="on">The day.</param>
    /// <param name="today">The day at the office.</param>
    /// <param name="wordsOf">The words of a ground.</param>
    /// <param name="ct">Cancels the issuing.</param>
    public async Task<CertificateReceipt> ExecuteAsync(EnterpriseCode code, DateOnly on, DateOnly today, Func<string, Bilingual> wordsOf, CancellationToken ct)
    {
        if (on > today)
        {
            return new DayNotCome(today);
        }

        var key = code.Organization.Compact;
        var (checkpoint, entries, proof) = await log.AskAsync(
            state => (state.CheckpointOn(on, sign.NowUtc), state.On(on).Entries[key].ToArray(), state.On(on).Map.Prove(key)), ct);
        // Checkpoints of past days are not kept: asking for many days must not fill the register.
        var signed = on == today ? await sign.KeptAsync(checkpoint, ct) : checkpoint.Sign(keys.Signer());
        StatusCertificate certificate = new(
            key, on, entries.Length > 0, [.. entries.Select(entry => wordsOf(entry.Statement.Ground))], [.. entries.Select(entry => entry.Leaf)],
            await dataVersion.ExecuteAsync(ct), sign.NowUtc, signed, proof);
        return new CertificateIssued(certificate.Sign(keys.Signer()), certificate);
    }
}
