using QualityCredit.Register.Evidence;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Ratings;

/// <summary>A line of evidence that was taken back and so was void from the start: its last statement, and all that this one corrected.</summary>
/// <param name="Last">The statement that was taken back.</param>
/// <param name="Ids">The keys of all its statements.</param>
/// <param name="KnownFromUtc">From when the first of them was known.</param>
/// <param name="VoidSinceUtc">When it was taken back.</param>
public sealed record VoidItem(EvidenceEntry Last, IReadOnlySet<long> Ids, DateTime KnownFromUtc, DateTime VoidSinceUtc)
{
    /// <summary>Its number in the file.</summary>
    public int Serial => RowKey.SerialOf(Last.Id);

    /// <summary>Whether it was in the file that a decision was made from.</summary>
    public bool IsIn(DecisionRecord decision) => KnownFromUtc <= decision.KnownAtUtc && decision.KnownAtUtc < VoidSinceUtc;

    /// <summary>What was void by an instant. A statement that was corrected was no more right than the one in its place.</summary>
    internal static IReadOnlyList<VoidItem> Among(IReadOnlyList<EvidenceEntry> evidence, DateTime knownAtUtc)
    {
        List<VoidItem> items = [];
        foreach (var last in evidence.Where(entry => entry.RetractionReason is not null && entry.KnownUntilUtc <= knownAtUtc))
        {
            var first = last;
            HashSet<long> ids = [last.Id];
            while (first.SupersedesId is { } before)
            {
                first = evidence.Single(entry => entry.Id == before);
                ids.Add(before);
            }

            items.Add(new(last, ids, first.RecordedAtUtc, last.KnownUntilUtc!.Value));
        }

        return items;
    }
}
