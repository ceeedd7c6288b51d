namespace QualityCredit.Register.NameSearch;

/// <summary>Aligns the candidates with the query, the most promising first, and keeps the best: each enterprise once, by its best name.</summary>
internal static class RankCandidates
{
    private readonly record struct Ranked(int Cost, bool IsOther, int Name, int Id) : IComparable<Ranked>
    {
        public int CompareTo(Ranked other)
        {
            var order = Cost.CompareTo(other.Cost);
            order = order != 0 ? order : IsOther.CompareTo(other.IsOther);
            return order != 0 ? order : Name.CompareTo(other.Name);
        }
    }

    public static List<NameHit> Of(NameQuery query, NameIndex index, SearchSpace space, int take)
    {
        // Score = total / (total + cost), solved for the cost at the lowest score.
        var limit = (int)(query.Total * (1 - NameIndex.LowestScore) / NameIndex.LowestScore);
        var best = new List<Ranked>();
        foreach (var name in space.Candidates)
        {
            var cost = AlignNames.Cost(query, index.Names.Text(name), index.Names.Form(name), index.Postings, space, limit);
            if (cost <= limit && Keep(best, new(cost, index.Names.Check(name) != query.Check, name, index.Names.Id(name)), take))
            {
                limit = best.Count == take ? best[^1].Cost : limit;
            }
        }

        return [.. best.Select(ranked => new NameHit(ranked.Id, index.Names.Line(ranked.Name), ScoreOf(query, ranked)))];
    }

    private static bool Keep(List<Ranked> best, Ranked candidate, int take)
    {
        var known = best.FindIndex(ranked => ranked.Id == candidate.Id);
        if (known >= 0 && best[known].CompareTo(candidate) <= 0)
        {
            return false;
        }

        if (known >= 0)
        {
            best.RemoveAt(known);
        }

        var place = best.BinarySearch(candidate);
        best.Insert(~place, candidate);
        if (best.Count > take)
        {
            best.RemoveAt(take);
        }

        return true;
    }

    // A name that only compares equal is a little less than the very name.
    private static double ScoreOf(NameQuery query, Ranked candidate) =>
        Math.Round((double)query.Total / (query.Total + candidate.Cost) - (candidate.Cost == 0 && candidate.IsOther ? 0.001 : 0), 4);
}
