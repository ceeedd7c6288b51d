using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Ratings;

/// <summary>The ordered products of a range of enterprises, handed out enterprise by enterprise.</summary>
internal sealed class ProductStream(NumberRows rows, NumberRows revisions, long knownAt) : IDisposable
{
    private long _known = knownAt;
    private ProductFact[] _facts = new ProductFact[16];
    private int _count;
    private long _next;

    public ReadOnlySpan<ProductFact> Facts => _facts.AsSpan(0, _count);

    public void KnowAt(long known)
    {
        _known = known;
        rows.KnowAt(known);
        revisions.KnowAt(known);
    }

    public void Select(int fromEnterprise, int toEnterprise)
    {
        rows.Run((long)fromEnterprise * RowKey.ProductsPerEnterprise, (long)toEnterprise * RowKey.ProductsPerEnterprise);
        Advance();
    }

    public void ReadOf(int enterprise)
    {
        var (from, to) = ((long)enterprise * RowKey.ProductsPerEnterprise, (enterprise + 1L) * RowKey.ProductsPerEnterprise);
        _count = 0;
        while (_next < to)
        {
            if (_next >= from)
            {
                Take();
            }

            Advance();
        }
    }

    public void Dispose()
    {
        rows.Dispose();
        revisions.Dispose();
    }

    private void Advance() => _next = rows.Read() ? rows.Number(0) : long.MaxValue;

    private void Take()
    {
        if (_count == _facts.Length)
        {
            Array.Resize(ref _facts, _count * 2);
        }

        if (rows.Number(2) <= _known)
        {
            _facts[_count++] = FactOf(rows);
            return;
        }

        revisions.Run(_next, _next + 1);
        revisions.Read();
        _facts[_count++] = FactOf(revisions);
        // To its end: a statement that is left among its rows reads on, and the log could not be taken into the file while this reader is kept.
        while (revisions.Read())
        {
        }
    }

    private ProductFact FactOf(NumberRows row)
    {
        ProductAssessment? assessment = row.IsNull(3)
            ? null
            : new((byte)row.Number(3), (byte)row.Number(4), (byte)row.Number(5), (byte)row.Number(6), (int)row.Number(7), row.Number(8) != 0);
        return new((int)(_next % RowKey.ProductsPerEnterprise), ProductKindCode.FromNumber((int)row.Number(1)), assessment);
    }
}
