using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Engine;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Paths;

/// <summary>
/// Looks for ways to a better grade. Corrections are read off the rules, days off the decisions; nothing is offered that was not
/// proved by rating the changed file, at the day stated, with the standing carried through every rating due until then.
/// </summary>
public static class FindPaths
{
    private const int MostMoments = 400;

    /// <summary>Ways to the next grade.</summary>
    /// <param name="rated">The file and its decision.</param>
    /// <param name="from">First day on which something can be done; after the day of the decision.</param>
    /// <param name="libraryOn">The policies in force on a day: later ones may decide.</param>
    /// <param name="policy">The policy to stay with, for a what-if; null for the one that governs the region on each day.</param>
    public static BetterGrade ToNextGrade(RatedFile rated, DateOnly from, Func<DateOnly, PolicyLibrary> libraryOn, string? policy)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(from, rated.Decision.AsOf);
        var outcome = rated.Decision.Outcome.Grade;
        if (outcome == Grade.AA)
        {
            return new(rated, from, null, [], []);
        }

        var target = outcome is { } grade ? grade + 1 : rated.Decision.Program.IntensityMatrix.UnratedAs;
        var prospect = new Prospect(rated.File, day => ProgramOn(libraryOn(day), day));
        Moment[] moments = [.. prospect.Moments(rated.Decision, from, Horizon(rated.Decision, from)).Take(MostMoments)];
        if (moments is not [var first, ..])
        {
            return new(rated, from, target, [], []);
        }

        var candidates = DeriveCorrections.Of(first.Program, rated.File, from);
        var paths = new List<GradePath>();
        var fewest = int.MaxValue;
        foreach (var moment in moments.TakeWhile(_ => fewest > 0))
        {
            if (new SmallestSet(prospect, moment, target).Of(candidates, fewest) is { } set && Prove(new(prospect, moments[0], moment, target), set) is { } path)
            {
                fewest = path.Corrections.Count;
                paths.RemoveAll(other => other.RatedOn >= path.RatedOn);
                paths.Add(path);
            }
        }

        if (paths.Count == 0 && Diligent(new(prospect, first, moments[^1], target), candidates) is { } kept)
        {
            paths.Add(kept);
        }

        return new(rated, from, target, paths, paths is [var soonest, ..] && soonest.RatedOn == from ? [] : Holds(prospect, moments, candidates, target));

