using System.ComponentModel.DataAnnotations;
using System.Globalization;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.OpenData;
using QualityCredit.Register.Clients;
using QualityCredit.Register.OpenData;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Watches;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api.Responses;

/// <summary>A published change as a CloudEvent 1.0: the same in a page of events and in the body of a webhook.</summary>
internal sealed record CloudEventResponse
{
    public const string Test = "quality-credit.test";

    private const string StatusChanged = "quality-credit.status.changed";

    private const string ListingEvent = "quality-credit.listing.";

    /// <summary>Every type that an event can have.</summary>
    public static IReadOnlyList<string> Types { get; } = [StatusChanged, .. Vocabulary.Of<OpenDataChangeKind>().Terms.Select(term => ListingEvent + term.Code), Test];

    [Required]
    public string Specversion { get; init; } = "1.0";

    /// <summary>The number of the event, from 1 without gaps within its source. An event that is sent again has the same one.</summary>
    public required string Id { get; init; }

    /// <summary>Whose numbers these are: urn:quality-credit:watches:&lt;client&gt; for a portfolio, urn:quality-credit:changes for everything.</summary>
    public required string Source { get; init; }

    /// <summary>What happened; quality-credit.test for a test.</summary>
    [OneOfEventTypes]
    public required string Type { get; init; }

    /// <summary>The organization code, nine characters.</summary>
    public string? Subject { get; init; }

    /// <summary>When it was published.</summary>
    public required DateTime Time { get; init; }

    [Required]
    public string Datacontenttype { get; init; } = "application/json";

    public required EventDataResponse Data { get; init; }

    public static CloudEventResponse Of(NumberedEvent numbered, string clientId, WatchFeed feed, ClientKind kind) => new()
    {
        Id = numbered.Sequence.ToString(CultureInfo.InvariantCulture),
        Source = SourceOf(clientId, feed),
        Type = numbered.Event switch
        {
            StatusPublished => StatusChanged,
            EntryPublished entry => ListingEvent + Vocabulary.TermOf(entry.Entry.Change.Kind).Code,
            _ => throw new System.Diagnostics.UnreachableException(),
        },
        Subject = numbered.Event.Code.Compact,
        Time = numbered.Event.PublishedUtc,
        Data = numbered.Event switch
        {
            StatusPublished status => EventDataResponse.Of(status.Change, kind.LearnsGrades()),
            EntryPublished entry => EventDataResponse.Of(entry.Code.Compact, entry.Entry),
            _ => throw new System.Diagnostics.UnreachableException(),
        },
    };

    public static CloudEventResponse TestOf(string clientId, WatchFeed feed, DateTime nowUtc) => new()
    {
        Id = $"test-{nowUtc:yyyyMMddHHmmssfff}",
        Source = SourceOf(clientId, feed),
        Type = Test,
        Time = nowUtc,
        Data = new() { Changed = [] },
    };

    private static string SourceOf(string clientId, WatchFeed feed) => feed switch
    {
        WatchFeed.Portfolio => $"urn:quality-credit:watches:{clientId}",
        WatchFeed.Everything => "urn:quality-credit:changes",
    };
}

/// <summary>What a published change was.</summary>
internal sealed record EventDataResponse
{
    /// <summary>The organization code, nine characters.</summary>
    public string? Code { get; init; }

    /// <summary>What of it changed: grade, intensity, listed, delisted for a status; entry for the list.</summary>
    [OneOfWords("grade", "intensity", "listed", "delisted", "entry")]
    public required IReadOnlyList<string> Changed { get; init; }

    /// <summary>The version of the data that holds the change: of statuses, or of the list.</summary>
    public long? DataVersion { get; init; }

    /// <summary>Whether it is the first status that is published of the enterprise.</summary>
    public bool? First { get; init; }

    /// <summary>Before; for departments. A bank asks for the grade under the enterprise's authorisation, at ask.</summary>
    public EventStatusResponse? Old { get; init; }

    /// <summary>After; for departments.</summary>
    public EventStatusResponse? New { get; init; }

    /// <summary>Where the grade is asked for, under an authorisation.</summary>
    public string? Ask { get; init; }

    /// <summary>Key of the entry of the list, as in the open data.</summary>
    public string? Key { get; init; }

    /// <summary>Why the entry ended: expired, removed, annulled or corrected.</summary>
    [OneOf<EntryEnd>]
    public string? Reason { get; init; }

    /// <summary>The entry as it is published; only with its last change, and never with an ended one.</summary>
    public OpenDataRow? Entry { get; init; }

    public static EventDataResponse Of(StatusChange change, bool withGrades) => new()
    {
        Code = change.Code.Compact,
        Changed = [.. Names(change.Kinds)],
        DataVersion = change.Sequence,
        First = change.OldOutcome is null ? true : null,
        Old = withGrades && change is { OldOutcome: { } outcome, OldIntensity: var intensity } ? EventStatusResponse.Of(outcome, intensity, change.OldListed) : null,
        New = withGrades ? EventStatusResponse.Of(change.NewOutcome, change.NewIntensity, change.NewListed) : null,
        Ask = withGrades ? null : $"{ApiRoutes.Prefix}/credit/{change.Code.Compact}",
    };

    public static EventDataResponse Of(string code, ReleasedChange entry) => new()
    {
        Code = code,
        Changed = ["entry"],
        DataVersion = entry.Release.ListVersion,
        Key = entry.Change.Key,
        Reason = entry.Change.End is { } end ? Vocabulary.TermOf(end).Code : null,
        Entry = entry.Change.Line is { } line && OpenDataRow.TryRead(line, out var row) ? row : null,
    };

    private static IEnumerable<string> Names(StatusChangeKinds kinds) =>
        from kind in new[] { (StatusChangeKinds.Outcome, "grade"), (StatusChangeKinds.Intensity, "intensity"), (StatusChangeKinds.Listed, "listed"), (StatusChangeKinds.Delisted, "delisted") }
        where (kinds & kind.Item1) != 0
        select kind.Item2;
}

/// <summary>A published status.</summary>
/// <param name="Outcome">AA, A, B, C or unrated.</param>
/// <param name="Intensity">Of supervision.</param>
/// <param name="Listed">Whether the enterprise was listed.</param>
internal sealed record EventStatusResponse([OneOfOutcomes] string Outcome, [OneOf<SupervisionIntensity>] string? Intensity, bool Listed)
{
    public static EventStatusResponse Of(byte outcome, SupervisionIntensity? intensity, bool listed) =>
        new(RatingOutcome.Of(outcome).ToString(), intensity is { } known ? Vocabulary.TermOf(known).Code : null, listed);
}
