using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Proofs;

/// <summary>
/// Whether a code is listed on a day, signed, with a proof against a signed checkpoint. It can be verified with the public keys alone,
/// for as long as they are known, whatever becomes of the register.
/// </summary>
/// <param name="Code">The organization code, nine characters.</param>
/// <param name="On">The day.</param>
/// <param name="Listed">The status.</param>
/// <param name="Grounds">The grounds in words, where listed.</param>
/// <param name="Entries">The entries in force with their salts, where listed.</param>
/// <param name="DataVersion">The data version it was issued at.</param>
/// <param name="IssuedUtc">The instant.</param>
/// <param name="Checkpoint">The signed checkpoint.</param>
/// <param name="Proof">Presence or absence in the checkpoint's map.</param>
public sealed record StatusCertificate(
    string Code, DateOnly On, bool Listed, IReadOnlyList<Bilingual> Grounds, IReadOnlyList<LogLeaf> Entries, long DataVersion, DateTime IssuedUtc, string Checkpoint, StatusProof Proof)
{
    internal const string Type = "qc-status+jws";

    /// <summary>The certificate as the text that is handed out.</summary>
    public string Sign(ProofSigner signer) => CompactJws.Sign(signer, Type, this);

    /// <summary>What the entries state; null where one cannot be read.</summary>
    public IReadOnlyList<ListingStatement>? Statements()
    {
        List<ListingStatement> statements = [];
        foreach (var entry in Entries)
        {
            if (entry is not { IsWellFormed: true } || !ListingStatement.TryRead(entry.Statement, out var statement))
            {
                return null;
            }

            statements.Add(statement);
        }

        return statements;
    }

    /// <summary>Verifies a certificate with public keys and nothing else: no register, no network, no clock.</summary>
    /// <param name="text">The certificate as it was handed out, without anything before or after it.</param>
    /// <param name="keys">The register's public keys.</param>
    public static CertificateVerdict Verify(string text, KeySet keys)
    {
        if (!CompactJws.TryRead(text, Type, out var jws))
        {
            return new CertificateFails(CertificateFlaw.NotACertificate);
        }

        if (keys.Find(jws.KeyId) is not { } key)
        {
            return new CertificateFails(CertificateFlaw.UnknownKey);
        }

        if (!jws.IsSignedBy(key))
        {
            return new CertificateFails(CertificateFlaw.SignatureWrong);
        }

        if (!ProofJson.TryRead<StatusCertificate>(jws.Payload, out var certificate))
        {
            return new CertificateFails(CertificateFlaw.ContentUnreadable);
        }

        if (!Proofs.Checkpoint.TryRead(certificate.Checkpoint, keys, out var checkpoint) || checkpoint.Day != certificate.On)
        {
            return new CertificateFails(CertificateFlaw.CheckpointWrong);
        }

        return certificate.IsProvedBy(checkpoint) ? new CertificateHolds(certificate, checkpoint, jws.KeyId) : new CertificateFails(CertificateFlaw.ProofWrong);
    }

    private bool IsProvedBy(Checkpoint checkpoint)
    {
        if (!Listed)
        {
            return Entries.Count == 0 && Grounds.Count == 0 && Proof.ProvesAbsence(checkpoint.MapRoot, Code);
        }

        return Entries.Count > 0
            && Statements() is { } statements && statements.All(statement => statement.Code == Code && statement.IsInForceOn(On))
            && Proof.ProvesPresence(checkpoint.MapRoot, Code, StatusMap.DigestOf(Entries.Select(entry => entry.Hash())));
    }
}
