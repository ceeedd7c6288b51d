using FsCheck.Fluent;
using QualityCredit.Rating.Listings;
using QualityCredit.Testing;
using Xunit;
using static QualityCredit.Rating.Listings.ListingAction;

namespace QualityCredit.Rating.Tests.Listings;

/// <summary>What holds after any steps by anybody in any order.</summary>
public sealed class ListingPropertiesTests
{
    private static readonly string[] _officers = ["zhang", "li", "wang"];
    private static readonly string[] _authorities = [AnyCase.City, AnyCase.Province];

    [Fact]
    public void No_steps_lead_to_publication_without_notice_or_recorded_urgency() => ForAll(steps =>
    {
        var published = Array.FindIndex(steps, step => step.Action == Publish);
        return published < 0 || steps.Take(published).Any(step => step.Action is Notify or DeclareUrgency);
    });

    [Fact]
    public void The_proposer_never_decides_and_the_decider_never_approves_or_reviews() => ForAll(steps =>
    {
        var decided = steps.FirstOrDefault(step => step.Action == DecideToList);
        return steps.Where(step => step.Action is DecideToList or DecideNotToList).All(step => step.Actor != steps[0].Actor)
            && steps.Where(step => step.Action is Approve or RejectObjection or RefuseRepair or Remove or Annul).All(step => step.Actor != decided!.Actor);
    });

    [Fact]
    public void Publication_follows_decision_and_approval_of_another_authority() => ForAll(steps =>
    {
        var published = Array.FindIndex(steps, step => step.Action == Publish);
        return published < 0 || (steps[published - 1].Action == Approve && steps[published - 2].Action == DecideToList && steps[published - 1].Authority != steps[published - 2].Authority);
    });

    [Fact]
    public void The_steps_tell_the_case() => ForAll((listing, steps) => ListingProcedure.Read(AnyCase.Proposal, steps) == listing);

    [Fact]
    public void Random_walks_reach_the_end_of_the_procedure()
    {
        var ends = Enumerable.Range(0, 3000).Select(seed => Walk([.. Enumerable.Range(0, 400).Select(i => Mix(seed, i))]).Case.State).ToHashSet();

        Assert.Superset(new HashSet<ListingState> { ListingState.Removed, ListingState.AnnulmentPublished, ListingState.Closed }, ends);
    }

    private static void ForAll(Func<ListingStep[], bool> holds) => ForAll((_, steps) => holds(steps));

    private static void ForAll(Func<ListingCase, ListingStep[], bool> holds) => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var (listing, steps) = Walk([.. Enumerable.Range(0, 400).Select(i => Mix(seed, i))]);
        return holds(listing, steps);
    }).Holds(400);

    private static int Mix(int seed, int i) => (int)((((uint)seed * 2654435761u) ^ ((uint)i * 40503u * 69069u)) * 2246822519u >> 3);

    /// <summary>Tries one step for each number and keeps those that are taken.</summary>
    private static (ListingCase Case, ListingStep[] Steps) Walk(int[] numbers)
    {
        var actions = Enum.GetValues<ListingAction>();
        var opening = AnyCase.Step(Propose, AnyCase.OpenedOn);
        var listing = ListingProcedure.Open(AnyCase.Proposal, opening, AnyCase.Law).Case!;
        List<ListingStep> steps = [opening];
        foreach (var number in numbers)
        {
            // Steps that end a case are tried rarely, so that the walks come far; now and then a year goes by.
            var action = actions[number / 16 % actions.Length];
            if (action is Drop or DecideNotToList or RefuseApproval or Annul && number % 13 != 0)
            {
                continue;
            }

            var day = listing.LastOn.AddDays(listing.ListedFrom is not null && number % 5 == 0 ? 370 : number % 9);
            var step = AnyCase.Step(action, day) with
            {
                Actor = _officers[number / 512 % _officers.Length],
                Authority = _authorities[number / 2048 % _authorities.Length],
                HearingOn = day.AddDays(number % 20),
            };
            if (ListingProcedure.Take(listing, step, AnyCase.Law) is { Case: { } next })
            {
                listing = next;
                steps.Add(step);
            }
        }

        return (listing, [.. steps]);
    }
}
