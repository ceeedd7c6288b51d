using System.Security.Cryptography;
using QualityCredit.Rating.Engine;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Decisions;

/// <summary>
/// A decision (认定): what came out, and the bytes of its full trace, from which <see cref="Trace"/> tells every rule with the
/// values it saw and the evidence. Two decisions are the same decision when their fingerprints and digests are equal.
/// </summary>
public sealed class RatingDecision
{
    private readonly byte[] _trace;
    private readonly RiskLevel[] _risks;
    private readonly DimensionPoints[] _dimensions;

    internal RatingDecision(
        RatingProgram program,
        DateOnly asOf,
        RatingOutcome outcome,
        int points,
        DimensionPoints[] dimensions,
        SupervisionIntensity intensity,
        RiskLevel[] risks,
        Standing after,
        NextChange? nextChange,
        bool proposesListing,
        byte[] trace)
    {
        (Program, AsOf, Outcome, Points, _dimensions, Intensity) = (program, asOf, outcome, points, dimensions, intensity);
        (_risks, After, NextChange, ProposesListing, _trace) = (risks, after, nextChange, proposesListing, trace);
    }

    /// <summary>The edition that decided.</summary>
    public RatingProgram Program { get; }

    /// <summary>Fingerprint of the edition.</summary>
    public PolicyFingerprint Fingerprint => Program.Fingerprint;

    /// <summary>The day of the rating.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Grade, or unrated.</summary>
    public RatingOutcome Outcome { get; }

    /// <summary>The grade in the policy's own scale; null where it is unrated or the policy names no scale.</summary>
    public LocalGrade? Local => Outcome.Grade is { } grade
        ? Program.Scale?.Of(grade, Program.Scale.IsOfClasses ? [] : Trace.Applied.Select(finding => finding.Effect).OfType<Effect.GiveLocal>().Select(given => given.Code))
        : null;

    /// <summary>Points of all dimensions together; 0 where the policy has none.</summary>
    public int Points { get; }

    /// <summary>Supervision intensity.</summary>
    public SupervisionIntensity Intensity { get; }

    /// <summary>Risk of each product, in the order of the file's products.</summary>
    public IReadOnlyList<RiskLevel> Risks => _risks;

    /// <summary>Where the enterprise stands after this decision.</summary>
    public Standing After { get; }

    /// <summary>When it moves if nothing new comes in, or null where never.</summary>
    public NextChange? NextChange { get; }

    /// <summary>Whether a rule proposes the enterprise for the blacklist; <see cref="Candidates"/> says which.</summary>
    public bool ProposesListing { get; }

    /// <summary>The canonical bytes of the trace.</summary>
    public ReadOnlySpan<byte> TraceBytes => _trace;

    /// <summary>Every rule, value and evidence item of the decision.</summary>
    public RatingTrace Trace => field ??= ReadTrace.From(Program, _trace);

    /// <summary>Points of one dimension; 0 where the policy has none.</summary>
    /// <param name="dimension">The dimension.</param>
    public int PointsOf(Dimension dimension) => _dimensions.Length == 0 ? 0 : _dimensions[(int)dimension - 1].Points;

    /// <summary>
    /// Which rules fired: one bit for each of <see cref="RatingProgram.Rules"/>, the first in the lowest bit of the first byte. A rule that
    /// applies because too little is known did not fire.
    /// </summary>
    public byte[] FiredRules() => ReadFired.From(Program, _trace);

    /// <summary>The effects that applied, as <see cref="RatingTrace.Applied"/> has them but without the values that the rules saw; in no particular order.</summary>
    public IReadOnlyList<AppliedEffect> Applied() => ReadApplied.From(Program, _trace);

    /// <summary>Blacklist candidates that the decision proposes, as <see cref="RatingTrace.Candidates"/> has them but without the values that the rules saw.</summary>
    public IEnumerable<(Rule Rule, Effect.Candidate Candidate)> Candidates => ProposesListing
        ? Applied().Where(applied => applied.Effect is Effect.Candidate).Select(applied => (applied.Rule, (Effect.Candidate)applied.Effect))
        : [];

    /// <summary>SHA-256 of the trace: the register keeps it, and a replay must meet it.</summary>
    public byte[] Digest() => SHA256.HashData(_trace);

    /// <summary>Writes <see cref="Digest()"/> into 32 bytes.</summary>
    public void Digest(Span<byte> destination) => SHA256.HashData(_trace, destination);
}
