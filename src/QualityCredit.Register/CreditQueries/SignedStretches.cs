using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Proofs;
using QualityCredit.Register.Proofs;

namespace QualityCredit.Register.CreditQueries;

/// <summary>What the signed heads say of the chains, as the lines pass by one after the other.</summary>
internal sealed class SignedStretches
{
    private readonly Dictionary<(string Client, long Line), List<(SignedLedgerHead Row, byte[] Link)>> _expected = [];
    private readonly Dictionary<string, long> _proved = [];
    private readonly IReadOnlyList<SignedLedgerHead> _rows;
    private readonly LedgerCut _cut;

    public SignedStretches(KeySet keys, IReadOnlyList<SignedLedgerHead> rows, LedgerCut cut)
    {
        (_rows, _cut) = (rows, cut);
        foreach (var row in rows)
        {
            if (!LedgerHead.TryRead(row.Text, keys, out var head) || (head.Client ?? SignedLedgerHead.OfAll, head.After, head.Lines) != (row.ClientId, row.After, row.Lines))
            {
                Unsigned ??= new(LedgerFlaw.HeadNotSigned, row.Lines, row);
                continue;
            }

            Expect(row, head.After, head.Previous);
            Expect(row, head.Lines, head.Head);
        }
    }

    /// <summary>The first head that is not signed, or not for what it is kept for.</summary>
    public LedgerFinding? Unsigned { get; }

    /// <summary>Compares where the chains stood at the cut with what was signed of those lines before; of the lines that were removed nothing else is left to compare.</summary>
    public LedgerFinding? AtCut() => _cut.Ends.Select(end => Compare(end.Client, end.Serial, end.Link)).Prepend(Compare(SignedLedgerHead.OfAll, _cut.Number, _cut.Head)).OfType<LedgerFinding>().FirstOrDefault();

    /// <summary>Compares the link behind a line with what was signed of it.</summary>
    public LedgerFinding? Compare(string client, long line, byte[] link)
    {
        if (!_expected.TryGetValue((client, line), out var signed))
        {
            return null;
        }

        if (signed.Find(one => !one.Link.AsSpan().SequenceEqual(link)) is ({ } row, _))
        {
            return new(LedgerFlaw.HeadContradicted, _proved.GetValueOrDefault(client) + 1, row);
        }

        _proved[client] = line;
        return null;
    }

    /// <summary>The first head that tells of more lines than there are.</summary>
    /// <param name="lines">How many there are, by client.</param>
    public LedgerFinding? CutOff(Func<string, long> lines) => _rows.Where(row => row.Lines > lines(row.ClientId))
        .Select(row => new LedgerFinding(LedgerFlaw.CutOff, lines(row.ClientId) + 1, row)).FirstOrDefault();

    private void Expect(SignedLedgerHead row, long line, byte[] link)
    {
        if (!_expected.TryGetValue((row.ClientId, line), out var signed))
        {
            _expected[(row.ClientId, line)] = signed = [];
        }

        signed.Add((row, link));
    }
}
