using FsCheck;
using FsCheck.Fluent;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Proofs;
using Xunit;

namespace QualityCredit.Rating.Tests.Proofs;

public sealed class StatusMapTests
{
    private static readonly string[] _codes = [.. Enumerable.Range(0, 80).Select(i => OrganizationCode.FromBody($"QC{i:000000}").Compact)];

    [Fact]
    public void Every_listed_code_is_proved_present_and_every_other_absent_at_every_size()
    {
        var wrong =
            from size in Enumerable.Range(0, 65)
            let map = MapOf(size)
            from i in Enumerable.Range(0, _codes.Length)
            let proof = map.Prove(_codes[i])
            where proof.ProvesPresence(map.Root, _codes[i], DigestOf(i)) != i < size || proof.ProvesAbsence(map.Root, _codes[i]) == i < size
            select (size, i);

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_flipped_bit_anywhere_in_a_proof_is_noticed()
    {
        Prop.ForAll(Gen.Choose(0, 64).ToArbitrary(), Gen.Choose(0, _codes.Length - 1).ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (size, asked, bit) =>
        {
            var map = MapOf(size);
            var proof = map.Prove(_codes[asked]);

            var (root, changed) = Flip(map.Root, proof, bit);

            return !changed.ProvesPresence(root, _codes[asked], DigestOf(asked)) && !changed.ProvesAbsence(root, _codes[asked]);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_root_does_not_depend_on_the_order_and_moves_with_every_entry()
    {
        var entries = Enumerable.Range(0, 20).Select(i => KeyValuePair.Create(_codes[i], DigestOf(i))).ToList();

        StatusMap one = new(entries);
        StatusMap reversed = new(entries.AsEnumerable().Reverse());
        StatusMap without = new(entries.Skip(1));

        Assert.Equal(one.Root, reversed.Root);
        Assert.NotEqual(one.Root, without.Root);
        Assert.Equal(19, without.Size);
    }

    [Fact]
    public void The_way_to_another_code_does_not_prove_that_one_absent()
    {
        var map = MapOf(40);

        var deceived = Enumerable.Range(0, 40).Where(i => _codes.Where((_, other) => other != i).Any(other => map.Prove(other).ProvesAbsence(map.Root, _codes[i])));

        Assert.Empty(deceived);
    }

    [Fact]
    public void A_proof_against_a_thousand_listed_codes_is_some_ten_hashes_long()
    {
        StatusMap map = new(Enumerable.Range(0, 1000).Select(i => KeyValuePair.Create(OrganizationCode.FromBody($"QD{i:000000}").Compact, DigestOf(i))));

        var proof = map.Prove(_codes[0]);

        Assert.InRange(proof.Siblings.Count, 8, 20);
    }

    private static StatusMap MapOf(int size) => new(Enumerable.Range(0, size).Select(i => KeyValuePair.Create(_codes[i], DigestOf(i))));

    private static byte[] DigestOf(int i) => StatusMap.DigestOf([MerkleHash.OfLeaf(BitConverter.GetBytes(i))]);

    private static (byte[] Root, StatusProof Proof) Flip(byte[] root, StatusProof proof, int bit)
    {
        List<byte[]> parts = [root.ToArray(), .. proof.Siblings.Select(sibling => sibling.ToArray())];
        if (proof.Key is not null)
        {
            parts.AddRange([proof.Key.ToArray(), proof.Digest!.ToArray()]);
        }

        var place = bit % (parts.Count * MerkleHash.Length * 8);
        parts[place / (MerkleHash.Length * 8)][place / 8 % MerkleHash.Length] ^= (byte)(1 << place % 8);
        var siblings = parts[1..(1 + proof.Siblings.Count)];
        return (parts[0], proof.Key is null ? proof with { Siblings = siblings } : new(siblings, parts[^2], parts[^1]));
    }
}
