using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Paths;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api.Responses;

/// <summary>How an enterprise reaches a better grade. Every way was proved by rating the changed file.</summary>
internal sealed record BetterGradeResponse
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>The decision from which it starts.</summary>
    public required DecisionResponse Rated { get; init; }

    /// <summary>The first day on which something can be done.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The next grade, for an unrated enterprise the class by which it is supervised; absent where there is none better.</summary>
    [OneOf<Grade>]
    public TermResponse? Target { get; init; }

    /// <summary>Ways to it, the soonest first; each later one needs fewer corrections.</summary>
    public required IReadOnlyList<PathResponse> Paths { get; init; }

    /// <summary>What stands in the way on the first day whatever is corrected.</summary>
    public required IReadOnlyList<HoldResponse> Holds { get; init; }

    /// <summary>The soonest way, grade by grade, to the highest that can be reached; each step starts from the proof of the one before.</summary>
    public required IReadOnlyList<PathResponse> Steps { get; init; }
}

/// <summary>A decision in short, with what proves it.</summary>
internal sealed record DecisionResponse
{
    public required DateOnly AsOf { get; init; }

    [OneOfOutcomes]
    public required TermResponse Outcome { get; init; }

    /// <summary>The grade in the policy's own scale; absent where it is unrated or the policy names no scale.</summary>
    public LocalGradeResponse? LocalGrade { get; init; }

    public required int Points { get; init; }

    [OneOf<SupervisionIntensity>]
    public required TermResponse Intensity { get; init; }

    public required PolicyEditionResponse Policy { get; init; }

    /// <summary>SHA-256 of the full trace, hexadecimal.</summary>
    public required string Digest { get; init; }
}

/// <summary>A way to a grade.</summary>
/// <param name="Target">The grade.</param>
/// <param name="Corrections">What is done; empty where time alone does it.</param>
/// <param name="CorrectedOn">The day on which it is done; an application for review is made on the day of the rating.</param>
/// <param name="RatedOn">The day of the rating that gives the grade.</param>
/// <param name="Proof">The decision on the changed file.</param>
/// <param name="Ratings">Every rating until then; each stands where the one before left it, and the last is the proof.</param>
internal sealed record PathResponse(
    [OneOf<Grade>] TermResponse Target, IReadOnlyList<CorrectionResponse> Corrections, DateOnly CorrectedOn, DateOnly RatedOn, DecisionResponse Proof, IReadOnlyList<DecisionResponse> Ratings);

/// <summary>What is done about the file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Serial">Serial of the item that is completed; absent where one is added.</param>
/// <param name="Evidence">Kind of the item that is completed or added.</param>
/// <param name="Product">Serial of the product that it is about.</param>
/// <param name="NeedsAuthority">Whether it hangs on what an authority decides.</param>
/// <param name="Sentence">All of it in words.</param>
internal sealed record CorrectionResponse([OneOf<CorrectionKind>] TermResponse Kind, int? Serial, [OneOf<EvidenceKind>] TermResponse Evidence, int? Product, bool NeedsAuthority, WordsResponse Sentence);

/// <summary>A rule that holds the grade down whatever is corrected.</summary>
/// <param name="Finding">The rule with what it sees.</param>
/// <param name="Until">The first day on which it no longer does; absent where time does not lift it.</param>
/// <param name="Sentence">In words.</param>
internal sealed record HoldResponse(ReasonResponse Finding, DateOnly? Until, WordsResponse Sentence);
