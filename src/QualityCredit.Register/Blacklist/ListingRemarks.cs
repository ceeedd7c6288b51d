using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Listings;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Blacklist;

/// <summary>What the enterprise answers to its entry.</summary>
public sealed record ListingReply(DateOnly On, string Text);

/// <summary>What stands beside an entry that a case published.</summary>
/// <param name="Department">The authority of the entry.</param>
/// <param name="Document">Its document number.</param>
/// <param name="Persons">The responsible persons, where the ground names them.</param>
/// <param name="IsUrgent">Whether it was published for recorded urgency.</param>
/// <param name="Replies">The enterprise's replies.</param>
public sealed record ListingRemark(string Department, string Document, string? Persons, bool IsUrgent, IReadOnlyList<ListingReply> Replies);

/// <summary>An entry that was void from the start, published as such.</summary>
public sealed record AnnulledListing(
    string Ground, string Department, string Document, DateOnly ListedFrom, DateOnly AnnulledOn, string AnnulledBy, string AnnulmentDocument, string Reason, DateOnly PublishedOn);

internal static class ListingRemarks
{
    public static async Task<(IReadOnlyList<ListingRemark> Remarks, IReadOnlyList<AnnulledListing> Annulled)> ReadAsync(
        RegisterContext context, int enterprise, DateOnly on, DateTime knownAtUtc, CancellationToken ct)
    {
        var records = await context.ListingCases.AsNoTracking().Where(row => row.EnterpriseId == enterprise).OrderBy(row => row.Id).ToListAsync(ct);
        if (records.Count == 0)
        {
            return ([], []);
        }

        List<ListingRemark> remarks = [];
        List<AnnulledListing> annulled = [];
        foreach (var file in await context.FilesOfAsync(records, ct))
        {
            ListingStepRecord[] steps = [.. file.Steps.Where(step => step.On <= on && step.RecordedUtc <= knownAtUtc)];
            if (Last(steps, ListingAction.Publish) is not { } entry)
            {
                continue;
            }

            if (Last(steps, ListingAction.Annul) is not { } annulment)
            {
                remarks.Add(new(
                    entry.Authority, entry.Document, file.Case.Persons, file.Case.UrgentOn is not null,
                    [.. steps.Where(step => step.Action == ListingAction.Reply).Select(step => new ListingReply(step.On, step.Text))]));
            }
            else if (Last(steps, ListingAction.PublishAnnulment) is { } published)
            {
                annulled.Add(new(
                    file.Record.Ground, entry.Authority, entry.Document, entry.On, annulment.On, annulment.Authority, annulment.Document, annulment.Text, published.On));
            }
        }

        return (remarks, annulled);
    }

    private static ListingStepRecord? Last(ListingStepRecord[] steps, ListingAction action) => Array.FindLast(steps, step => step.Action == action);
}
