using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.Engine;

/// <summary>The items of a file by kind and, within a kind, by serial: whatever order they came in, the engine sees this one.</summary>
internal readonly ref struct SortedFacts
{
    /// <summary>One more than the greatest number of a kind, and an end.</summary>
    public const int KindSlots = 32;

    private readonly ReadOnlySpan<EvidenceFact> _items;
    private readonly ReadOnlySpan<int> _order;
    private readonly ReadOnlySpan<int> _starts;

    public SortedFacts(ReadOnlySpan<EvidenceFact> items, Span<int> order, Span<int> starts)
    {
        starts.Clear();
        foreach (ref readonly var item in items)
        {
            starts[(int)item.Kind + 1]++;
            Kinds |= 1U << (int)item.Kind;
        }

        for (var kind = 1; kind < KindSlots; kind++)
        {
            starts[kind] += starts[kind - 1];
        }

        Span<int> next = stackalloc int[KindSlots];
        starts.CopyTo(next);
        for (var i = 0; i < items.Length; i++)
        {
            var at = next[(int)items[i].Kind]++;
            var first = starts[(int)items[i].Kind];
            for (; at > first && items[order[at - 1]].Serial > items[i].Serial; at--)
            {
                order[at] = order[at - 1];
            }

            order[at] = i;
        }

        _items = items;
        _order = order;
        _starts = starts;
    }

    /// <summary>The kinds that there are, one bit each.</summary>
    public uint Kinds { get; }

    /// <summary>The kinds of the items about one product, one bit each.</summary>
    public uint KindsOf(int product)
    {
        var kinds = 0U;
        foreach (ref readonly var item in _items)
        {
            kinds |= item.Product == product ? 1U << (int)item.Kind : 0;
        }

        return kinds;
    }

    public ReadOnlySpan<int> Of(EvidenceKind kind) => _order[_starts[(int)kind].._starts[(int)kind + 1]];

    public ref readonly EvidenceFact this[int index] => ref _items[index];
}
