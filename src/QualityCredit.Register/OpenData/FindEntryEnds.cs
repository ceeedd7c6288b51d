using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.OpenData;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.OpenData;

/// <summary>Why entries that were published are in the list no longer.</summary>
internal static class FindEntryEnds
{
    public static async Task<EntryEnd> OfAsync(RegisterContext context, string key, DateOnly day, CancellationToken ct)
    {
        var source = Convert.FromHexString(key);
        var last = await context.Evidence.AsNoTracking().Where(entry => entry.SourceKey == source).OrderByDescending(entry => entry.Edition).FirstOrDefaultAsync(ct);
        var present = last is { KnownUntilUtc: null } ? (Listing)last.ToItem() : null;
        return EntryEnding.Of(present, takenBack: last?.RetractedBy is not null, day);
    }
}
