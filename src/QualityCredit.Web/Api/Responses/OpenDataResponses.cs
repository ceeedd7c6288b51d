using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.OpenData;
using QualityCredit.Register.OpenData;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api.Responses;

/// <summary>The current release of the open data.</summary>
internal sealed record OpenDataResponse
{
    public required int Version { get; init; }

    /// <summary>The day for which the release was made.</summary>
    public required DateOnly Day { get; init; }

    public required DateTime MadeUtc { get; init; }

    /// <summary>The day for which it is the current one: today.</summary>
    public required DateOnly CurrentOn { get; init; }

    /// <summary>Entries in the full files.</summary>
    public required int Rows { get; init; }

    public required int Upserts { get; init; }

    public required int Tombstones { get; init; }

    /// <summary>Number of the last change of the change feed.</summary>
    public required long LastSequence { get; init; }

    /// <summary>Leaves of the transparency log when it was made.</summary>
    public required int LogSize { get; init; }

    public required int Format { get; init; }

    public required IReadOnlyList<OpenDataFile> Files { get; init; }

    /// <summary>All of the above as a JSON Web Signature (ES256), as manifest.jws has it; trust nothing that is not in it.</summary>
    public required string Signed { get; init; }

    /// <summary>The public keys.</summary>
    public required string Keys { get; init; }

    /// <summary>Leads to the delta since a version.</summary>
    public required string Deltas { get; init; }

    public required string Changes { get; init; }

    public required string Schema { get; init; }

    /// <summary>The terms of use.</summary>
    public required WordsResponse Licence { get; init; }
}

/// <summary>A release with its digests; the files of past releases are not served.</summary>
internal sealed record OpenDataReleaseResponse
{
    public required int Version { get; init; }

    public required DateOnly Day { get; init; }

    public required DateTime MadeUtc { get; init; }

    public required int Rows { get; init; }

    public required int Upserts { get; init; }

    public required int Tombstones { get; init; }

    public required long LastSequence { get; init; }

    public required string CsvSha256 { get; init; }

    public required string NdjsonSha256 { get; init; }

    public static OpenDataReleaseResponse Of(OpenDataRelease release) => new()
    {
        Version = release.Version,
        Day = release.Day,
        MadeUtc = release.MadeUtc,
        Rows = release.Rows,
        Upserts = release.Upserts,
        Tombstones = release.Tombstones,
        LastSequence = release.LastSequence,
        CsvSha256 = release.CsvSha256,
        NdjsonSha256 = release.NdjsonSha256,
    };
}

/// <summary>Changes of the published list.</summary>
/// <param name="Changes">In their order.</param>
/// <param name="Next">What to give as since the next time.</param>
/// <param name="Last">Number of the last change there is: the feed is at its end when next has come to it.</param>
internal sealed record ListChangesResponse(IReadOnlyList<ListChangeResponse> Changes, long Next, long Last);

/// <summary>One change of the published list.</summary>
internal sealed record ListChangeResponse
{
    /// <summary>From 1 without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>The release that made it public.</summary>
    public required int Version { get; init; }

    public required DateOnly Day { get; init; }

    public required DateTime PublishedUtc { get; init; }

    /// <summary>The entry.</summary>
    public required string Key { get; init; }

    /// <summary>listed, changed or ended.</summary>
    [OneOf<OpenDataChangeKind>]
    public required string Kind { get; init; }

    /// <summary>Why it ended: expired, removed, annulled or corrected.</summary>
    [OneOf<EntryEnd>]
    public string? Reason { get; init; }

    /// <summary>The entry as it is now; only with its last change, and never with an ended one.</summary>
    public OpenDataRow? Entry { get; init; }

    public static ListChangeResponse Of(ReleasedChange released) => new()
    {
        Sequence = released.Change.Sequence,
        Version = released.Change.Version,
        Day = released.Release.Day,
        PublishedUtc = released.Release.MadeUtc,
        Key = released.Change.Key,
        Kind = Vocabulary.TermOf(released.Change.Kind).Code,
        Reason = released.Change.End is { } end ? Vocabulary.TermOf(end).Code : null,
        Entry = released.Change.Line is { } line && OpenDataRow.TryRead(line, out var row) ? row : null,
    };
}
