using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.OpenData;

/// <summary>One change of the published list. Changes are only ever added.</summary>
/// <param name="Sequence">Its number, from 1 without gaps.</param>
/// <param name="Version">The release that made it public.</param>
/// <param name="Key">The entry: a digest of department, document and line, which tells nothing to those who do not hold the entry already.</param>
/// <param name="Line">The row as it is published from this release on; null where the entry ended.</param>
/// <param name="End">Why it ended; null where it did not.</param>
public sealed record OpenDataChange(long Sequence, int Version, string Key, string? Line, EntryEnd? End);

/// <summary>What a change was to those who follow the list.</summary>
public enum OpenDataChangeKind : byte
{
    /// <summary>An entry came into the list.</summary>
    [Label("列入", "Listed")] Listed = 1,

    /// <summary>An entry of the list changed.</summary>
    [Label("变更", "Changed")] Changed,

    /// <summary>An entry left the list.</summary>
    [Label("终止", "Ended")] Ended,
}

/// <summary>
/// A change as it may be shown now. The content stands with the last change of an entry alone: what an entry said before, and whatever an
/// ended entry said, is shown no longer.
/// </summary>
/// <param name="Sequence">Its number.</param>
/// <param name="Version">The release that made it public.</param>
/// <param name="Key">The entry.</param>
/// <param name="Kind">What it was.</param>
/// <param name="End">Why the entry ended.</param>
/// <param name="Line">The row, where this is its last change.</param>
public sealed record ShownChange(long Sequence, int Version, string Key, OpenDataChangeKind Kind, EntryEnd? End, string? Line);
