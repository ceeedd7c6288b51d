using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Listings;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Blacklist;

/// <summary>A case as it stands on a day.</summary>
/// <param name="File">The case with its steps.</param>
/// <param name="Enterprise">The enterprise as it is known now.</param>
/// <param name="On">The day.</param>
/// <param name="State">Its state on the day.</param>
/// <param name="Possible">What the state offers.</param>
/// <param name="Duty">The term that runs for the authority.</param>
/// <param name="RepairableFrom">First day on which repair can be asked for, where there is one.</param>
/// <param name="Law">The law of the place by the policies of the day.</param>
public sealed record ListingCaseView(
    ListingCaseFile File, Enterprise Enterprise, DateOnly On, ListingState State, IReadOnlyList<ListingAction> Possible, ListingDuty? Duty, DateOnly? RepairableFrom, ListingLaw Law)
{
    /// <summary>The decisions that rested on the entry, with what they would have come to without it; none before an annulment.</summary>
    public IReadOnlyList<DecisionRatedAgain> Rested { get; init; } = [];

    /// <summary>The decision whose edition is held nowhere, so that nobody can say what rested on the entry; null where all are held.</summary>
    public DecisionRecord? NotHeld { get; init; }
}

/// <summary>Finds a case by its number.</summary>
public sealed class FindListingCase(IDbContextFactory<RegisterContext> contexts, FindListingLaw laws, CorrectStandings correct)
{
    public async Task<ListingCaseView?> ExecuteAsync(int id, DateOnly on, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        if (await context.CaseFileAsync(id, ct) is not { } file)
        {
            return null;
        }

        var view = (await ViewsAsync(context, [file], on, ct))[0];
        if (view.State is not (ListingState.Annulled or ListingState.AnnulmentPublished))
        {
            return view;
        }

        var entry = file.Steps.Last(step => step.EvidenceId is not null).EvidenceId!.Value;
        var (decisions, notHeld) = await correct.ListAsync(file.Record.EnterpriseId, ct);
        return view with { Rested = [.. decisions.Where(decision => decision.RestedOn.Any(item => item.Ids.Contains(entry)))], NotHeld = notHeld };
    }

    internal async Task<IReadOnlyList<ListingCaseView>> ViewsAsync(RegisterContext context, IReadOnlyList<ListingCaseFile> files, DateOnly on, CancellationToken ct)
    {
        int[] ids = [.. files.Select(file => file.Record.EnterpriseId).Distinct()];
        var enterprises = await context.Enterprises.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
        List<ListingCaseView> views = [];
        foreach (var file in files)
        {
            var enterprise = enterprises[file.Record.EnterpriseId];
            var law = await laws.ExecuteAsync(enterprise.Region, on, ct);
            var state = file.Case.StateOn(on);
            views.Add(new(
                file, enterprise, on, state, ListingProcedure.ActionsIn(state), ListingDuty.Of(file.Case, on, law),
                ListingCase.IsShown(state) ? ListingProcedure.RepairableFrom(file.Case, on, law) : null, law));
        }

        return views;
    }
}
