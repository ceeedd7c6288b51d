using System.Collections.Concurrent;

namespace QualityCredit.Register.NameSearch;

/// <summary>A name to be found: whose it is, and the text. An enterprise has one line for each of its names.</summary>
public readonly record struct NameLine(int Id, string Text);

/// <summary>Who was found, by which of the lines, and how well: 1 is the very name.</summary>
public readonly record struct NameHit(int Id, int Line, double Score);

/// <summary>
/// Finds names as people type them: with errors, former, short, traditional, in pinyin or initials. Immutable and in memory; what it finds depends on the set of lines, not on their order.
/// It keeps its own text, not the strings it was built from.
/// </summary>
public sealed class NameIndex
{
    /// <summary>Below this a name is not what was asked for.</summary>
    public const double LowestScore = 0.6;

    private readonly ConcurrentBag<SearchSpace> _spaces = [];

    private NameIndex(NameWords words, NameTable names, NamePostings postings)
    {
        (Words, Names, Postings) = (words, names, postings);
    }

    public int Lines => Names.Count;

    /// <summary>Bytes that the index holds on to.</summary>
    public long Bytes => Names.Bytes + Postings.Bytes;

    internal NameWords Words { get; }

    internal NameTable Names { get; }

    internal NamePostings Postings { get; }

    /// <param name="lines">The names.</param>
    /// <param name="words">Regions and legal forms.</param>
    /// <param name="weighing">What the score of a name depends on.</param>
    public static NameIndex Build(IEnumerable<NameLine> lines, NameWords words, NameWeighing weighing = NameWeighing.ByRarity)
    {
        var names = NameTable.Of(lines, words);
        return new(words, names, NamePostings.Of(names, weighing));
    }

    /// <summary>The best hits, best first; each enterprise once, by its best name.</summary>
    /// <param name="text">What was typed; anything.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="admits">Which enterprises count; null for all.</param>
    public IReadOnlyList<NameHit> Search(string text, int take, Func<int, bool>? admits = null)
    {
        var query = NameQuery.Of(text, this);
        if (query.Arcs.Length == 0 || take < 1)
        {
            return [];
        }

        if (!_spaces.TryTake(out var space))
        {
            space = new(Names.Count);
        }

        try
        {
            FindCandidates.Of(query, this, space, admits);
            return RankCandidates.Of(query, this, space, take);
        }
        finally
        {
            space.Clear();
            _spaces.Add(space);
        }
    }
}
