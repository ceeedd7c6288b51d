using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Proofs;

/// <summary>What verifying a certificate came to.</summary>
public abstract record CertificateVerdict;

/// <summary>It is as it was signed, and its proof holds.</summary>
/// <param name="Certificate">What it says.</param>
/// <param name="Checkpoint">What it was proved against.</param>
/// <param name="KeyId">The key that signed it.</param>
public sealed record CertificateHolds(StatusCertificate Certificate, Checkpoint Checkpoint, string KeyId) : CertificateVerdict;

/// <summary>It must not be relied on.</summary>
/// <param name="Flaw">Why.</param>
public sealed record CertificateFails(CertificateFlaw Flaw) : CertificateVerdict
{
    /// <summary>Stable name of the flaw.</summary>
    public string Code => Flaw switch
    {
        CertificateFlaw.NotACertificate => "not-a-certificate",
        CertificateFlaw.UnknownKey => "unknown-key",
        CertificateFlaw.SignatureWrong => "signature-wrong",
        CertificateFlaw.ContentUnreadable => "content-unreadable",
        CertificateFlaw.CheckpointWrong => "checkpoint-wrong",
        CertificateFlaw.ProofWrong => "proof-wrong",
    };

    /// <summary>The flaw in a sentence.</summary>
    public Bilingual Words => Flaw switch
    {
        CertificateFlaw.NotACertificate => new("这不是本系统的状态证明，或内容不完整", "This is not a certificate of status, or a part of it is missing"),
        CertificateFlaw.UnknownKey => new("签名所用密钥不在所给公钥之中", "It is signed with a key that is not among the public keys given"),
        CertificateFlaw.SignatureWrong => new("签名不符：证明已被改动，或不是由该密钥签发", "The signature is wrong: the certificate was changed, or another key signed it"),
        CertificateFlaw.ContentUnreadable => new("签名正确，但内容无法识别", "It is signed, but what it says cannot be read"),
        CertificateFlaw.CheckpointWrong => new("所附检查点无效，或不是该日的检查点", "Its checkpoint is not valid, or is of another day"),
        CertificateFlaw.ProofWrong => new("所附证明与检查点不符", "Its proof does not meet the checkpoint"),
    };
}

/// <summary>Why a certificate must not be relied on.</summary>
public enum CertificateFlaw
{
    /// <summary>Not three parts in base64url with the header of a certificate.</summary>
    NotACertificate,

    /// <summary>The key set lacks its key.</summary>
    UnknownKey,

    /// <summary>Changed, or signed by another key.</summary>
    SignatureWrong,

    /// <summary>Signed, but not in the form of a certificate.</summary>
    ContentUnreadable,

    /// <summary>The checkpoint is not signed by a known key, or is of another day.</summary>
    CheckpointWrong,

    /// <summary>The map of the checkpoint says something else.</summary>
    ProofWrong,
}
