using System.Data.Common;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Ratings;

/// <summary>The ordered items of a range of enterprises, handed out enterprise by enterprise.</summary>
internal sealed class EvidenceStream(DbCommand command) : IDisposable
{
    private EvidenceFact[] _facts = new EvidenceFact[64];
    private int _count;
    private DbDataReader? _reader;
    private long _next;

    public ReadOnlySpan<EvidenceFact> Facts => _facts.AsSpan(0, _count);

    public void Select(int fromEnterprise, int toEnterprise)
    {
        _reader?.Dispose();
        _reader = FactsCommands.Run(command, (long)fromEnterprise * RowKey.SerialsPerEnterprise, (long)toEnterprise * RowKey.SerialsPerEnterprise);
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

    public void Dispose()
    {
        _reader?.Dispose();
        command.Dispose();
    }

    private void Advance() => _next = _reader!.Read() ? _reader.GetInt64(0) : long.MaxValue;

    private void Take()
    {
        if (_count == _facts.Length)
        {
            Array.Resize(ref _facts, _count * 2);
        }

        var row = _reader!;
        _facts[_count++] = new()
        {
            Serial = RowKey.SerialOf(_next),
            Kind = (EvidenceKind)row.GetByte(1),
            Objection = (ObjectionState)row.GetByte(2),
            OccurredOn = Day(row.GetInt32(3)),
            Product = row.GetInt32(4),
            From = Day(row.GetInt32(5)),
            Until = Day(row.GetInt32(6)),
            Done = Day(row.GetInt32(7)),
            Terms = unchecked((ulong)row.GetInt64(8)),
            Count0 = row.GetInt32(9),
            Count1 = row.GetInt32(10),
        };
    }

    private static int Day(int number) => DayNumberConverter.FromNumber(number).DayNumber;
}
