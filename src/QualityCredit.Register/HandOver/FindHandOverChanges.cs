using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.HandOver;
using QualityCredit.Rating.OpenData;
using QualityCredit.Register.OpenData;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.HandOver;

/// <summary>Finds what of the records that are to be handed over changed or ended since the last package.</summary>
internal sealed class FindHandOverChanges(RegisterContext context, DateOnly day)
{
    public async Task<HandOverChanges> ExecuteAsync(HandOverBook book, IAsyncEnumerable<HandOverFact> facts, CancellationToken ct)
    {
        HandOverChanges changes = new(book);
        try
        {
            var present = await PresentRecords.ReadAsync(context, book, ct);
            await foreach (var fact in facts.WithCancellation(ct))
            {
                Add(changes, present, HandOverRecord.Of(book.File, fact));
            }

            foreach (var ended in present.Ended())
            {
                changes.AddEnd(ended.Key, await EndOfAsync(ended, ct));
            }

            return changes;
        }
        catch
        {
            changes.Dispose();
            throw;
        }
    }

    private static void Add(HandOverChanges changes, PresentRecords present, HandOverRecord record)
    {
        var isChanged = present.Meet(record);
        if (record.Line is null)
        {
            // What the receiver holds of it stays.
            changes.HoldBack(record);
        }
        else if (isChanged)
        {
            changes.Add(record.Key, record.Line);
        }
    }

    private async Task<EntryEnd> EndOfAsync(EndedRecord record, CancellationToken ct) => record.Kind switch
    {
        HandOverKind.Listing => await FindEntryEnds.OfAsync(context, record.Key, day, ct),
        _ when record.LastDay < day => EntryEnd.Expired,
        HandOverKind.RedList => EntryEnd.Removed,
        HandOverKind.Penalty when await WasRetractedAsync(record.Key, ct) => EntryEnd.Annulled,
        _ => EntryEnd.Corrected,
    };

    private async Task<bool> WasRetractedAsync(string key, CancellationToken ct)
    {
        var source = Convert.FromHexString(key);
        return await context.Evidence.AsNoTracking().Where(entry => entry.SourceKey == source).OrderByDescending(entry => entry.Edition).Select(entry => entry.RetractedBy).FirstOrDefaultAsync(ct) is not null;
    }
}
