namespace QualityCredit.Rating.Proofs;

/// <summary>The way from the root of a <see cref="StatusMap"/> to where a code is, or would be.</summary>
/// <param name="Siblings">The hashes beside the way, from the root down.</param>
/// <param name="Key">SHA-256 of the code that stands at its end; null where nothing does.</param>
/// <param name="Digest">The digest that stands there.</param>
public sealed record StatusProof(IReadOnlyList<byte[]> Siblings, byte[]? Key, byte[]? Digest)
{
    /// <summary>Whether this proves that the map with the root holds the code with the digest.</summary>
    public bool ProvesPresence(ReadOnlySpan<byte> root, string code, ReadOnlySpan<byte> digest)
    {
        var key = StatusMap.KeyOf(code);
        return EndsAt(key) && Digest.AsSpan().SequenceEqual(digest) && LeadsFrom(root, key);
    }

    /// <summary>Whether this proves that the map with the root does not hold the code: at its place is nothing, or another one.</summary>
    public bool ProvesAbsence(ReadOnlySpan<byte> root, string code)
    {
        var key = StatusMap.KeyOf(code);
        return !EndsAt(key) && LeadsFrom(root, key);
    }

    private bool EndsAt(byte[] key) => Key.AsSpan().SequenceEqual(key);

    private bool LeadsFrom(ReadOnlySpan<byte> root, byte[] key)
    {
        if (!IsWellFormed || (Key is { } other && !SharesTheWay(other, key)))
        {
            return false;
        }

        var hash = Key is null ? new byte[MerkleHash.Length] : StatusMap.HashOf(Key, Digest!);
        for (var depth = Siblings.Count - 1; depth >= 0; depth--)
        {
            hash = StatusMap.BitOf(key, depth) ? MerkleHash.OfNode(Siblings[depth], hash) : MerkleHash.OfNode(hash, Siblings[depth]);
        }

        return root.SequenceEqual(hash);
    }

    private bool SharesTheWay(byte[] other, byte[] key) =>
        Enumerable.Range(0, Siblings.Count).All(depth => StatusMap.BitOf(other, depth) == StatusMap.BitOf(key, depth));

    private bool IsWellFormed => Siblings.Count <= MerkleHash.Length * 8 && Siblings.All(IsHash)
        && (Key is null ? Digest is null : IsHash(Key) && IsHash(Digest));

    private static bool IsHash(byte[]? bytes) => bytes?.Length == MerkleHash.Length;
}
