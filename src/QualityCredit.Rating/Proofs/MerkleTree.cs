using System.Numerics;

namespace QualityCredit.Rating.Proofs;

/// <summary>
/// The tree of RFC 6962 over an append-only list of leaves, and its proofs for every size that it ever had. Complete subtrees are kept:
/// a root or a proof costs a few dozen hashes, whatever the size.
/// </summary>
public sealed class MerkleTree
{
    // _levels[k][i] is the root of the complete subtree of 2^k leaves that begins with leaf i · 2^k.
    private readonly List<List<byte[]>> _levels = [[]];

    /// <summary>Number of leaves.</summary>
    public int Size => _levels[0].Count;

    /// <summary>The hash of a leaf.</summary>
    public byte[] LeafAt(int index) => _levels[0][index];

    /// <summary>Adds a leaf by its hash.</summary>
    public void Append(byte[] leafHash)
    {
        _levels[0].Add(leafHash);
        for (var level = 0; _levels[level].Count % 2 == 0; level++)
        {
            if (_levels.Count == level + 1)
            {
                _levels.Add([]);
            }

            _levels[level + 1].Add(MerkleHash.OfNode(_levels[level][^2], _levels[level][^1]));
        }
    }

    /// <summary>The root that the tree had at a size.</summary>
    public byte[] RootAt(int size)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        return size == 0 ? MerkleHash.OfNothing() : Range(0, size);
    }

    /// <summary>Proves that the leaf at an index is in the tree of a size: RFC 6962 §2.1.1.</summary>
    public IReadOnlyList<byte[]> ProveInclusion(int index, int size)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        List<byte[]> path = [];
        AddPath(path, index, 0, size);
        return path;
    }

    /// <summary>Proves that the tree of one size is the beginning of the tree of another: RFC 6962 §2.1.2. Empty where either is empty or both are one.</summary>
    public IReadOnlyList<byte[]> ProveConsistency(int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, Size);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        List<byte[]> proof = [];
        if (from > 0 && from < to)
        {
            AddSubproof(proof, from, 0, to, isWhole: true);
        }

        return proof;
    }

    private void AddPath(List<byte[]> path, int index, int start, int end)
    {
        if (end - start == 1)
        {
            return;
        }

        var middle = start + SplitOf(end - start);
        if (index < middle)
        {
            AddPath(path, index, start, middle);
            path.Add(Range(middle, end));
        }
        else
        {
            AddPath(path, index, middle, end);
            path.Add(Range(start, middle));
        }
    }

    private void AddSubproof(List<byte[]> proof, int from, int start, int end, bool isWhole)
    {
        if (from == end)
        {
            if (!isWhole)
            {
                proof.Add(Range(start, end));
            }

            return;
        }

        var middle = start + SplitOf(end - start);
        if (from <= middle)
        {
            AddSubproof(proof, from, start, middle, isWhole);
            proof.Add(Range(middle, end));
        }
        else
        {
            AddSubproof(proof, from, middle, end, isWhole: false);
            proof.Add(Range(start, middle));
        }
    }

    private byte[] Range(int start, int end)
    {
        var count = end - start;
        if (BitOperations.IsPow2(count) && start % count == 0)
        {
            return _levels[BitOperations.Log2((uint)count)][start / count];
        }

        var middle = start + SplitOf(count);
        return MerkleHash.OfNode(Range(start, middle), Range(middle, end));
    }

    /// <summary>The largest power of two below the count.</summary>
    private static int SplitOf(int count) => 1 << BitOperations.Log2((uint)(count - 1));
}
