using QualityCredit.Rating.Proofs;

namespace QualityCredit.Register.Proofs;

/// <summary>What the register says of a certificate.</summary>
/// <param name="Verdict">What anybody can find out with the public keys.</param>
/// <param name="Now">What the register adds; null where the certificate fails.</param>
public sealed record CertificateCheck(CertificateVerdict Verdict, CertificateNow? Now);

/// <summary>How a certificate that holds stands to what is known now.</summary>
/// <param name="IsOfThisLog">Whether its checkpoint is a beginning of this log; if not, one of the two was rewritten.</param>
/// <param name="EntriesChanged">Whether for its day something else is known by now.</param>
/// <param name="ListedToday">Whether the code is listed today.</param>
/// <param name="Listed">The status that it certifies.</param>
public sealed record CertificateNow(bool IsOfThisLog, bool EntriesChanged, bool ListedToday, bool Listed)
{
    /// <summary>Whether it was right when it was issued and no longer tells how things are.</summary>
    public bool IsSuperseded => EntriesChanged || ListedToday != Listed;
}

/// <summary>Verifies a certificate, and says whether it still tells how things are.</summary>
public sealed class CheckCertificate(TransparencyLog log, SigningKeys keys)
{
    public async Task<CertificateCheck> ExecuteAsync(string text, DateOnly today, CancellationToken ct)
    {
        var verdict = StatusCertificate.Verify(text, keys.Public());
        return new(verdict, verdict is CertificateHolds holds ? await log.AskAsync(state => Compare(state, holds, today), ct) : null);
    }

    private static CertificateNow Compare(LogState state, CertificateHolds holds, DateOnly today)
    {
        var (certificate, checkpoint) = (holds.Certificate, holds.Checkpoint);
        var code = certificate.Code;
        var then = certificate.Entries.Select(entry => Convert.ToHexString(entry.Hash()));
        var now = state.On(certificate.On).Entries[code].Select(entry => Convert.ToHexString(entry.Hash)).ToList();
        var isOfThisLog = checkpoint.Size <= state.Size && checkpoint.Root.AsSpan().SequenceEqual(state.Tree.RootAt(checkpoint.Size));
        return new(isOfThisLog, !now.SequenceEqual(then), state.On(today).Entries.Contains(code), certificate.Listed);
    }
}
