using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Comparison;

/// <summary>Compares two decisions on one enterprise. A decision compared with itself gives nothing; another outcome always has a rule that did something else.</summary>
public static class CompareDecisions
{
    /// <summary>What moved from one to the other.</summary>
    /// <param name="before">The first decision with its file.</param>
    /// <param name="after">The second decision with its file.</param>
    public static DecisionComparison Between(RatedFile before, RatedFile after)
    {
        var (one, other) = (before.Decision.Trace, after.Decision.Trace);
        var standing = before.File.Standing.Grade != after.File.Standing.Grade;
        return new(
            before,
            after,
            [.. Paired(one.Dimensions, other.Dimensions, dimension => dimension.Dimension).Where(pair => pair.Before != pair.After)
                .Select(pair => new DimensionChange(pair.Key, pair.Before, pair.After)).OrderBy(change => change.Dimension)],
            [.. Paired(one.Findings, other.Findings, finding => (finding.Rule.Name, finding.Product))
                .Select(pair => Changed(pair.Before, pair.After, standing)).OfType<RuleChange>()
                .OrderByDescending(change => change.DecidesClass).ThenByDescending(change => change.EffectMoved).ThenBy(change => Bound(change))
                .ThenByDescending(change => Math.Abs(change.PointsMoved)).ThenBy(change => change.Rule.Stage)
                .ThenBy(change => change.Rule.Name, StringComparer.Ordinal).ThenBy(change => change.Product)],
            Items(before, after),
            [.. Paired(one.Products, other.Products, product => product.Product).Where(pair => pair.Before != pair.After)
                .Select(pair => new ProductChange(pair.Key, pair.Before, pair.After)).OrderBy(change => change.Product)]);
    }

    private static RuleChange? Changed(Finding? before, Finding? after, bool standing)
    {
        var (seen, sees) = (before?.Evidence ?? [], after?.Evidence ?? []);
        RuleFate? fate = (before, after) switch
        {
            (null, _) => RuleFate.Added,
            (_, null) => RuleFate.Removed,
            _ when !SameText(before.Edition, after.Edition) => RuleFate.Amended,
            _ when !SameFacts(before, after) => RuleFate.Facts,
            _ when standing && after is { Rule.Stage: Stage.Promotion, Effect: not null } => RuleFate.Standing,
            _ => null,
        };
        return fate is null ? null : new(fate.Value, before, after, [.. sees.Except(seen)], [.. seen.Except(sees)]);
    }

    private static bool SameText(RuleEdition one, RuleEdition other) => ReferenceEquals(one, other)
        || (one.UnknownApplies == other.UnknownApplies && one.Rows.Count == other.Rows.Count
            && one.Rows.Zip(other.Rows).All(rows => rows.First.When.ToString() == rows.Second.When.ToString() && rows.First.Then.ToString() == rows.Second.Then.ToString()));

    private static bool SameFacts(Finding one, Finding other) => one.State == other.State && one.Points == other.Points
        && one.Effect?.ToString() == other.Effect?.ToString() && one.Values.Count == other.Values.Count
        && one.Values.Zip(other.Values).All(values => Same(values.First, values.Second));

    private static bool Same(SeenValue one, SeenValue other) =>
        one.Indicator.Name == other.Indicator.Name && one.Value == other.Value && one.Evidence.SequenceEqual(other.Evidence);

    private static int Bound(RuleChange change) => (change.After?.Effect ?? change.Before?.Effect) switch
    {
        Effect.GradeAtMost most => (int)most.Grade,
        Effect.Give give => 10 + (int)give.Grade,
        _ => 20,
    };

    private static List<ItemChange> Items(RatedFile before, RatedFile after)
    {
        var (one, other) = (Counted(before.Decision), Counted(after.Decision));
        var common = one.Keys.Intersect(other.Keys).ToHashSet();
        var changes = new List<ItemChange>();
        foreach (var (serial, was, now) in Paired(before.File.Evidence, after.File.Evidence, item => item.Serial))
        {
            var entered = common.Where(name => !one[name].Serials.Contains(serial) && other[name].Serials.Contains(serial)).Select(name => other[name].Indicator).ToList();
            var left = common.Where(name => one[name].Serials.Contains(serial) && !other[name].Serials.Contains(serial)).Select(name => one[name].Indicator).ToList();
            ItemFate? fate = (was, now) switch
            {
                (null, _) => ItemFate.New,
                (_, null) => ItemFate.Gone,
                _ when was != now => ItemFate.Changed,
                _ when entered.Count + left.Count > 0 => ItemFate.Counted,
                _ => null,
            };
            if (fate is { } become)
            {
                changes.Add(new(serial, become, was, now, ByName(entered), ByName(left)));
            }
        }

        return [.. changes.OrderBy(change => change.Serial)];
    }

    private static List<IndicatorDefinition> ByName(List<IndicatorDefinition> indicators) => [.. indicators.OrderBy(indicator => indicator.Name, StringComparer.Ordinal)];

    /// <summary>The items behind each indicator, over all products.</summary>
    private static Dictionary<string, (IndicatorDefinition Indicator, HashSet<int> Serials)> Counted(RatingDecision decision) =>
        decision.Trace.Values.Concat(decision.Trace.Findings.SelectMany(finding => finding.Values))
            .GroupBy(value => value.Indicator.Name)
            .ToDictionary(values => values.Key, values => (values.First().Indicator, values.SelectMany(value => value.Evidence).ToHashSet()));

    private static IEnumerable<(TKey Key, T? Before, T? After)> Paired<T, TKey>(IEnumerable<T> before, IEnumerable<T> after, Func<T, TKey> key)
        where T : class
        where TKey : notnull
    {
        var (one, other) = (before.ToDictionary(key), after.ToDictionary(key));
        return one.Keys.Union(other.Keys).Select(name => (name, one.GetValueOrDefault(name), other.GetValueOrDefault(name)));
    }
}
