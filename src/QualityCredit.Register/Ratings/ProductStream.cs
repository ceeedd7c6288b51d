using System.Data.Common;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Ratings;

/// <summary>The ordered products of a range of enterprises, handed out enterprise by enterprise.</summary>
internal sealed class ProductStream(DbCommand command, DbCommand revision, long knownAt) : IDisposable
{
    private ProductFact[] _facts = new ProductFact[16];
    private int _count;
    private DbDataReader? _reader;
    private long _next;

    public ReadOnlySpan<ProductFact> Facts => _facts.AsSpan(0, _count);

    public void Select(int fromEnterprise, int toEnterprise)
    {
        _reader?.Dispose();
        _reader = FactsCommands.Run(command, (long)fromEnterprise * RowKey.ProductsPerEnterprise, (long)toEnterprise * RowKey.ProductsPerEnterprise);
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
        _reader?.Dispose();
        command.Dispose();
        revision.Dispose();
    }

    private void Advance() => _next = _reader!.Read() ? _reader.GetInt64(0) : long.MaxValue;

    private void Take()
    {
        if (_count == _facts.Length)
        {
            Array.Resize(ref _facts, _count * 2);
        }

        if (_reader!.GetInt64(2) <= knownAt)
        {
            _facts[_count++] = Fact(_reader);
            return;
        }

        using var earlier = FactsCommands.Run(revision, _next, 0);
        earlier.Read();
        _facts[_count++] = Fact(earlier);
    }

    private ProductFact Fact(DbDataReader row)
    {
        ProductAssessment? assessment = row.IsDBNull(3)
            ? null
            : new(row.GetByte(3), row.GetByte(4), row.GetByte(5), row.GetByte(6), row.GetInt32(7), row.GetBoolean(8));
        return new((int)(_next % RowKey.ProductsPerEnterprise), ProductKindCode.FromNumber(row.GetInt32(1)), assessment);
    }
}
