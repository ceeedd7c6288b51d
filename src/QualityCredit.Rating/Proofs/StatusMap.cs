using System.Security.Cryptography;
using System.Text;

namespace QualityCredit.Rating.Proofs;

/// <summary>
/// Which codes are listed on a day, as a sparse Merkle tree: the place of a code is given by the bits of its SHA-256, so a proof shows that a
/// code is there <em>or that it is not</em>. A subtree of one entry is that entry, an empty one is zeros; a proof is about log₂ n hashes long.
/// </summary>
/// <remarks>
/// A sorted tree would prove absence by two neighbours: twice the length, two other codes in every certificate, and whoever verifies has
/// to trust that it is sorted. Here at most the hash of one other listed code appears, and listed codes are public.
/// </remarks>
public sealed class StatusMap
{
    private readonly Node _top;

    /// <param name="digests">For each listed code (nine characters, as the register keeps it) the digest of its entries, see <see cref="DigestOf"/>.</param>
    public StatusMap(IEnumerable<KeyValuePair<string, byte[]>> digests)
    {
        Leaf[] leaves = [.. digests.Select(pair => new Leaf(KeyOf(pair.Key), pair.Value))];
        Array.Sort(leaves, (one, other) => one.Key.AsSpan().SequenceCompareTo(other.Key));
        Size = leaves.Length;
        _top = Build(leaves, 0);
    }

    /// <summary>The root of the tree; zeros where nothing is listed.</summary>
    public byte[] Root => _top.Hash;

    /// <summary>Number of listed codes.</summary>
    public int Size { get; }

    /// <summary>The digest of a code's entries in force: of the hashes of their leaves in the log, in the order of the log.</summary>
    public static byte[] DigestOf(IEnumerable<byte[]> leafHashes) => SHA256.HashData(leafHashes.SelectMany(hash => hash).ToArray());

    /// <summary>Proves what the map says of a code.</summary>
    public StatusProof Prove(string code)
    {
        var key = KeyOf(code);
        List<byte[]> siblings = [];
        var node = _top;
        while (node.Left is not null && node.Right is not null)
        {
            var goesRight = BitOf(key, siblings.Count);
            siblings.Add((goesRight ? node.Left : node.Right).Hash);
            node = goesRight ? node.Right : node.Left;
        }

        return new(siblings, node.Leaf?.Key, node.Leaf?.Digest);
    }

    internal static byte[] KeyOf(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));

    internal static byte[] HashOf(byte[] key, byte[] digest) => MerkleHash.OfLeaf([.. key, .. digest]);

    internal static bool BitOf(byte[] key, int depth) => ((key[depth / 8] >> (7 - depth % 8)) & 1) == 1;

    private static Node Build(ReadOnlySpan<Leaf> leaves, int depth)
    {
        if (leaves.Length <= 1)
        {
            return leaves.Length == 0 ? new(new byte[MerkleHash.Length], null, null, null) : new(HashOf(leaves[0].Key, leaves[0].Digest), leaves[0], null, null);
        }

        var middle = 0;
        while (middle < leaves.Length && !BitOf(leaves[middle].Key, depth))
        {
            middle++;
        }

        var (left, right) = (Build(leaves[..middle], depth + 1), Build(leaves[middle..], depth + 1));
        return new(MerkleHash.OfNode(left.Hash, right.Hash), null, left, right);
    }

    private sealed record Leaf(byte[] Key, byte[] Digest);

    private sealed record Node(byte[] Hash, Leaf? Leaf, Node? Left, Node? Right);
}
