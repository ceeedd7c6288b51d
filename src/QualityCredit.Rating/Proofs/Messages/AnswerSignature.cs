namespace QualityCredit.Rating.Proofs.Messages;

/// <summary>What the signature of an answer is called and what it covers: what was told, and upon which question.</summary>
public static class AnswerSignature
{
    /// <summary>The label of the register's signature; who passes an answer on may add others.</summary>
    public const string Label = "qc";

    /// <summary>The digest of a body that is sent whole (RFC 9530 §2).</summary>
    public const string ContentDigest = "\"content-digest\"";

    /// <summary>The digest of the whole of which a body may be a part (RFC 9530 §3).</summary>
    public const string ReprDigest = "\"repr-digest\"";

    /// <summary>What is covered of an answer.</summary>
    public static IReadOnlyList<string> OverAnswer { get; } = Over(ContentDigest);

    /// <summary>What is covered of a result that may be fetched in parts: who puts the parts together has one body that any of the signatures proves.</summary>
    public static IReadOnlyList<string> OverResult { get; } = Over(ReprDigest);

    private static string[] Over(string digest) => ["\"@status\"", "\"content-type\"", digest, "\"@method\";req", "\"@target-uri\";req"];
}
