using System.Diagnostics.CodeAnalysis;

namespace QualityCredit.Rating.Proofs;

/// <summary>
/// What the register commits itself to at an instant: the log up to a size, and who is listed on a day as this log says it. Two signed
/// checkpoints that contradict each other convict whoever signed them.
/// </summary>
/// <param name="Size">Number of leaves of the log.</param>
/// <param name="Root">Root of the log at that size.</param>
/// <param name="Day">The day whose listings the map holds.</param>
/// <param name="MapRoot">Root of the <see cref="StatusMap"/> of that day.</param>
/// <param name="Listed">Number of codes listed on that day.</param>
/// <param name="AtUtc">When it was made.</param>
public sealed record Checkpoint(int Size, byte[] Root, DateOnly Day, byte[] MapRoot, int Listed, DateTime AtUtc)
{
    private const string Type = "qc-checkpoint+jws";

    /// <summary>The checkpoint as a signed text.</summary>
    public string Sign(ProofSigner signer) => CompactJws.Sign(signer, Type, this);

    /// <summary>Whether it commits to the same log and the same listings, whenever it was made.</summary>
    public bool SaysTheSameAs(Checkpoint other) => (Size, Day, Listed) == (other.Size, other.Day, other.Listed)
        && Root.AsSpan().SequenceEqual(other.Root) && MapRoot.AsSpan().SequenceEqual(other.MapRoot);

    /// <summary>Reads a signed checkpoint; false where it is malformed, of an unknown key, or not as it was signed.</summary>
    public static bool TryRead(string text, KeySet keys, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = null;
        return CompactJws.TryRead(text, Type, out var jws) && keys.Find(jws.KeyId) is { } key && jws.IsSignedBy(key)
            && ProofJson.TryRead(jws.Payload, out checkpoint);
    }
}
