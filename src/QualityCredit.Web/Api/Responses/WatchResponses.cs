using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Watches;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api.Responses;

/// <summary>Codes that the client watches.</summary>
/// <param name="Codes">In the order of the codes.</param>
/// <param name="Next">What to give as after the next time; nothing at the end.</param>
/// <param name="Size">How many it watches in all.</param>
/// <param name="Most">How many it may watch.</param>
internal sealed record PortfolioResponse(IReadOnlyList<WatchedCodeResponse> Codes, string? Next, int Size, int Most);

/// <param name="Code">Organization code, nine characters.</param>
/// <param name="SinceUtc">When it was added.</param>
internal sealed record WatchedCodeResponse(string Code, DateTime SinceUtc);

/// <summary>What became of a change of the portfolio.</summary>
internal sealed record PortfolioChangedResponse(int Added, int Removed, int Size);

/// <summary>Events in their order.</summary>
/// <param name="Events">As CloudEvents.</param>
/// <param name="Next">What to give as after the next time.</param>
/// <param name="Last">Number of the last event there is: the feed is at its end when next has come to it.</param>
internal sealed record EventsResponse(IReadOnlyList<CloudEventResponse> Events, long Next, long Last);

/// <summary>Where events are sent, and how that goes.</summary>
internal sealed record TargetResponse
{
    public required string Url { get; init; }

    /// <summary>portfolio or everything.</summary>
    [OneOf<WatchFeed>]
    public required string Feed { get; init; }

    /// <summary>active, or gone after the receiver answered 410.</summary>
    [OneOf<TargetState>]
    public required string State { get; init; }

    /// <summary>Number of the last event that was delivered or is a dead letter.</summary>
    public required long DeliveredUpTo { get; init; }

    /// <summary>Number of the last event there is.</summary>
    public required long Last { get; init; }

    public required DateTime SinceUtc { get; init; }

    public DateTime? LastDeliveredUtc { get; init; }

    /// <summary>Failed attempts since the last success.</summary>
    public required int Attempts { get; init; }

    /// <summary>Why the last attempt failed: the status of the answer, or timeout, no-connection, name-not-found, tls, address-forbidden, answer-too-long, broken-answer; internal-error where the register itself failed.</summary>
    public string? LastFailure { get; init; }

    public DateTime? NextAttemptUtc { get; init; }

    /// <summary>Events that could not be delivered in time.</summary>
    public required long DeadLetters { get; init; }

    public static TargetResponse Of(WatchTarget target, WatchCard card) => new()
    {
        Url = target.Url,
        Feed = Vocabulary.TermOf(target.Feed).Code,
        State = Vocabulary.TermOf(target.State).Code,
        DeliveredUpTo = target.DeliveredUpTo,
        Last = card.LastOfTarget,
        SinceUtc = target.SinceUtc,
        LastDeliveredUtc = target.LastDeliveredUtc,
        Attempts = target.Attempts,
        LastFailure = target.LastFailure,
        NextAttemptUtc = target.NextAttemptUtc,
        DeadLetters = card.DeadLetters,
    };
}

/// <summary>What came of a test event.</summary>
/// <param name="Accepted">Whether the receiver answered with 2xx.</param>
/// <param name="Failure">Why not, in the words of lastFailure.</param>
internal sealed record TargetTestResponse(bool Accepted, string? Failure);

/// <summary>Events that could not be delivered in time; each is read or replayed as before.</summary>
internal sealed record DeadLettersResponse(IReadOnlyList<DeadLetterResponse> DeadLetters, int Next, long Events);

internal sealed record DeadLetterResponse
{
    /// <summary>From 1 without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>portfolio or everything: whose numbers the two below are.</summary>
    [OneOf<WatchFeed>]
    public required string Feed { get; init; }

    public required long FirstEvent { get; init; }

    public required long LastEvent { get; init; }

    public required DateTime AtUtc { get; init; }

    public required DateTime FirstFailureUtc { get; init; }

    public required int Attempts { get; init; }

    public required string Failure { get; init; }

    public static DeadLetterResponse Of(DeadLetters letters) => new()
    {
        Number = letters.Number,
        Feed = Vocabulary.TermOf(letters.Feed).Code,
        FirstEvent = letters.FirstSequence,
        LastEvent = letters.LastSequence,
        AtUtc = letters.AtUtc,
        FirstFailureUtc = letters.FirstFailureUtc,
        Attempts = letters.Attempts,
        Failure = letters.Failure,
    };
}

/// <summary>A code of a request that cannot be right.</summary>
/// <param name="Index">Its place in the request, from 0.</param>
/// <param name="Code">As it was sent.</param>
/// <param name="Problem">A stable code.</param>
/// <param name="Detail">What is wrong.</param>
/// <param name="Suggestion">What may be meant.</param>
internal sealed record WrongCodeResponse(int Index, string Code, string Problem, string Detail, string? Suggestion);
