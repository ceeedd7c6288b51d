using FsCheck;
using FsCheck.Fluent;
using QualityCredit.Rating.Proofs;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rating.Tests.Proofs;

public sealed class MerkleTreeTests
{
    private const int Largest = 64;

    private static Arbitrary<(int Small, int Large)> Sizes { get; } = (
        from large in Gen.Choose(1, Largest)
        from small in Gen.Choose(0, large)
        select (small, large)).ToArbitrary();

    [Fact]
    public void The_roots_of_the_reference_tree_are_those_that_are_known()
    {
        var tree = MerkleVectors.Tree();

        var roots = Enumerable.Range(0, tree.Size + 1).Select(size => Convert.ToHexStringLower(tree.RootAt(size)));

        Assert.Equal(MerkleVectors.Roots, roots);
    }

    [Theory]
    [InlineData(0, 1, "")]
    [InlineData(0, 8, "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")]
    [InlineData(5, 8, "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(2, 3, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(1, 5, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")]
    public void Known_inclusion_proofs_come_out(int index, int size, string proof)
    {
        var tree = MerkleVectors.Tree();

        var path = tree.ProveInclusion(index, size);

        Assert.Equal(proof, MerkleVectors.Hex(path));
        Assert.True(MerkleProof.Includes(tree.RootAt(size), size, tree.LeafAt(index), index, path));
    }

    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(1, 8, "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")]
    [InlineData(6, 8, "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(2, 5, "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")]
    public void Known_consistency_proofs_come_out(int from, int to, string proof)
    {
        var tree = MerkleVectors.Tree();

        var path = tree.ProveConsistency(from, to);

        Assert.Equal(proof, MerkleVectors.Hex(path));
        Assert.True(MerkleProof.Extends(tree.RootAt(from), from, tree.RootAt(to), to, path));
    }

    [Fact]
    public void Every_proof_of_every_size_up_to_64_verifies()
    {
        var tree = MerkleVectors.TreeOf(Largest);

        var failed =
            from large in Enumerable.Range(1, Largest)
            from small in Enumerable.Range(0, large + 1)
            where (small < large && !MerkleProof.Includes(tree.RootAt(large), large, tree.LeafAt(small), small, tree.ProveInclusion(small, large)))
                || !MerkleProof.Extends(tree.RootAt(small), small, tree.RootAt(large), large, tree.ProveConsistency(small, large))
            select (small, large);

        Assert.Empty(failed);
    }

    [Fact]
    public void A_flipped_bit_anywhere_in_an_inclusion_proof_is_noticed()
    {
        var tree = MerkleVectors.TreeOf(Largest);

        Prop.ForAll(Sizes, Gen.Choose(0, int.MaxValue).ToArbitrary(), (sizes, bit) =>
        {
            var (index, size) = (Math.Min(sizes.Small, sizes.Large - 1), sizes.Large);
            List<byte[]> parts = [tree.RootAt(size), tree.LeafAt(index), .. tree.ProveInclusion(index, size)];

            var changed = Flip(parts, bit);

            return !MerkleProof.Includes(changed[0], size, changed[1], index, changed[2..]);
        }).Holds();
    }

    [Fact]
    public void A_flipped_bit_anywhere_in_a_consistency_proof_is_noticed()
    {
        var tree = MerkleVectors.TreeOf(Largest);

        Prop.ForAll(Sizes, Gen.Choose(0, int.MaxValue).ToArbitrary(), (sizes, bit) =>
        {
            var (from, to) = sizes;
            // Nothing follows from the empty tree: there the new root is free.
            List<byte[]> parts = [tree.RootAt(from), .. tree.ProveConsistency(from, to)];
            var changed = Flip(from == 0 ? parts : [.. parts, tree.RootAt(to)], bit);

            return !MerkleProof.Extends(changed[0], from, from == 0 ? tree.RootAt(to) : changed[^1], to, from == 0 ? changed[1..] : changed[1..^1]);
        }).Holds();
    }

    [Fact]
    public void A_proof_does_not_hold_for_another_place_another_size_or_with_a_hash_more_or_less()
    {
        Prop.ForAll(Sizes, sizes =>
        {
            var tree = MerkleVectors.TreeOf(Largest);
            var (index, size) = (Math.Min(sizes.Small, sizes.Large - 1), sizes.Large);
            var (root, leaf, path) = (tree.RootAt(size), tree.LeafAt(index), tree.ProveInclusion(index, size));

            return !Enumerable.Range(-1, size + 2).Any(other => other != index && MerkleProof.Includes(root, size, leaf, other, path))
                && !MerkleProof.Includes(root, size, leaf, index, [.. path, leaf])
                && !(path.Count > 0 && MerkleProof.Includes(root, size, leaf, index, [.. path.Skip(1)]));
        }).Holds();
    }

    [Fact]
    public void A_byte_moved_from_a_hash_to_the_next_is_noticed()
    {
        var tree = MerkleVectors.TreeOf(8);
        var (leaf, path) = (tree.LeafAt(0), tree.ProveInclusion(0, 8));
        var (old, proof) = (tree.RootAt(4), tree.ProveConsistency(4, 8));

        Assert.False(MerkleProof.Includes(tree.RootAt(8), 8, leaf.AsSpan(..^1), 0, [[leaf[^1], .. path[0]], .. path.Skip(1)]));
        Assert.False(MerkleProof.Extends(old.AsSpan(..^1), 4, tree.RootAt(8), 8, [[old[^1], .. proof[0]], .. proof.Skip(1)]));
    }

    [Fact]
    public void A_way_that_ends_above_or_below_the_root_is_refused()
    {
        var tree = MerkleVectors.TreeOf(8);
        var (three, four, above) = (tree.RootAt(3), tree.RootAt(4), tree.LeafAt(7));

        Assert.False(MerkleProof.Includes(tree.RootAt(8), 4, tree.LeafAt(5), 1, tree.ProveInclusion(5, 8)));
        Assert.False(MerkleProof.Extends(MerkleHash.OfNode(above, three), 3, MerkleHash.OfNode(above, four), 4, [.. tree.ProveConsistency(3, 4), above]));
        Assert.False(MerkleProof.Extends(three, 3, four, 8, tree.ProveConsistency(3, 4)));
        Assert.False(MerkleProof.Extends(four, 4, four, 4, [above]));
        Assert.False(MerkleProof.Extends(four, 4, three, 3, []));
        Assert.False(MerkleProof.Extends(three, 3, four, 4, []));
        Assert.False(MerkleProof.Extends(MerkleHash.OfNothing(), 0, four, 4, [above]));
    }

    [Fact]
    public void What_the_tree_never_had_is_not_asked_of_it()
    {
        var tree = MerkleVectors.TreeOf(8);

        Assert.Throws<ArgumentOutOfRangeException>("size", () => tree.RootAt(9));
        Assert.Throws<ArgumentOutOfRangeException>("size", () => tree.ProveInclusion(0, 9));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => tree.ProveInclusion(5, 5));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => tree.ProveInclusion(-1, 5));
        Assert.Throws<ArgumentOutOfRangeException>("to", () => tree.ProveConsistency(1, 9));
        Assert.Throws<ArgumentOutOfRangeException>("from", () => tree.ProveConsistency(5, 4));
        Assert.Throws<ArgumentOutOfRangeException>("from", () => tree.ProveConsistency(-1, 4));
    }

    [Fact]
    public void A_tree_whose_past_was_rewritten_is_not_an_extension()
    {
        var (honest, other) = (MerkleVectors.TreeOf(20), new MerkleTree());
        for (var i = 0; i < 20; i++)
        {
            other.Append(i == 3 ? MerkleHash.OfLeaf([9]) : honest.LeafAt(i));
        }

        var accepted = Enumerable.Range(4, 16).Where(size => MerkleProof.Extends(honest.RootAt(size), size, other.RootAt(20), 20, other.ProveConsistency(size, 20)));

        Assert.Empty(accepted);
    }

    private static List<byte[]> Flip(List<byte[]> parts, int bit)
    {
        var place = bit % (parts.Count * MerkleHash.Length * 8);
        List<byte[]> changed = [.. parts.Select(part => part.ToArray())];
        changed[place / (MerkleHash.Length * 8)][place / 8 % MerkleHash.Length] ^= (byte)(1 << place % 8);
        return changed;
    }
}
