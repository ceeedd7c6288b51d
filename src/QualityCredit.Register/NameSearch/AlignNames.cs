namespace QualityCredit.Register.NameSearch;

/// <summary>
/// What it takes to turn what was typed into a name: characters wrong (less where they sound or look alike), missing, surplus, doubled, exchanged. What the name has
/// before and behind the part that was typed costs little, for people shorten names.
/// </summary>
internal static class AlignNames
{
    public const int TooMuch = int.MaxValue / 4;

    private const int OtherForm = 3;
    private const int NoForm = 1;

    /// <summary>The cost, or <see cref="TooMuch"/> as soon as it must exceed the limit.</summary>
    public static int Cost(NameQuery query, ReadOnlySpan<char> name, byte form, NamePostings postings, SearchSpace space, int limit)
    {
        var columns = name.Length + 1;
        var weights = space.Weights.AsSpan(..name.Length);
        NameQuery.Weigh(name, postings, weights);

        var first = space.Costs.AsSpan(..columns);
        first[0] = 0;
        for (var column = 1; column < columns; column++)
        {
            first[column] = first[column - 1] + Outside(weights[column - 1]);
        }

        var reach = 1;
        for (var place = 1; place <= query.Places; place++)
        {
            var least = FillRow(query, place, name, weights, space.Costs);
            reach = least <= limit ? place + 1 : reach;
            if (place - reach > query.LongestArc)
            {
                return TooMuch;
            }
        }

        var last = space.Costs.AsSpan(query.Places * columns, columns);
        var (best, behind) = (TooMuch, 0);
        for (var column = columns - 1; column >= 0; column--)
        {
            best = Math.Min(best, last[column] + behind);
            behind += column > 0 ? Outside(weights[column - 1]) : 0;
        }

        return best + (form == query.Form ? 0 : query.Form == 0 ? NoForm : OtherForm);
    }

    private static int Outside(int weight) => (weight + 7) / 8;

    private static int FillRow(NameQuery query, int place, ReadOnlySpan<char> name, ReadOnlySpan<int> weights, int[] costs)
    {
        var columns = name.Length + 1;
        var row = costs.AsSpan(place * columns, columns);
        row.Fill(TooMuch);
        foreach (ref readonly var arc in query.Into(place))
        {
            var from = costs.AsSpan(arc.From * columns, columns);
            row[0] = Math.Min(row[0], from[0] + arc.Surplus);
            for (var column = 1; column < columns; column++)
            {
                var cost = Math.Min(from[column] + arc.Surplus, from[column - 1] + Wrong(arc, name[column - 1]));
                row[column] = Math.Min(row[column], cost);
            }

            if (arc.Kind is ArcKind.Character)
            {
                Exchanged(query, arc, name, costs, row);
            }
        }

        var least = row[0];
        for (var column = 1; column < columns; column++)
        {
            row[column] = Math.Min(row[column], row[column - 1] + weights[column - 1] * 7 / 10);
            least = Math.Min(least, row[column]);
        }

        return least;
    }

    private static void Exchanged(NameQuery query, in QueryArc second, ReadOnlySpan<char> name, int[] costs, Span<int> row)
    {
        foreach (ref readonly var first in query.Into(second.From))
        {
            if (first.Kind is not ArcKind.Character || first.Character == second.Character)
            {
                continue;
            }

            var from = costs.AsSpan(first.From * row.Length, row.Length);
            for (var column = 2; column < row.Length; column++)
            {
                if (name[column - 2] == second.Character && name[column - 1] == first.Character)
                {
                    row[column] = Math.Min(row[column], from[column - 2] + Math.Min(first.Weight, second.Weight) * 2 / 5);
                }
            }
        }
    }

    /// <summary>What it costs that this was typed and that stands in the name.</summary>
    private static int Wrong(in QueryArc arc, char character) => arc.Kind switch
    {
        ArcKind.Character => arc.Character == character ? 0 : Confused(arc, character),
        ArcKind.Syllable => Sounds.HasReading(character, arc.Syllable) ? 0
            : Sounds.ClassOfSyllable(arc.Syllable) == Sounds.ClassOf(character) ? arc.Weight * 3 / 10
            : Sounds.InitialOf(character) == arc.Character ? arc.Weight * 7 / 10 : arc.Weight,
        ArcKind.Letter => arc.Character == character ? 0 : Sounds.InitialOf(character) == arc.Character ? arc.AsInitial : arc.Weight,
    };

    private static int Confused(in QueryArc arc, char character) =>
        Sounds.SoundAlike(arc.Character, character) ? arc.Weight * 3 / 10
        : Sounds.ClassOf(arc.Character) == Sounds.ClassOf(character) ? arc.Weight * 4 / 10
        : Shapes.LookAlike(arc.Character, character) ? arc.Weight * 4 / 10 : arc.Weight;
}
