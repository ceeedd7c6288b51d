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
            List(OrganizationCode.FromBody($"QC{i:000000}").Compact, Day.AddDays(-i), Day.AddDays(i + 1));
        }
    }

    public static string Listed { get; } = OrganizationCode.FromBody("QC000003").Compact;

    public static string NotListed { get; } = OrganizationCode.FromBody("QC000077").Compact;

    public VerificationKey PublicKey => VerificationKey.Of(_key);

    public KeySet Keys => new([PublicKey]);

    public ProofSigner Signer => new(PublicKey, data => _key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));

    public StatusCertificate Of(string code)
    {
        StatusMap map = new(_listed.Select(entry => KeyValuePair.Create(entry.Code, StatusMap.DigestOf([entry.Leaf.Hash()]))));
        Checkpoint checkpoint = new(_log.Size, _log.RootAt(_log.Size), Day, map.Root, map.Size, At);
        LogLeaf[] entries = [.. _listed.Where(entry => entry.Code == code).Select(entry => entry.Leaf)];
        return new(code, Day, entries.Length > 0, entries.Length > 0 ? [new("监督抽查不合格", "Failed spot check")] : [], entries, 42, At, checkpoint.Sign(Signer), map.Prove(code));
    }

    public void Dispose() => _key.Dispose();

    private void List(string code, DateOnly from, DateOnly until)
    {
        ListingStatement statement = new(_log.Size, code, "serious", from, until, null, "failed-spot-check", null, "省局", "〔2024〕1号", At);
        LogLeaf leaf = new(RandomNumberGenerator.GetBytes(LogLeaf.SaltLength), statement.ToText());
        _log.Append(leaf.Hash());
        _listed.Add((code, leaf));
    }
}
