using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Engine;

/// <summary>An indicator of one edition with everything looked up that can be.</summary>
internal sealed class CompiledIndicator(IndicatorDefinition definition, IndicatorEdition edition, int windowIndex, GradeScale? scale)
{
    private readonly TermFilter[] _where = [.. edition.Where];
    private readonly TermFilter[] _shareOf = [.. edition.ShareOf];

    public IndicatorDefinition Definition => definition;

    public IndicatorEdition Edition => edition;

    public Measure Measure { get; } = edition.Measure;

    public EvidenceKind Kind { get; } = edition.Of ?? 0;

    /// <summary>Whether nothing but items of its kind makes its value.</summary>
    public bool ReadsItems { get; } = edition.Measure is Measure.Count or Measure.Sum or Measure.Share or Measure.Most or Measure.LatestShare
        or Measure.Best or Measure.Holds or Measure.Overdue or Measure.LatestClass;

    /// <summary>Its value where there is no item of its kind; for what is always measured, the value of most enterprises.</summary>
    public IndicatorValue WithoutItems { get; } = edition.Measure is Measure.Share or Measure.LatestShare or Measure.Result ? IndicatorValue.Unknown : IndicatorValue.Of(0);

    public Identifiers.RegionCode[] Regions { get; } = [.. edition.Regions];

    /// <summary>Numbers of the named kinds; empty where the catalogue says which products are meant.</summary>
    public HashSet<int> Kinds { get; } = [.. edition.Kinds.Select(kind => kind.Number)];

    public int WindowIndex { get; } = windowIndex;

    public int Field { get; } = edition.Field;

    public int Months { get; } = edition.Months;

    /// <summary>Class of each term of the field that states a grade of a scale; 0 where the scale has no such grade.</summary>
    public byte[] Classes { get; } = edition.Of is { } kind && scale is { } known
        ? [.. Enumerable.Range(0, 64).Select(term => (byte)(known.Find(FieldAt(kind, edition.Field)?.At((byte)term)?.Code ?? "")?.Class ?? 0))]
        : [];

    /// <summary>The scale that it reads, for the fingerprint.</summary>
    public string? Scale => scale?.Canonical;

    public bool SkipsUnderObjection { get; } = edition.SkipsUnderObjection;

    public bool Fits(in EvidenceFact item) =>
        !(SkipsUnderObjection && item.Objection == ObjectionState.Open) && Fits(_where, item);

    public bool IsInShare(in EvidenceFact item) => Fits(_shareOf, item);

    private static Vocabulary? FieldAt(EvidenceKind kind, int place) =>
        EvidenceForm.Of(kind).Fields.First(field => field.Type == FieldType.Term && field.Place == place).Vocabulary;

    private static bool Fits(TermFilter[] filters, in EvidenceFact item)
    {
        foreach (var filter in filters)
        {
            if (!filter.Fits(item))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A rule of one edition as code.</summary>
internal sealed class CompiledRule(Rule rule, RuleEdition edition, IReadOnlyDictionary<string, int> places)
{
    public Rule Rule => rule;

    public RuleEdition Edition => edition;

    public Test[] Tests { get; } = [.. edition.Rows.Select(row => CompileCondition.From(row.When, places))];

    public Effect[] Effects { get; } = [.. edition.Rows.Select(row => row.Then)];

    public int[] Times { get; } = [.. edition.Rows.Select(row => row.Then is Effect.Add { Times: { } name } ? places[name] : -1)];

    /// <summary>Place of its dimension among the ranges; only a rule of points has one.</summary>
    public int DimensionPlace { get; } = (int)(rule.Dimension ?? Decisions.Dimension.Credit) - 1;

    public bool UnknownApplies { get; } = edition.UnknownApplies == true;

    /// <summary>Indicators the rule reads, for its values and evidence.</summary>
    public int[] Reads { get; } = [.. edition.Rows.SelectMany(row => row.Reads).Distinct().Select(name => places[name])];

    /// <summary>0 silent, 1 unknown, 2 + n where row n holds.</summary>
    public int Decide(ReadOnlySpan<IndicatorValue> values)
    {
        var state = 0;
        for (var row = 0; row < Tests.Length; row++)
        {
            var truth = Tests[row](values);
            if (truth == Truth.Yes)
            {
                return 2 + row;
            }

            state |= truth == Truth.Unknown ? 1 : 0;
        }

        return state;
    }

    /// <summary>The row whose effect applies in a state, or −1.</summary>
    public int RowOf(int state) => state >= 2 ? state - 2 : state == 1 && UnknownApplies ? 0 : -1;

    /// <summary>Points of a row, rounded toward zero where they are a share of something.</summary>
    public int PointsOf(int row, ReadOnlySpan<IndicatorValue> values)
    {
        var add = (Effect.Add)Effects[row];
        var points = add.Points;
        if (Times[row] >= 0)
        {
            var value = values[Times[row]];
            points = value.IsKnown ? (int)((long)points * value.Numerator / value.Denominator) : 0;
        }

        return Math.Clamp(points, add.AtLeast ?? int.MinValue, add.AtMost ?? int.MaxValue);
    }
}
