namespace QualityCredit.Rating.Proofs;

/// <summary>Signs with a private key that the core never holds: an ES256 signature draws randomness, and keys lie in files.</summary>
/// <param name="Key">The public half.</param>
/// <param name="Sign">Gives the signature (r ‖ s, 64 bytes) over the data.</param>
public sealed record ProofSigner(VerificationKey Key, Func<byte[], byte[]> Sign);
