using System.Text.Json.Serialization;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api.Responses;

/// <summary>What an enterprise is rated, on which day and by which policy.</summary>
internal record RatingResponse
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    [OneOfOutcomes]
    public required TermResponse Outcome { get; init; }

    /// <summary>The grade in the policy's own scale; null where it is unrated or the policy names no scale.</summary>
    public LocalGradeResponse? LocalGrade { get; init; }

    public required int Points { get; init; }

    public required IReadOnlyList<DimensionResponse> Dimensions { get; init; }

    [OneOf<SupervisionIntensity>]
    public required TermResponse Intensity { get; init; }

    public required bool Listed { get; init; }

    public required bool KeySupervision { get; init; }

    /// <summary>Whether a rule warns the authority early; no finding of fault.</summary>
    public required bool EarlyWarning { get; init; }

    /// <summary>Whether a rule proposes that the enterprise leave the market; people decide.</summary>
    public required bool ExitProposed { get; init; }

    /// <summary>Whether this is the published decision; otherwise it is the rating of a day by what is known now, and nothing is stored.</summary>
    public required bool Published { get; init; }

    public required DateOnly AsOf { get; init; }

    public required DateTime KnownAtUtc { get; init; }

    public DateOnly? GradeSince { get; init; }

    public DateOnly? ReviewedOn { get; init; }

    /// <summary>First day on which the grade shows as expired.</summary>
    public DateOnly? ExpiresOn { get; init; }

    public NextChangeResponse? NextChange { get; init; }

    /// <summary>What it started from where the decision before rested on something void from the start; not stated where it did not.</summary>
    public StandingCorrectionResponse? StandingCorrection { get; init; }

    public required PolicyEditionResponse Policy { get; init; }

    /// <summary>SHA-256 of the full trace, hexadecimal.</summary>
    public required string Digest { get; init; }
}

/// <summary>The class held was corrected: from what the decision before left to what it would have been.</summary>
internal sealed record StandingCorrectionResponse(DateOnly RestedSince, [OneOfOutcomes] TermResponse From, [OneOfOutcomes] TermResponse To, DateOnly? ToSince, IReadOnlyList<VoidItemResponse> Items);

/// <summary>An item that was taken back and so was void from the start.</summary>
internal sealed record VoidItemResponse(int Serial, [OneOf<EvidenceKind>] TermResponse Kind, string Department, string Document, string Reason, DateTime VoidSinceUtc);

/// <summary>A decision that rested on something void, and what it would have come to without it.</summary>
internal sealed record RestedDecisionResponse(DateOnly AsOf, [OneOfOutcomes] TermResponse Outcome, [OneOfOutcomes] TermResponse Corrected);

/// <summary>A grade of the policy's own scale, and the name and words of the scale.</summary>
internal sealed record LocalGradeResponse(string Code, WordsResponse Title, string Scale, WordsResponse ScaleTitle);

/// <summary>Points of one dimension; start, gained, lost and clamp sum to the points.</summary>
internal sealed record DimensionResponse([OneOf<Dimension>] TermResponse Dimension, int Start, int Clamp, int Points, int Least, int Most);

/// <summary>The day on which the decision moves if nothing comes in.</summary>
internal sealed record NextChangeResponse(DateOnly On, WordsResponse Because);

/// <summary>The edition of the policy that decided.</summary>
internal sealed record PolicyEditionResponse(string Name, WordsResponse Title, DateOnly InForceFrom, DateOnly? InForceUntil, string Fingerprint);

/// <summary>A rating with every rule of its policy, what each saw, and the evidence behind it.</summary>
internal sealed record ExplanationResponse : RatingResponse
{
    /// <summary>What speaks against the enterprise, the gravest first.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<ReasonResponse> Adverse { get; init; }

    /// <summary>What speaks for it, the weightiest first.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<ReasonResponse> Favourable { get; init; }

    /// <summary>Every rule in the order of the stages, those that did nothing too.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<ReasonResponse> Rules { get; init; }

    /// <summary>Indicators without enough data, and what would settle them.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<UnknownIndicatorResponse> Unknown { get; init; }

