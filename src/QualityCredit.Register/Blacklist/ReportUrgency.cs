using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Listings;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Blacklist;

/// <summary>A case with its urgency.</summary>
public sealed record UrgentCase(ListingCaseView Case, UrgentListing Urgency)
{
    /// <summary>Whether the term that runs for the authority is over.</summary>
    public bool IsOverdue => Case.Duty?.IsOverdueOn(Case.On) == true;
}

/// <summary>Every case in which urgency was recorded, for the authority above: the newest first.</summary>
/// <param name="On">The day.</param>
/// <param name="Cases">The cases.</param>
public sealed record UrgencyReport(DateOnly On, IReadOnlyList<UrgentCase> Cases)
{
    public int Published => Cases.Count(urgent => urgent.Urgency.PublishedOn is not null);

    /// <summary>In how many the enterprise is still to be told.</summary>
    public int WithoutNotice => Cases.Count(urgent => urgent.Urgency.DaysWithoutNotice is not null);

    /// <summary>In how many it was listed and not heard yet.</summary>
    public int NotHeard => Cases.Count(urgent => urgent.Urgency is { PublishedOn: not null, HeardOn: null } && ListingCase.IsShown(urgent.Case.State));

    public int Overdue => Cases.Count(urgent => urgent.IsOverdue);
}

/// <summary>Reports where notice and hearing were put off.</summary>
public sealed class ReportUrgency(IDbContextFactory<RegisterContext> contexts, FindListingCase find)
{
    public async Task<UrgencyReport> ExecuteAsync(DateOnly on, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var records = await context.ListingCases.AsNoTracking()
            .Where(row => context.ListingSteps.Any(step => step.CaseId == row.Id && step.Action == ListingAction.DeclareUrgency && step.On <= on))
            .OrderByDescending(row => row.Id).ToListAsync(ct);
        var views = await find.ViewsAsync(context, await context.FilesOfAsync(records, ct), on, ct);
        return new(on, [.. views.Select(view => new UrgentCase(view, UrgentListing.Of([.. view.File.Steps.Select(step => step.Step)], on)!))]);
    }
}
