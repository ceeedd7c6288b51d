using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Listings;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Blacklist;

/// <summary>A case with its steps, the opening first.</summary>
/// <param name="Record">What it is about.</param>
/// <param name="Steps">Its steps in order.</param>
public sealed record ListingCaseFile(ListingCaseRecord Record, IReadOnlyList<ListingStepRecord> Steps)
{
    public ListingCase Case { get; } = ListingProcedure.Read(Record.Proposal, [.. Steps.Select(step => step.Step)]);
}

internal static class ListingCaseQueries
{
    /// <summary>The files of cases, in the order of the records.</summary>
    public static async Task<IReadOnlyList<ListingCaseFile>> FilesOfAsync(this RegisterContext context, IReadOnlyList<ListingCaseRecord> records, CancellationToken ct)
    {
        int[] ids = [.. records.Select(record => record.Id)];
        var steps = await context.ListingSteps.AsNoTracking().Where(step => EF.Parameter(ids).Contains(step.CaseId))
            .OrderBy(step => step.CaseId).ThenBy(step => step.Number).ToListAsync(ct);
        var byCase = steps.ToLookup(step => step.CaseId);
        return [.. records.Select(record => new ListingCaseFile(record, [.. byCase[record.Id]]))];
    }

    public static async Task<ListingCaseFile?> CaseFileAsync(this RegisterContext context, int id, CancellationToken ct) =>
        await context.ListingCases.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is { } record ? (await context.FilesOfAsync([record], ct))[0] : null;
}