    /// <summary>Evidence that would settle what is unknown: kind, terms and how much of it.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<RemedyResponse> Remedies { get; init; }

    [JsonPropertyOrder(1)]
    public required IReadOnlyList<CandidateResponse> Candidates { get; init; }

    /// <summary>What the open objections make of the rating; absent where there is none.</summary>
    [JsonPropertyOrder(1)]
    public ObjectionsResponse? Objections { get; init; }
}

/// <summary>One rule of a decision.</summary>
internal sealed record ReasonResponse
{
    public required string Rule { get; init; }

    public required string Policy { get; init; }

    public required string Article { get; init; }

    public required WordsResponse Title { get; init; }

    [OneOf<Stage>]
    public required TermResponse Stage { get; init; }

    /// <summary>fired, silent or unknown.</summary>
    [OneOfWords("fired", "silent", "unknown")]
    public required string State { get; init; }

    /// <summary>What it did, as the policy file writes it; absent where it did nothing.</summary>
    public string? Effect { get; init; }

    public required WordsResponse EffectWords { get; init; }

    public required int Points { get; init; }

    public required WordsResponse Sentence { get; init; }

    /// <summary>The sentence in the language that was asked for.</summary>
    public required string Text { get; init; }

    public required CitationResponse Citation { get; init; }

    /// <summary>Why it did not fire: for each row the cells that did not hold; empty where it fired.</summary>
    public required IReadOnlyList<UnmetRowResponse> Unmet { get; init; }

    /// <summary>Serial of the product it is about.</summary>
    public int? Product { get; init; }

    public required IReadOnlyList<SeenValueResponse> Values { get; init; }

    /// <summary>Serials of the items behind it.</summary>
    public required IReadOnlyList<int> Evidence { get; init; }
}

/// <summary>What a value rests on: a clause, or where none prescribes it our own reason.</summary>
internal sealed record CitationResponse(string Text, bool IsOurs);

/// <summary>An indicator with the value it had.</summary>
internal sealed record SeenValueResponse(string Indicator, WordsResponse Title, string Value, WordsResponse Words, IReadOnlyList<int> Evidence);

/// <summary>An indicator without enough data.</summary>
internal sealed record UnknownIndicatorResponse(string Indicator, WordsResponse Title, WordsResponse? SettledBy);

/// <summary>A row of a rule that did not hold, with the effect that it would have had.</summary>
internal sealed record UnmetRowResponse(string Effect, IReadOnlyList<UnmetCellResponse> Cells);

/// <summary>A cell that did not hold; of those that are one of several one would be enough.</summary>
internal sealed record UnmetCellResponse(
    string Indicator, WordsResponse Title, string Value, WordsResponse Seen, string Cell, WordsResponse Needed, bool OneOfSeveral, WordsResponse Sentence);

/// <summary>Evidence that would make an indicator known.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Kind">The kind of evidence.</param>
/// <param name="Fields">The terms that an item must have to count.</param>
/// <param name="AtLeast">Fewest items, or for a share of two numbers the smallest denominator.</param>
/// <param name="Within">The window in which it counts.</param>
/// <param name="Words">In words.</param>
internal sealed record RemedyResponse(string Indicator, [OneOf<EvidenceKind>] TermResponse Kind, IReadOnlyList<FieldNeededResponse> Fields, int AtLeast, string Within, WordsResponse Words);

/// <summary>Terms of which a field must have one.</summary>
internal sealed record FieldNeededResponse(string Code, WordsResponse Label, IReadOnlyList<TermResponse> Terms);

/// <summary>A proposal for the blacklist; people decide.</summary>
internal sealed record CandidateResponse(string Rule, WordsResponse Title, [OneOf<ListingDegree>] TermResponse Degree, int TermMonths, int? RemovableAfterMonths);

/// <summary>The same day with the objections decided.</summary>
internal sealed record ObjectionsResponse(IReadOnlyList<int> Evidence, OutcomeResponse IfRejected, OutcomeResponse IfUpheld);

/// <summary>What a rating comes to.</summary>
internal sealed record OutcomeResponse([OneOfOutcomes] TermResponse Outcome, int Points, [OneOf<SupervisionIntensity>] TermResponse Intensity);
