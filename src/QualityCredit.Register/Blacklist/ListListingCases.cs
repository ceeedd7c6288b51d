using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Listings;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Blacklist;

/// <summary>Cases, newest first, and where to go on.</summary>
public sealed record ListingCasePage(IReadOnlyList<ListingCaseView> Cases, int? Next);

/// <summary>Which cases are asked for.</summary>
public sealed record ListingCaseFilter
{
    public OrganizationCode? Code { get; init; }

    /// <summary>Only those in which urgency was recorded.</summary>
    public bool UrgentOnly { get; init; }
}

/// <summary>Lists cases by their number, the last first.</summary>
public sealed class ListListingCases(IDbContextFactory<RegisterContext> contexts, FindListingCase find)
{
    public const int MostPerPage = 200;

    public async Task<ListingCasePage> ExecuteAsync(ListingCaseFilter filter, int? before, int limit, DateOnly on, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var size = Math.Clamp(limit, 1, MostPerPage);
        var rows = context.ListingCases.AsNoTracking();
        if (before is { } number)
        {
            rows = rows.Where(row => row.Id < number);
        }

        if (filter.Code is { } code)
        {
            rows = rows.Where(row => context.Enterprises.Any(enterprise => enterprise.Id == row.EnterpriseId && enterprise.Code == code));
        }

        if (filter.UrgentOnly)
        {
            rows = rows.Where(row => context.ListingSteps.Any(step => step.CaseId == row.Id && step.Action == ListingAction.DeclareUrgency));
        }

        var records = await rows.OrderByDescending(row => row.Id).Take(size + 1).ToListAsync(ct);
        var files = await context.FilesOfAsync([.. records.Take(size)], ct);
        return new(await find.ViewsAsync(context, files, on, ct), records.Count > size ? records[size - 1].Id : null);
    }
}
