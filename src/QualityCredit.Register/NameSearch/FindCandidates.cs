using System.Runtime.InteropServices;

namespace QualityCredit.Register.NameSearch;

/// <summary>Which names are worth aligning: those that share the rarest pairs of sounds with the query.</summary>
internal static class FindCandidates
{
    private const int MostPostings = 250_000;
    private const int MostCandidates = 1_500;
    private const int MostInitials = 16;
    private const int MostSame = 100;
    private const int ShortQuery = 4;

    // A pair as typed tells all that its rarity says; one that only an error would have made tells less.
    private const int AsTyped = 4;
    private const int WithAnError = 3;

    private const int ToldByEquality = 4_000;
    private const int ToldByInitials = 400;
    private const int ToldByOneSound = 16;

    public static void Of(NameQuery query, NameIndex index, SearchSpace space, Func<int, bool>? admits)
    {
        AddSame(query, index.Names, space);
        var left = AddPairs(PairsOf(query), index.Postings, space);
        if (query.Places <= ShortQuery && query.Arcs.All(arc => arc.Kind is ArcKind.Character))
        {
            AddSounds(query, index.Postings, space, left);
        }

        AddInitials(query, index.Names, space);
        Choose(index.Names, space, admits);
    }

    private static void AddSame(NameQuery query, NameTable names, SearchSpace space)
    {
        var first = names.First(query.Text);
        for (var name = first; name >= 0 && name < names.Count && name - first < MostSame && names.Text(name).SequenceEqual(query.Text); name++)
        {
            space.Add(name, ToldByEquality);
        }
    }

    /// <summary>Pairs as typed; with one piece left out, in case it is too much; exchanged, in case they were.</summary>
    private static Dictionary<int, int> PairsOf(NameQuery query)
    {
        var pairs = new Dictionary<int, int>();
        foreach (var second in query.Arcs)
        {
            foreach (ref readonly var first in query.Into(second.From))
            {
                Add(first, second, AsTyped);
                if (first.Kind is ArcKind.Character && second.Kind is ArcKind.Character)
                {
                    Add(second, first, WithAnError);
                }

                foreach (ref readonly var before in query.Into(first.From))
                {
                    Add(before, second, WithAnError);
                }
            }
        }

        return pairs;

        void Add(in QueryArc first, in QueryArc second, int factor)
        {
            foreach (var one in first.Classes())
            {
                foreach (var other in second.Classes())
                {
                    ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, NamePostings.Gram(one, other), out _);
                    known = Math.Max(known, factor);
                }
            }
        }
    }

    /// <summary>The rarest first, as long as they are few; what is left of the number that may be read.</summary>
    private static int AddPairs(Dictionary<int, int> pairs, NamePostings postings, SearchSpace space)
    {
        var left = MostPostings;
        foreach (var (gram, factor) in pairs.Where(pair => postings.Count(pair.Key) > 0).OrderBy(pair => postings.Count(pair.Key)).ThenBy(pair => pair.Key))
        {
            left -= postings.Count(gram);
            if (left < 0 && space.Touched.Count > 0)
            {
                return 0;
            }

            Read(postings, gram, Math.Max(1, postings.Rarity(gram) * factor / AsTyped), space);
        }

        return left;
    }

    /// <summary>Of a short query with an error no pair may be left: everything that has one of its sounds.</summary>
    private static void AddSounds(NameQuery query, NamePostings postings, SearchSpace space, int left)
    {
        foreach (var sound in query.Arcs.Select(arc => Sounds.ClassOf(arc.Character)).Distinct())
        {
            for (var other = 0; other < Sounds.Classes && left > 0; other++)
            {
                var gram = NamePostings.Gram(sound, other);
                left -= postings.Count(gram);
                Read(postings, gram, ToldByOneSound, space);
            }
        }
    }

    private static void Read(NamePostings postings, int gram, int told, SearchSpace space)
    {
        var reader = postings.Read(gram);
        while (reader.Next(out var name))
        {
            space.Add(name, told);
        }
    }

    private static void AddInitials(NameQuery query, NameTable names, SearchSpace space)
    {
        if (query.Places is < 2 or > MostInitials || !query.Text.All(char.IsAsciiLetterUpper))
        {
            return;
        }

        Span<byte> initials = stackalloc byte[query.Places];
        for (var at = 0; at < initials.Length; at++)
        {
            initials[at] = (byte)query.Text[at];
        }

        foreach (var name in space.Found.AsSpan(..names.WithInitials(initials, space.Found)))
        {
            space.Add(name, ToldByInitials);
        }
    }

    private static void Choose(NameTable names, SearchSpace space, Func<int, bool>? admits)
    {
        Array.Clear(space.Histogram);
        foreach (var name in space.Touched)
        {
            if (admits is not null && !admits(names.Id(name)))
            {
                space.Told[name] = 0;
            }

            space.Histogram[space.Told[name]]++;
        }

        var (least, count) = (SearchSpace.MostTold, 0);
        while (least > 1 && count + space.Histogram[least] <= MostCandidates)
        {
            count += space.Histogram[least--];
        }

        foreach (var name in space.Touched)
        {
            if (space.Told[name] > least || (space.Told[name] == least && count++ < MostCandidates))
            {
                space.Candidates.Add(name);
            }
        }

        space.Candidates.Sort((one, other) => space.Told[other].CompareTo(space.Told[one]) is var order and not 0 ? order : one.CompareTo(other));
    }
}
