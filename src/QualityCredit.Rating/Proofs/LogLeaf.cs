using System.Text;
using System.Text.Json.Serialization;

namespace QualityCredit.Rating.Proofs;

/// <summary>
/// One leaf of the transparency log: a statement behind a salt. The log shows hashes; without the salt nobody can find out by trying which
/// statement a hash stands for. Whoever is handed salt and statement can check that the log holds exactly this.
/// </summary>
/// <param name="Salt">Sixteen random bytes, drawn outside.</param>
/// <param name="Statement">What is stated, as text.</param>
public sealed record LogLeaf(byte[] Salt, string Statement)
{
    /// <summary>Bytes of a salt. It is fixed, for otherwise a part of the statement could pass for salt.</summary>
    public const int SaltLength = 16;

    /// <summary>Whether the salt has its length.</summary>
    [JsonIgnore]
    public bool IsWellFormed => Salt.Length == SaltLength;

    /// <summary>The hash under which it stands in the tree.</summary>
    public byte[] Hash() => MerkleHash.OfLeaf([.. Salt, .. Encoding.UTF8.GetBytes(Statement)]);
}
