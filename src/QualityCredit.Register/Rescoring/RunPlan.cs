namespace QualityCredit.Register.Rescoring;

/// <summary>A part of a run: the enterprises [From, To), or of them only <paramref name="Ids"/>.</summary>
internal sealed record PlannedPartition(int Number, int From, int To, ReadOnlyMemory<int>? Ids)
{
    // Reading an enterprise in passing costs about a quarter of going to it.
    private const int PassingIsCheaper = 4;

    public int Count => Ids?.Length ?? To - From;

    /// <summary>Whether its enterprises lie so close together that all of the range are read in passing.</summary>
    public bool IsDense => Ids is not { } ids || (long)ids.Length * PassingIsCheaper > To - From;
}

/// <summary>Cuts what is left of a run into partitions; what is done already keeps its partition, however it was cut.</summary>
internal static class RunPlan
{
    /// <param name="last">The last enterprise.</param>
    /// <param name="ids">The enterprises to consider, ascending; null for all.</param>
    /// <param name="done">The finished parts.</param>
    /// <param name="size">Enterprises in a partition.</param>
    public static IReadOnlyList<PlannedPartition> Cut(int last, int[]? ids, IReadOnlyList<RunPartition> done, int size)
    {
        List<PlannedPartition> plan = [];
        var number = done.Count == 0 ? 1 : done.Max(partition => partition.Partition) + 1;
        foreach (var (from, to) in Gaps(last, done))
        {
            foreach (var (first, end, part) in ids is null ? Ranges(from, to, size) : Chunks(ids, from, to, size))
            {
                plan.Add(new(number++, first, end, part));
            }
        }

        return plan;
    }

    private static IEnumerable<(int From, int To)> Gaps(int last, IReadOnlyList<RunPartition> done)
    {
        var from = 1;
        foreach (var partition in done.OrderBy(partition => partition.FromEnterprise))
        {
            if (partition.FromEnterprise > from)
            {
                yield return (from, partition.FromEnterprise);
            }

            from = partition.ToEnterprise;
        }

        if (from <= last)
        {
            yield return (from, last + 1);
        }
    }

    private static IEnumerable<(int From, int To, ReadOnlyMemory<int>? Ids)> Ranges(int from, int to, int size)
    {
        for (var first = from; first < to; first += size)
        {
            yield return (first, Math.Min(first + size, to), null);
        }
    }

    private static IEnumerable<(int From, int To, ReadOnlyMemory<int>? Ids)> Chunks(int[] ids, int from, int to, int size)
    {
        var (start, end) = (IndexOf(ids, from), IndexOf(ids, to));
        for (; start < end; start += size)
        {
            var part = ids.AsMemory(start, Math.Min(size, end - start));
            yield return (part.Span[0], part.Span[^1] + 1, part);
        }
    }

    private static int IndexOf(int[] ids, int id)
    {
        var index = Array.BinarySearch(ids, id);
        return index < 0 ? ~index : index;
    }
}
