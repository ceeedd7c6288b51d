using System.Security.Cryptography;
using System.Text;
using FsCheck.Fluent;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Proofs;
using QualityCredit.Testing;
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
        }).Holds();
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
    public void The_entry_of_another_code_at_the_place_does_not_prove_this_one_present()
    {
        var map = MapOf(40);

        var ends = _codes.Skip(40).Select(code => (Code: code, Proof: map.Prove(code))).Where(absent => absent.Proof.Key is not null).ToList();

        Assert.NotEmpty(ends);
        Assert.All(ends, absent => Assert.False(absent.Proof.ProvesPresence(map.Root, absent.Code, absent.Proof.Digest)));
    }

    [Fact]
    public void A_byte_moved_from_the_key_to_the_digest_does_not_make_a_listed_code_absent()
    {
        var map = MapOf(40);

        var deceived = _codes.Take(40).Where(code => map.Prove(code) is var proof
            && (proof with { Key = proof.Key![..^1], Digest = [proof.Key[^1], .. proof.Digest!] }).ProvesAbsence(map.Root, code));

        Assert.Empty(deceived);
    }

    [Fact]
    public void A_map_with_its_entries_in_the_wrong_places_proves_nothing()
    {
        var (left, right) = (_codes.First(code => KeyOf(code)[0] < 128), _codes.First(code => KeyOf(code)[0] >= 128));
        var (one, other) = (MerkleHash.OfLeaf([.. KeyOf(left), .. DigestOf(1)]), MerkleHash.OfLeaf([.. KeyOf(right), .. DigestOf(2)]));

        StatusProof honest = new([other], KeyOf(left), DigestOf(1));
        StatusProof swapped = new([one], KeyOf(right), DigestOf(2));

        Assert.True(honest.ProvesPresence(MerkleHash.OfNode(one, other), left, DigestOf(1)));
        Assert.False(swapped.ProvesAbsence(MerkleHash.OfNode(other, one), left));
    }

    [Fact]
    public void A_way_longer_than_a_hash_or_with_parts_of_another_length_is_refused()
    {
        var map = MapOf(0);
        var proof = map.Prove(_codes[0]);
        byte[][] endless = [.. Enumerable.Repeat(new byte[MerkleHash.Length], MerkleHash.Length * 8 + 1)];

        Assert.True(proof.ProvesAbsence(map.Root, _codes[0]));
        Assert.False((proof with { Siblings = endless }).ProvesAbsence(map.Root, _codes[0]));
        Assert.False((proof with { Siblings = [null!] }).ProvesAbsence(map.Root, _codes[0]));
        Assert.False((proof with { Digest = new byte[MerkleHash.Length] }).ProvesAbsence(map.Root, _codes[0]));
    }

    [Fact]
    public void A_proof_against_a_thousand_listed_codes_is_some_ten_hashes_long()
    {
        StatusMap map = new(Enumerable.Range(0, 1000).Select(i => KeyValuePair.Create(OrganizationCode.FromBody($"QD{i:000000}").Compact, DigestOf(i))));

        var proof = map.Prove(_codes[0]);

        Assert.InRange(proof.Siblings.Count, 8, 20);
    }

    private static StatusMap MapOf(int size) => new(Enumerable.Range(0, size).Select(i => KeyValuePair.Create(_codes[i], DigestOf(i))));

    private static byte[] KeyOf(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));

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