        RatingProgram? ProgramOn(PolicyLibrary library, DateOnly day) => (policy ?? library.Governing(rated.File.Region, day)?.Name) is { } name ? library.ProgramOf(name, day) : null;
    }

    /// <summary>The soonest way, grade by grade, to the highest that can be reached; each step starts from the proof of the one before.</summary>
    /// <param name="next">Ways to the next grade.</param>
    /// <param name="libraryOn">The policies in force on a day.</param>
    /// <param name="policy">The policy to stay with, or null.</param>
    public static IReadOnlyList<GradePath> ToHighestGrade(BetterGrade next, Func<DateOnly, PolicyLibrary> libraryOn, string? policy)
    {
        var steps = new List<GradePath>();
        while (next.Paths is [var soonest, ..])
        {
            steps.Add(soonest);
            next = ToNextGrade(soonest.Proof, soonest.RatedOn.AddDays(1), libraryOn, policy);
        }

        return steps;
    }

    /// <summary>After the longest window has closed and a review for each grade has come, time changes nothing more.</summary>
    private static DateOnly Horizon(RatingDecision decision, DateOnly from)
    {
        IndicatorEdition[] editions = [.. decision.Program.Indicators.SelectMany(indicator => indicator.Editions)];
        var months = editions.Max(edition => Math.Max(edition.Within.Months, edition.Months)) + (decision.Program.GradeValidity?.ReviewEveryMonths ?? 0) * (int)Grade.AA;
        return from.AddMonths(months).AddDays(editions.Max(edition => edition.Within.Days));
    }

    private static GradePath? Prove(Search search, IReadOnlyList<Candidate> set)
    {
        var lean = Lean(search, set);
        return (search.Moment.Day == search.First.Day ? null : Early(search, lean)) ?? AtOnce(search, lean);
    }

    /// <summary>Asks of a checklist no more items than the grade needs.</summary>
    private static IReadOnlyList<Candidate> Lean(Search search, IReadOnlyList<Candidate> set)
    {
        if (set.FirstOrDefault(candidate => candidate.Kind == CorrectionKind.MeetChecklist) is not { } checklist)
        {
            return set;
        }

        var smallest = new SmallestSet(search.Prospect, search.Moment, search.Target);
        var (low, high) = (0, ((Checklist)checklist.On(search.Moment.Day, checklist.Serial).After!).Met);
        var best = set;
        while (low < high)
        {
            var met = (low + high) / 2;
            var fewer = new Candidate(checklist.Kind, null, (day, serial) => ((Checklist)checklist.On(day, serial).After!) with { Met = met }, checklist.Serial, checklist.Needed);
            Candidate[] tried = [.. set.Select(candidate => candidate == checklist ? fewer : candidate)];
            (low, high, best) = smallest.Reaches(tried) ? (low, met, tried) : (met + 1, high, best);
        }

        return best;
    }

    /// <summary>All is done on the day of the rating.</summary>
    private static GradePath? AtOnce(Search search, IReadOnlyList<Candidate> set)
    {
        var corrections = Corrections(search.Prospect.File, set, search.Moment.Day);
        var proof = Rated(Corrected(search.Prospect.File, corrections), search.Moment);
        return search.Reached(proof) ? new(search.Target, corrections, search.Moment.Day, [.. search.Moment.Before, proof]) : null;
    }

    /// <summary>All but the application for review is done on the first day, and the ratings take their course until the grade is reached.</summary>
    private static GradePath? Early(Search search, IReadOnlyList<Candidate> set)
    {
        var first = search.First;
        Candidate[] applications = [.. set.Where(candidate => candidate.Kind == CorrectionKind.ApplyForReview)];
        var corrections = Corrections(search.Prospect.File, [.. set.Except(applications)], first.Day);
        if (corrections.Count == 0)
        {
            return null;
        }

        var start = Rated(Corrected(search.Prospect.File, corrections), first);
        var prospect = new Prospect(start.File, search.Prospect.ProgramOn);
        var due = prospect.Moments(start.Decision, first.Day, search.Moment.Day).Skip(1).Take(MostMoments);
        foreach (var moment in applications.Length == 0 ? due : due.Concat(prospect.Moments(start.Decision, search.Moment.Day, search.Moment.Day).Take(1)))
        {
            var application = Corrections(start.File, applications, moment.Day);
            foreach (var applied in (List<Correction>[])(applications.Length == 0 ? [[]] : [[], application]))
            {
                var rated = Rated(Corrected(start.File, applied), moment);
                if (search.Reached(rated))
                {
                    return new(search.Target, [.. corrections, .. applied], first.Day, [.. first.Before, start, .. moment.Before, rated]);
                }
            }
        }

        return null;
    }

    /// <summary>
    /// What lapses while time is awaited takes the grade away before the next one comes. So everything is done on the first day; then
    /// one after the other is left out, the least preferred first, as long as the grade comes as soon.
    /// </summary>
    private static GradePath? Diligent(Search search, IReadOnlyList<Candidate> candidates)
    {
        var set = new SmallestSet(search.Prospect, search.First, search.Target).Useful(candidates);
        var path = Early(search, set);
        foreach (var one in path is null ? [] : Enumerable.Reverse(set).ToList())
        {
            List<Candidate> fewer = [.. set.Where(other => other != one)];
            if (fewer.All(other => other.Needs != one) && Early(search, fewer) is { } still && still.RatedOn <= path!.RatedOn)
            {
                (set, path) = (fewer, still);
            }
        }

        return path;
    }

    private static EnterpriseFile Corrected(EnterpriseFile file, IEnumerable<Correction> corrections) =>
        corrections.Aggregate(file, (changed, correction) => correction.ApplyTo(changed));

    private static RatedFile Rated(EnterpriseFile file, Moment moment)
    {
        var standing = file with { Standing = moment.Standing };
        return new(standing, moment.Program.Rate(standing, moment.Day));
    }

    private static List<Correction> Corrections(EnterpriseFile file, IReadOnlyList<Candidate> set, DateOnly day)
    {
        var serial = file.Evidence.Select(item => item.Serial).DefaultIfEmpty(0).Max();
        return [.. set.OrderBy(candidate => candidate.Kind).Select(candidate => candidate.On(day, candidate.Before is null ? ++serial : candidate.Serial))];
    }

    /// <summary>What keeps the grade down on the first day although all is corrected, and until when.</summary>
    private static List<Hold> Holds(Prospect prospect, Moment[] moments, IReadOnlyList<Candidate> candidates, Grade target)
    {
        return [.. Holding(moments[0]).Select(finding => new Hold(finding, moments.Skip(1)
            .Where(moment => Holding(moment).All(later => later.Rule.Name != finding.Rule.Name)).Select(moment => (DateOnly?)moment.Day).FirstOrDefault()))];

        List<Finding> Holding(Moment moment)
        {
            var all = new SmallestSet(prospect, moment, target).Useful(candidates);
            return [.. prospect.Rate(moment, all).Trace.Applied.Where(finding => KeepsBelow(finding, target, moment.Standing.Grade))];
        }
    }

    private static bool KeepsBelow(Finding finding, Grade target, Grade? held) => finding.Effect switch
    {
        Effect.Give give => give.Grade < target,
        Effect.GradeAtMost most => most.Grade < target,
        Effect.Unrated => true,
        Effect.HoldUpgrade => held < target,
        Effect.StepsUp up => held is { } from && (int)from + up.Steps < (int)target,
        _ => false,
    };

    private sealed record Search(Prospect Prospect, Moment First, Moment Moment, Grade Target)
    {
        public bool Reached(RatedFile rated) => rated.Decision.Outcome.Grade >= Target;
    }
}
