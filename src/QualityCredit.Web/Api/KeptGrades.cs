using System.Collections.Concurrent;
using QualityCredit.Register.CreditQueries;

namespace QualityCredit.Web.Api;

/// <summary>
/// The grades that were told lately, as they were written. A decision never changes, nor do its words until the policies move, so that what
/// is kept is what would be written again. Two halves bound the memory: when the young one is full, the old one is let go of.
/// </summary>
internal sealed class KeptGrades(int mostBytes)
{
    private readonly Lock _turn = new();
    private volatile Half _young = new([]);
    private volatile Half _old = new([]);
    private int _bytes;

    /// <summary>What stands here, written by System.Text.Json; null where it is not kept.</summary>
    public byte[]? Find(GradeOnRecord grade)
    {
        if (_young.Grades.TryGetValue(grade, out var written))
        {
            return written;
        }

        if (_old.Grades.TryGetValue(grade, out written))
        {
            Keep(grade, written);
        }

        return written;
    }

    public void Keep(GradeOnRecord grade, byte[] written)
    {
        lock (_turn)
        {
            if (!_young.Grades.TryAdd(grade, written))
            {
                return;
            }

            _bytes += written.Length;
            if (_bytes > mostBytes / 2)
            {
                (_old, _young, _bytes) = (_young, new([]), 0);
            }
        }
    }

    private sealed record Half(ConcurrentDictionary<GradeOnRecord, byte[]> Grades);
}
