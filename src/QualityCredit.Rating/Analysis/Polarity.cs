using System.Collections.Frozen;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Analysis;

/// <summary>Whether evidence speaks for an enterprise or against it.</summary>
internal enum Polarity
{
    /// <summary>Neither by itself.</summary>
    Neutral,

    /// <summary>Against it.</summary>
    Adverse,

    /// <summary>For it.</summary>
    Good,
}

/// <summary>
/// What more of an indicator means. A kind of evidence is good or bad as a whole, or by one of its fields: a spot check by its result,
/// a complaint by its verdict. An indicator over both, such as the number of all batches, has no direction of its own.
/// </summary>
internal static class EvidencePolarity
{
    private static readonly FrozenSet<EvidenceKind> _adverse = new[] { EvidenceKind.Violation, EvidenceKind.Falsification, EvidenceKind.Listing }.ToFrozenSet();

    private static readonly FrozenSet<EvidenceKind> _good = new[] { EvidenceKind.Award, EvidenceKind.Certificate }.ToFrozenSet();

    private static readonly FrozenDictionary<EvidenceKind, (string Field, ulong Adverse, ulong Good)> _byField = new Dictionary<EvidenceKind, (string, ulong, ulong)>
    {
        [EvidenceKind.SpotCheck] = ("result", Bits(SpotCheckResult.Failed, SpotCheckResult.Refused), Bits(SpotCheckResult.Passed)),
        [EvidenceKind.Recheck] = ("result", Bits(RecheckResult.Failed), Bits(RecheckResult.Passed)),
        [EvidenceKind.Complaint] = ("verdict", Bits(Verdict.Verified), 0),
        [EvidenceKind.Accident] = ("verdict", Bits(Verdict.Verified), 0),
        [EvidenceKind.Exposure] = ("verdict", Bits(Verdict.Verified), 0),
        [EvidenceKind.Recall] = ("basis", Bits(RecallBasis.Ordered), 0),
        [EvidenceKind.Licence] = ("state", Bits(LicenceState.Suspended, LicenceState.Revoked, LicenceState.CancelledForFraud), Bits(LicenceState.InForce)),
        [EvidenceKind.Commitment] = ("state", Bits(CommitmentState.Broken, CommitmentState.False), Bits(CommitmentState.Made, CommitmentState.Kept)),
        [EvidenceKind.ExternalNote] = ("tenor", Bits(NoteTenor.Adverse), Bits(NoteTenor.Favourable)),
        [EvidenceKind.PersonRecord] = ("record", Bits(NoteTenor.Adverse), Bits(NoteTenor.Favourable)),
    }.ToFrozenDictionary();

    /// <summary>What a greater value of the indicator means.</summary>
    public static Polarity OfMore(IndicatorEdition edition) => edition.Measure switch
    {
        Measure.Overdue or Measure.ProductsLacking or Measure.HighestRisk => Polarity.Adverse,
        Measure.Result => Polarity.Good,

        // No grade by another scale is no worse than a bad one.
        Measure.LatestClass => Polarity.Neutral,
        Measure.LatestShare when edition.Of == EvidenceKind.Checklist => Polarity.Good,
        Measure.Sum when edition.Of == EvidenceKind.Inspection => Polarity.Adverse,
        Measure.Share => Of(edition.Of!.Value, edition.ShareOf),
        Measure.Count or Measure.Sum or Measure.Most or Measure.Best or Measure.Holds => Of(edition.Of!.Value, edition.Where),
        _ => Polarity.Neutral,
    };

    /// <summary>The field of a kind that says whether an item is good or bad, or null where all are alike.</summary>
    public static string? DecidingField(EvidenceKind kind) => _byField.TryGetValue(kind, out var deciding) ? deciding.Field : null;

    /// <summary>What an item means.</summary>
    public static Polarity Of(in EvidenceFact item)
    {
        if (item.Kind is EvidenceKind.Rectification)
        {
            return Polarity.Adverse;
        }

        if (!_byField.TryGetValue(item.Kind, out var deciding))
        {
            return item.Kind == EvidenceKind.Inspection && item.Count0 + item.Count1 > 0 ? Polarity.Adverse : Whole(item.Kind);
        }

        var term = 1UL << item.TermAt(Place(item.Kind, deciding.Field));
        return (term & deciding.Adverse) != 0 ? Polarity.Adverse : (term & deciding.Good) != 0 ? Polarity.Good : Polarity.Neutral;
    }

    private static Polarity Of(EvidenceKind kind, IReadOnlyList<TermFilter> where)
    {
        if (!_byField.TryGetValue(kind, out var deciding))
        {
            return Whole(kind);
        }

        var place = Place(kind, deciding.Field);
        var counted = where.Where(filter => filter.Place == place).Aggregate(ulong.MaxValue, (terms, filter) => terms & filter.Terms);
        return (counted & ~deciding.Adverse) == 0 ? Polarity.Adverse : (counted & ~deciding.Good) == 0 ? Polarity.Good : Polarity.Neutral;
    }

    private static Polarity Whole(EvidenceKind kind) => _adverse.Contains(kind) ? Polarity.Adverse : _good.Contains(kind) ? Polarity.Good : Polarity.Neutral;

    private static int Place(EvidenceKind kind, string field) => EvidenceForm.Of(kind).Field(field)!.Place;

    private static ulong Bits<T>(params T[] terms) where T : struct, Enum => terms.Aggregate(0UL, (bits, term) => bits | 1UL << Vocabulary.TermOf(term).Value);
}
