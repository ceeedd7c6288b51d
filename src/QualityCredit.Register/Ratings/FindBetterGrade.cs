using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Paths;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Editions;

namespace QualityCredit.Register.Ratings;

/// <param name="Next">Ways to the next grade.</param>
/// <param name="Steps">The soonest way, grade by grade, to the highest that can be reached.</param>
public sealed record FoundPaths(BetterGrade Next, IReadOnlyList<GradePath> Steps);

/// <summary>How an enterprise reaches a better grade than the one explained; every way was proved by rating the changed file.</summary>
public sealed class FindBetterGrade(ActivePolicies policies)
{
    /// <param name="rated">Where it stands.</param>
    /// <param name="policy">The policy of a what-if; null for the one that governs.</param>
    /// <param name="today">No correction is made before this day, nor on or before that of the rating.</param>
    /// <param name="ct">Cancels the reading of policies.</param>
    public async Task<FoundPaths> ExecuteAsync(RatedFile rated, string? policy, DateOnly today, CancellationToken ct)
    {
        var after = rated.Decision.AsOf.AddDays(1);
        var from = today > after ? today : after;
        var calendar = await policies.CalendarAsync(ct);
        Dictionary<int, PolicyLibrary> libraries = [];
        foreach (var number in calendar.BundlesFrom(rated.Decision.AsOf))
        {
            libraries[number] = await policies.LibraryOfAsync(number, ct);
        }

        var next = FindPaths.ToNextGrade(rated, from, LibraryOn, policy);
        return new(next, FindPaths.ToHighestGrade(next, LibraryOn, policy));

        PolicyLibrary LibraryOn(DateOnly day) => calendar.BundleOn(day) is { } number ? libraries[number] : policies.Shipped;
    }
}
