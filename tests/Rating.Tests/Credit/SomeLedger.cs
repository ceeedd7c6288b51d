using System.Security.Cryptography;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Proofs;

namespace QualityCredit.Rating.Tests.Credit;

/// <summary>Lines of one client, chained, and a key that signs where they stand.</summary>
internal sealed class SomeLedger : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly List<byte[]> _links = [LedgerLine.Beginning];

    public SomeLedger(int lines)
    {
        Lines = [.. Enumerable.Range(1, lines).Select(Line)];
        foreach (var line in Lines)
        {
            _links.Add(line.LinkAfter(_links[^1]));
        }
    }

    public IReadOnlyList<LedgerLine> Lines { get; }

    public KeySet Keys => new([VerificationKey.Of(_key)]);

    public ProofSigner Signer => new(VerificationKey.Of(_key), data => _key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));

    /// <summary>The export of the lines behind one and up to another.</summary>
    public List<string> Export(int after, int to) =>
        [LedgerExport.Begin(HeadOf(after, to).Sign(Signer)), .. Enumerable.Range(after, to - after).Select(i => LedgerExport.Write(Lines[i], _links[i + 1]))];

    public LedgerHead HeadOf(int after, int to) => new("bank-a", after, _links[after], to, _links[to], new(2026, 11, 22, 8, 0, 0, DateTimeKind.Utc));

    public ExportReport Check(IEnumerable<string> file)
    {
        CheckLedgerExport check = new(Keys);
        foreach (var line in file)
        {
            check.Read(line);
        }

        return check.End();
    }

    public static LedgerLine Line(int serial) => new(
        serial * 2, "bank-a", serial, new(2026, 11, 22, 8, 0, serial, DateTimeKind.Utc), "li.ming", "QC1000048", "before-lending", null, "授字〔2026〕1号", "valid", 43, "ab12");

    public void Dispose() => _key.Dispose();
}
