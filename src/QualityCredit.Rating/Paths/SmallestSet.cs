using QualityCredit.Rating.Decisions;

namespace QualityCredit.Rating.Paths;

/// <summary>
/// Finds the smallest set of corrections that gives a grade at a moment. What is needed whatever else is done is found first; the rest
/// is tried by size in a fixed order. Beyond <see cref="MostTrials"/> sets it settles for one from which nothing can be left out.
/// </summary>
internal sealed class SmallestSet(Prospect prospect, Moment moment, Grade target)
{
    private const int MostTrials = 3000;

    private int _trials;

    public IReadOnlyList<Candidate>? Of(IReadOnlyList<Candidate> candidates, int fewerThan)
    {
        if (fewerThan <= 0)
        {
            return null;
        }

        if (Reaches([]))
        {
            return [];
        }

        var all = Useful(candidates);
        if (!Reaches(all))
        {
            return null;
        }

        List<Candidate> needed = [.. all.Where(one => !Reaches([.. all.Where(other => other != one && !Follows(other, one))]))];
        if (needed.Count >= fewerThan)
        {
            return null;
        }

        if (Reaches(needed))
        {
            return needed;
        }

        List<Candidate> free = [.. all.Except(needed)];
        for (var size = 1; needed.Count + size < fewerThan && size <= free.Count; size++)
        {
            if (Extended(needed, free, 0, size) is { } found)
            {
                return found;
            }

            if (_trials > MostTrials)
            {
                return LeftOut(all) is { } rest && rest.Count < fewerThan ? rest : null;
            }
        }

        return null;
    }

    public bool Reaches(IReadOnlyCollection<Candidate> set)
    {
        _trials++;
        return prospect.Rate(moment, set).Outcome.Grade >= target;
    }

    /// <summary>Corrections that the decision sees and that do not speak against the enterprise; of an objection's two ends the better one.</summary>
    public List<Candidate> Useful(IReadOnlyList<Candidate> candidates)
    {
        var without = prospect.Rate(moment, []);
        var useful = new List<Candidate>();
        foreach (var candidate in candidates)
        {
            if (candidate.Needs is { } first)
            {
                if (useful.Contains(first))
                {
                    useful.Add(candidate);
                }

                continue;
            }

            var with = prospect.Rate(moment, [candidate]);

            // A cap that is lifted may leave too little data behind: unrated is no grade, so it is none lower.
            var harms = with.Outcome.Grade < without.Outcome.Grade || with.Points < without.Points;
            var seen = !with.TraceBytes.SequenceEqual(without.TraceBytes);
            if (seen && !harms && !(IsObjection(candidate) && useful.Any(other => IsObjection(other) && other.Serial == candidate.Serial)))
            {
                useful.Add(candidate);
            }
        }

        return useful;
    }

    private static bool IsObjection(Candidate candidate) => candidate.Kind is CorrectionKind.CloseObjection or CorrectionKind.ObjectionUpheld;

    private static bool Follows(Candidate candidate, Candidate first) => candidate.Needs is { } needs && (needs == first || Follows(needs, first));

    private List<Candidate>? Extended(List<Candidate> set, List<Candidate> free, int start, int more)
    {
        if (more == 0)
        {
            return Reaches(set) ? set : null;
        }

        for (var i = start; i <= free.Count - more && _trials <= MostTrials; i++)
        {
            if ((free[i].Needs is not { } first || set.Contains(first)) && Extended([.. set, free[i]], free, i + 1, more - 1) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Leaves out one after the other, the least preferred first, as long as the grade is still reached.</summary>
    private List<Candidate> LeftOut(List<Candidate> all)
    {
        var set = all.ToList();
        foreach (var one in Enumerable.Reverse(all))
        {
            if (!set.Any(other => other.Needs == one) && Reaches([.. set.Where(other => other != one)]))
            {
                set.Remove(one);
            }
        }

        return set;
    }
}
