using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Ratings;

/// <summary>The ordered items of a range of enterprises, handed out enterprise by enterprise.</summary>
internal sealed class EvidenceStream(NumberRows rows) : IDisposable
{
    private EvidenceFact[] _facts = new EvidenceFact[64];
    private int _count;
    private long _next;

    public ReadOnlySpan<EvidenceFact> Facts => _facts.AsSpan(0, _count);

    public void KnowAt(long knownAt) => rows.KnowAt(knownAt);

    public void Select(int fromEnterprise, int toEnterprise)
    {
        rows.Run((long)fromEnterprise * RowKey.SerialsPerEnterprise, (long)toEnterprise * RowKey.SerialsPerEnterprise);
        Advance();
    }

    public void ReadOf(int enterprise)
    {
        var (from, to) = ((long)enterprise * RowKey.SerialsPerEnterprise, (enterprise + 1L) * RowKey.SerialsPerEnterprise);
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

    public void Dispose() => rows.Dispose();

    private void Advance() => _next = rows.Read() ? rows.Number(0) : long.MaxValue;

    private void Take()
    {
        if (_count == _facts.Length)
        {
            Array.Resize(ref _facts, _count * 2);
        }

        _facts[_count++] = new()
        {
            Serial = RowKey.SerialOf(_next),
            Kind = (EvidenceKind)rows.Number(1),
            Objection = (ObjectionState)rows.Number(2),
            OccurredOn = Day(rows.Number(3)),
            Product = (int)rows.Number(4),
            From = Day(rows.Number(5)),
            Until = Day(rows.Number(6)),
            Done = Day(rows.Number(7)),
            Terms = unchecked((ulong)rows.Number(8)),
            Count0 = (int)rows.Number(9),
            Count1 = (int)rows.Number(10),
        };
    }

    private static int Day(long number) => DayNumberConverter.FromNumber((int)number).DayNumber;
}
