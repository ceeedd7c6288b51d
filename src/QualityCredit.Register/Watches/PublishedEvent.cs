using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.OpenData;
using QualityCredit.Register.Ratings;

namespace QualityCredit.Register.Watches;

/// <summary>An event of the common feed.</summary>
public abstract record PublishedEvent(long FeedSequence, OrganizationCode Code, DateTime PublishedUtc);

/// <summary>A status was published that differs from the one before.</summary>
public sealed record StatusPublished(long FeedSequence, StatusChange Change) : PublishedEvent(FeedSequence, Change.Code, Change.PublishedUtc);

/// <summary>An entry came into the public list, changed, or ended. What it says stands with its last change alone, as in the list's own feed.</summary>
public sealed record EntryPublished(long FeedSequence, OrganizationCode Code, ReleasedChange Entry) : PublishedEvent(FeedSequence, Code, Entry.Release.MadeUtc);

/// <summary>An event under the number by which its receiver knows it.</summary>
public sealed record NumberedEvent(long Sequence, PublishedEvent Event);

/// <param name="Events">Those after the number that was asked for, without gaps.</param>
/// <param name="Last">Number of the last event there is.</param>
public sealed record EventPage(IReadOnlyList<NumberedEvent> Events, long Last);
