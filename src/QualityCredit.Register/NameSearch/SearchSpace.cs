namespace QualityCredit.Register.NameSearch;

/// <summary>What one search at a time works in; kept for the next, so that a search allocates little.</summary>
internal sealed class SearchSpace(int names)
{
    private const int MostFound = 3_000;

    public const int MostTold = 8191;

    /// <summary>What the pairs that a name shares with the query tell together; 0 for names that share none.</summary>
    public ushort[] Told { get; } = new ushort[names];

    /// <summary>The names whose <see cref="Told"/> is not 0.</summary>
    public List<int> Touched { get; } = [];

    /// <summary>How many names were told how much.</summary>
    public int[] Histogram { get; } = new int[MostTold + 1];

    public List<int> Candidates { get; } = [];

    /// <summary>Names found by initials; no more are looked at.</summary>
    public int[] Found { get; } = new int[MostFound];

    /// <summary>Costs of the alignment, a row for each place in the query.</summary>
    public int[] Costs { get; } = new int[(NameQuery.Longest + 1) * (CanonicalName.Longest + 1)];

    public int[] Weights { get; } = new int[CanonicalName.Longest];

    public void Add(int name, int told)
    {
        ref var sum = ref Told[name];
        if (sum == 0)
        {
            Touched.Add(name);
        }

        sum = (ushort)Math.Min(MostTold, sum + told);
    }

    public void Clear()
    {
        foreach (var name in Touched)
        {
            Told[name] = 0;
        }

        Touched.Clear();
        Candidates.Clear();
    }
}
