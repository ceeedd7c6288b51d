using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Proofs.Messages;

/// <summary>What verifying an answer came to.</summary>
public abstract record SignedAnswerVerdict;

/// <summary>It is what the register answered to that request.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="KeyId">The key that signed it.</param>
/// <param name="SignedUtc">When; null where the signature does not say.</param>
/// <param name="Sha256">SHA-256 of the body in hexadecimal; for a single question, the digest that its line of the query ledger bears.</param>
public sealed record SignedAnswerHolds(int Status, string KeyId, DateTime? SignedUtc, string Sha256) : SignedAnswerVerdict;

/// <summary>It must not be relied on.</summary>
/// <param name="Flaw">Why.</param>
public sealed record SignedAnswerFails(SignedAnswerFlaw Flaw) : SignedAnswerVerdict
{
    /// <summary>Stable name of the flaw.</summary>
    public string Code => Flaw switch
    {
        SignedAnswerFlaw.NotSigned => "not-signed",
        SignedAnswerFlaw.OtherBody => "other-body",
        SignedAnswerFlaw.CoversTooLittle => "covers-too-little",
        SignedAnswerFlaw.OtherAlgorithm => "other-algorithm",
        SignedAnswerFlaw.UnknownKey => "unknown-key",
        SignedAnswerFlaw.SignatureWrong => "signature-wrong",
    };

    /// <summary>The flaw in a sentence.</summary>
    public Bilingual Words => Flaw switch
    {
        SignedAnswerFlaw.NotSigned => new("响应头中没有登记系统的签名，或签名无法识别", "The head bears no signature of the register, or one that cannot be read"),
        SignedAnswerFlaw.OtherBody => new("正文不是所签的正文；分段下载的结果须先按顺序拼合", "The body is not the one that was signed; a result that was fetched in parts has to be put together first"),
        SignedAnswerFlaw.CoversTooLittle => new("签名未涵盖状态、类型、正文摘要、方法和地址", "The signature does not cover status, type, digest, method and address"),
        SignedAnswerFlaw.OtherAlgorithm => new("签名算法不是 ECDSA P-256/SHA-256", "It is signed by another algorithm than ECDSA over P-256 with SHA-256"),
        SignedAnswerFlaw.UnknownKey => new("签名所用密钥不在所给公钥之中", "It is signed with a key that is not among the public keys given"),
        SignedAnswerFlaw.SignatureWrong => new("签名不符：响应头已被改动，或当时请求的方法或地址不同", "The signature is wrong: the head was changed, or another method or address was asked"),
    };
}

/// <summary>Why an answer must not be relied on.</summary>
public enum SignedAnswerFlaw
{
    /// <summary>No signature of the register's label, or an unreadable one.</summary>
    NotSigned,

    /// <summary>The digest is of another body.</summary>
    OtherBody,

    /// <summary>Status, type, digest, method or address are not covered, or the head lacks them.</summary>
    CoversTooLittle,

    /// <summary>Another algorithm than the register's.</summary>
    OtherAlgorithm,

    /// <summary>The key set lacks its key.</summary>
    UnknownKey,

    /// <summary>Changed, signed by another key, or the answer to another request.</summary>
    SignatureWrong,
}
