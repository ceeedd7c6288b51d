namespace QualityCredit.Rating.Proofs;

/// <summary>Verifies the proofs of <see cref="MerkleTree"/> from roots alone, as RFC 9162 §2.1.3.2 and §2.1.4.2 say.</summary>
public static class MerkleProof
{
    /// <summary>Whether a leaf is in the tree of a size that has the root.</summary>
    public static bool Includes(ReadOnlySpan<byte> root, int size, ReadOnlySpan<byte> leafHash, int index, IReadOnlyList<byte[]> proof)
    {
        if (index < 0 || index >= size || !AreHashes(proof))
        {
            return false;
        }

        var (node, last, hash) = (index, size - 1, leafHash.ToArray());
        foreach (var sibling in proof)
        {
            if (last == 0)
            {
                return false;
            }

            if (node % 2 == 1 || node == last)
            {
                hash = MerkleHash.OfNode(sibling, hash);
                (node, last) = SkipLeftEdge(node, last);
            }
            else
            {
                hash = MerkleHash.OfNode(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && root.SequenceEqual(hash);
    }

    /// <summary>Whether the tree of one size and root is the beginning of the tree of another.</summary>
    public static bool Extends(ReadOnlySpan<byte> oldRoot, int oldSize, ReadOnlySpan<byte> newRoot, int newSize, IReadOnlyList<byte[]> proof)
    {
        if (oldSize < 0 || oldSize > newSize || !AreHashes(proof))
        {
            return false;
        }

        if (oldSize == newSize)
        {
            return proof.Count == 0 && oldRoot.SequenceEqual(newRoot);
        }

        if (oldSize == 0)
        {
            return proof.Count == 0 && oldRoot.SequenceEqual(MerkleHash.OfNothing());
        }

        // Where the old tree is complete, its root is the first node of the way up and is not sent.
        List<byte[]> way = int.IsPow2(oldSize) ? [oldRoot.ToArray(), .. proof] : [.. proof];
        return way.Count > 0 && Climb(way, oldRoot, oldSize, newRoot, newSize);
    }

    private static bool Climb(List<byte[]> way, ReadOnlySpan<byte> oldRoot, int oldSize, ReadOnlySpan<byte> newRoot, int newSize)
    {
        var (node, last) = (oldSize - 1, newSize - 1);
        while (node % 2 == 1)
        {
            (node, last) = (node >> 1, last >> 1);
        }

        var (old, present) = (way[0], way[0]);
        foreach (var sibling in way.Skip(1))
        {
            if (last == 0)
            {
                return false;
            }

            if (node % 2 == 1 || node == last)
            {
                (old, present) = (MerkleHash.OfNode(sibling, old), MerkleHash.OfNode(sibling, present));
                (node, last) = SkipLeftEdge(node, last);
            }
            else
            {
                present = MerkleHash.OfNode(present, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && oldRoot.SequenceEqual(old) && newRoot.SequenceEqual(present);
    }

    /// <summary>The last node of a row may have no sibling on the rows above: those rows are not in the proof.</summary>
    private static (int Node, int Last) SkipLeftEdge(int node, int last)
    {
        while (node % 2 == 0 && node != 0)
        {
            (node, last) = (node >> 1, last >> 1);
        }

        return (node, last);
    }

    private static bool AreHashes(IReadOnlyList<byte[]> proof) => proof.All(hash => hash.Length == MerkleHash.Length);
}
