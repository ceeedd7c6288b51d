using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Listings;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Blacklist;

/// <summary>What the authorities owe on a day: first what cannot be counted, then by the last day of the term.</summary>
/// <param name="On">The day.</param>
/// <param name="Cases">The cases in which a term runs for the authority.</param>
public sealed record DutyReport(DateOnly On, IReadOnlyList<ListingCaseView> Cases)
{
    public int Overdue => Cases.Count(one => one.Duty!.IsOverdueOn(On));

    /// <summary>In how many the last day cannot be counted, mostly for want of a calendar.</summary>
    public int Uncounted => Cases.Count(one => one.Duty!.Until is null);
}

/// <summary>Lists the cases that wait for the authority, so that no term passes unseen.</summary>
public sealed class ReportDuties(IDbContextFactory<RegisterContext> contexts, FindListingCase find)
{
    /// <summary>Steps that leave nothing owed, whatever came before; a case that ended with one of them is not read.</summary>
    private static readonly ListingAction[] _settling =
    [
        ListingAction.Drop, ListingAction.DecideNotToList, ListingAction.RefuseApproval, ListingAction.Approve, ListingAction.Publish,
        ListingAction.RejectObjection, ListingAction.RefuseRepair, ListingAction.Remove, ListingAction.PublishAnnulment,
    ];

    public async Task<DutyReport> ExecuteAsync(DateOnly on, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var settled = context.ListingSteps.Where(step => EF.Parameter(_settling).Contains(step.Action)
            && !context.ListingSteps.Any(later => later.CaseId == step.CaseId && later.Number > step.Number));
        var records = await context.ListingCases.AsNoTracking().Where(row => !settled.Any(step => step.CaseId == row.Id)).OrderBy(row => row.Id).ToListAsync(ct);
        var views = await find.ViewsAsync(context, await context.FilesOfAsync(records, ct), on, ct);
        return new(on, [.. views.Where(view => view.Duty is not null).OrderBy(view => view.Duty!.Until ?? DateOnly.MinValue).ThenBy(view => view.File.Record.Id)]);
    }
}
