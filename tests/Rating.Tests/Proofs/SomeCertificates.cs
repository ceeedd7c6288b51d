using System.Security.Cryptography;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Proofs;

namespace QualityCredit.Rating.Tests.Proofs;

/// <summary>A small authority: keys, a log of listings, and the certificates that it issues.</summary>
internal sealed class SomeCertificates : IDisposable
{
    public static readonly DateOnly Day = new(2024, 6, 30);

    public static readonly DateTime At = new(2024, 6, 30, 8, 0, 0, DateTimeKind.Utc);

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly MerkleTree _log = new();
    private readonly List<(string Code, LogLeaf Leaf)> _listed = [];

    public SomeCertificates()
    {
        for (var i = 0; i < 12; i++)
        {
            var code = OrganizationCode.FromBody($"QC{i:000000}").Compact;
            var leaf = LeafOf(Entry(code) with { Item = i, From = Day.AddDays(-i), Until = Day.AddDays(i + 1) });
            _log.Append(leaf.Hash());
            _listed.Add((code, leaf));
        }
    }

    public static string Listed { get; } = OrganizationCode.FromBody("QC000003").Compact;

    public static string NotListed { get; } = OrganizationCode.FromBody("QC000077").Compact;

    public VerificationKey PublicKey => VerificationKey.Of(_key);

    public KeySet Keys => new([PublicKey]);

    public ProofSigner Signer => new(PublicKey, data => _key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));

    /// <summary>Signs with its own key under the name of another.</summary>
    public ProofSigner Under(VerificationKey name) => new(name, Signer.Sign);

    public static ListingStatement Entry(string code) => new(1, code, "serious", Day, Day.AddDays(30), null, "failed-spot-check", null, "省局", "〔2024〕1号", At);

    public static LogLeaf LeafOf(ListingStatement statement) => new(RandomNumberGenerator.GetBytes(LogLeaf.SaltLength), statement.ToText());

    public StatusCertificate Of(string code) => Of(code, [.. _listed.Where(entry => entry.Code == code).Select(entry => entry.Leaf)]);

    /// <summary>A certificate whose checkpoint says that these are the entries of the code, whatever they say.</summary>
    public StatusCertificate Claiming(string code, params LogLeaf[] entries) => Of(code, entries, KeyValuePair.Create(code, StatusMap.DigestOf(entries.Select(entry => entry.Hash()))));

    public Checkpoint CheckpointOf(StatusMap map) => new(_log.Size, _log.RootAt(_log.Size), Day, map.Root, map.Size, At);

    public void Dispose() => _key.Dispose();

    private StatusCertificate Of(string code, LogLeaf[] entries, params KeyValuePair<string, byte[]>[] claimed)
    {
        StatusMap map = new([.. _listed.Select(entry => KeyValuePair.Create(entry.Code, StatusMap.DigestOf([entry.Leaf.Hash()]))).ExceptBy(claimed.Select(one => one.Key), one => one.Key), .. claimed]);
        var isListed = entries.Length > 0 || claimed.Length > 0;
        return new(code, Day, isListed, isListed ? [new("监督抽查不合格", "Failed spot check")] : [], entries, 42, At, CheckpointOf(map).Sign(Signer), map.Prove(code));
    }
}
