namespace QualityCredit.Register.NameSearch;

/// <summary>Letters in what was typed: pinyin in full, with tone numbers or without, initials, or letters of the name itself. All readings are kept.</summary>
internal static class LetterRun
{
    private const int LongestSyllable = 6;

    /// <summary>Where the letters that begin here end; the same place where none do.</summary>
    public static int EndOf(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiLetterUpper(text[end]) || (end > at && IsTone(text[end]))))
        {
            end++;
        }

        return end;
    }

    public static void AddArcs(string text, int start, int end, int syllableWeight, List<QueryArc> arcs)
    {
        var syllables = SyllablesOf(text, start, end, syllableWeight);
        var whole = OnWholePaths(syllables, start, end);
        var isPinyin = whole.Count > 0;
        arcs.AddRange(isPinyin ? whole : syllables.Where(arc => arc.To - arc.From > 1));
        var weight = isPinyin ? syllableWeight : syllableWeight * 3 / 5;
        for (var at = start; at < end; at++)
        {
            var tone = IsTone(text[at]);
            arcs.Add(new(at, at + 1, tone ? ArcKind.Character : ArcKind.Letter, text[at], 0, weight, tone ? 1 : syllableWeight * 2 / 5, isPinyin ? weight / 2 : weight / 6));
        }
    }

    private static bool IsTone(char character) => character is >= '1' and <= '5';

    private static List<QueryArc> SyllablesOf(string text, int start, int end, int weight)
    {
        var arcs = new List<QueryArc>();
        for (var from = start; from < end; from++)
        {
            for (var to = from + 1; to <= Math.Min(end, from + LongestSyllable); to++)
            {
                if (Sounds.Syllable(text.AsSpan(from..to)) is var syllable and > 0)
                {
                    var behind = to < end && IsTone(text[to]) ? to + 1 : to;
                    arcs.Add(new(from, behind, ArcKind.Syllable, text[from], syllable, weight, weight * 4 / 5, weight));
                }
            }
        }

        return arcs;
    }

    /// <summary>Those that belong to a reading of everything as syllables.</summary>
    private static List<QueryArc> OnWholePaths(List<QueryArc> arcs, int start, int end)
    {
        var (fromStart, toEnd) = (new HashSet<int> { start }, new HashSet<int> { end });
        foreach (var arc in arcs.OrderBy(arc => arc.From).Where(arc => fromStart.Contains(arc.From)))
        {
            fromStart.Add(arc.To);
        }

        foreach (var arc in arcs.OrderByDescending(arc => arc.To).Where(arc => toEnd.Contains(arc.To)))
        {
            toEnd.Add(arc.From);
        }

        return [.. arcs.Where(arc => fromStart.Contains(arc.From) && toEnd.Contains(arc.To))];
    }
}
