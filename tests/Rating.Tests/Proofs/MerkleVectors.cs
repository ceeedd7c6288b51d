using QualityCredit.Rating.Proofs;

namespace QualityCredit.Rating.Tests.Proofs;

/// <summary>The reference tree of Certificate Transparency: eight leaves, the roots of every size, and known proofs.</summary>
internal static class MerkleVectors
{
    public static IReadOnlyList<string> Leaves { get; } =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    public static IReadOnlyList<string> Roots { get; } =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    public static MerkleTree Tree()
    {
        MerkleTree tree = new();
        foreach (var leaf in Leaves)
        {
            tree.Append(MerkleHash.OfLeaf(Convert.FromHexString(leaf)));
        }

        return tree;
    }

    /// <summary>Any tree: leaf number i holds the bytes of i.</summary>
    public static MerkleTree TreeOf(int size)
    {
        MerkleTree tree = new();
        for (var i = 0; i < size; i++)
        {
            tree.Append(MerkleHash.OfLeaf(BitConverter.GetBytes(i)));
        }

        return tree;
    }

    public static string Hex(IReadOnlyList<byte[]> proof) => string.Join(' ', proof.Select(Convert.ToHexStringLower));
}
