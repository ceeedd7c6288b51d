namespace QualityCredit.Register.NameSearch;

/// <summary>What was typed, as places with arcs between them, ordered by where they end.</summary>
internal sealed class NameQuery
{
    public const int Longest = 80;

    // Of what a character costs, at least this much; the rest by how rare it makes its pairs, up to LeastWeight + RarityWeight.
    private const int LeastWeight = 4;
    private const int RarityWeight = 36;
    private const int SyllableWeight = 20;

    private readonly int[] _ends;

    private NameQuery(string text, CanonicalName name, QueryArc[] arcs)
    {
        (Text, Form, Check) = (text, name.Form, name.Check);
        Arcs = [.. arcs.OrderBy(arc => arc.To).ThenBy(arc => arc.From)];
        Places = text.Length;
        LongestArc = Arcs.Select(arc => arc.To - arc.From).Append(2).Max();
        _ends = new int[Places + 1];
        foreach (var arc in Arcs)
        {
            _ends[arc.To]++;
        }

        for (var place = 1; place <= Places; place++)
        {
            _ends[place] += _ends[place - 1];
        }

        Total = Shortest();
    }

    /// <summary>The canonical text.</summary>
    public string Text { get; }

    public byte Form { get; }

    public ushort Check { get; }

    public QueryArc[] Arcs { get; }

    /// <summary>Places are 0 to this.</summary>
    public int Places { get; }

    /// <summary>How far back an arc, or two that were exchanged, may reach from a place.</summary>
    public int LongestArc { get; }

    /// <summary>What it would cost to have nothing of it right.</summary>
    public int Total { get; }

    public ReadOnlySpan<QueryArc> Into(int place) => Arcs.AsSpan((place == 0 ? 0 : _ends[place - 1]).._ends[place]);

    public static NameQuery Of(string typed, NameIndex index)
    {
        Span<char> buffer = stackalloc char[CanonicalName.Longest];
        var name = CanonicalName.Write(typed, index.Words, buffer, typed: false);
        if (index.Names.First(buffer[..name.Length]) < 0)
        {
            name = CanonicalName.Write(typed, index.Words, buffer, typed: true);
        }

        var text = buffer[..Math.Min(name.Length, Longest)].ToString();
        var arcs = new List<QueryArc>();
        var weights = new int[text.Length];
        Weigh(text, index.Postings, weights);
        for (var at = 0; at < text.Length;)
        {
            var end = LetterRun.EndOf(text, at);
            if (end > at)
            {
                LetterRun.AddArcs(text, at, end, SyllableWeight, arcs);
                at = end;
            }
            else
            {
                var doubled = at > 0 && text[at - 1] == text[at];
                arcs.Add(new(at, at + 1, ArcKind.Character, text[at], 0, weights[at], doubled ? weights[at] / 4 : weights[at] * 4 / 5, weights[at]));
                at++;
            }
        }

        return new(text, name, [.. arcs]);
    }

    /// <summary>By rarity, a character weighs by the commoner of the two pairs that it is in: little in 湖南 and 食品, much in what only this firm is called.</summary>
    public static void Weigh(ReadOnlySpan<char> text, NamePostings postings, Span<int> weights)
    {
        if (postings.Weighing is NameWeighing.Evenly)
        {
            weights.Fill(SyllableWeight);
            return;
        }

        int before = postings.MostRare;
        for (var at = 0; at < text.Length; at++)
        {
            int after = at + 1 < text.Length ? postings.Rarity(NamePostings.Gram(Sounds.ClassOf(text[at]), Sounds.ClassOf(text[at + 1]))) : postings.MostRare;
            weights[at] = LeastWeight + RarityWeight * Math.Min(before, after) / postings.MostRare;
            before = after;
        }
    }

    private int Shortest()
    {
        var lengths = new int[Places + 1];
        for (var place = 1; place <= Places; place++)
        {
            lengths[place] = int.MaxValue;
            foreach (ref readonly var arc in Into(place))
            {
                lengths[place] = Math.Min(lengths[place], lengths[arc.From] + arc.Weight);
            }
        }

        return lengths[Places];
    }
}
