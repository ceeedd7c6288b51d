using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Analysis;

/// <summary>A policy with its parents on one day: the rules and indicators in force.</summary>
internal sealed class PolicyOnDay
{
    private readonly Dictionary<string, IndicatorOnDay> _indicators;

    public PolicyOnDay(IReadOnlyList<Policy> chain, DateOnly day)
    {
        (Policy, Day, HasBegun) = (chain[0], day, chain.All(policy => policy.From <= day));
        var off = chain.SelectMany(policy => policy.SwitchesOff.Keys).ToHashSet();
        Rules = [.. chain.SelectMany(policy => policy.Rules).Where(rule => !off.Contains(rule.Name) && rule.On(day) is not null)
            .Select(rule => new ActiveRule(rule, rule.On(day)!))];
        Dimensions = chain.Select(policy => policy.Tables.Dimensions.FirstOrDefault(table => table.InForce.Contains(day))?.Body).FirstOrDefault(body => body is not null);
        GradeValidity = chain.Any(policy => policy.Tables.GradeValidity.Any(table => table.InForce.Contains(day)));
        var points = Dimensions is { } dimensions ? ((decimal)dimensions.Values.Sum(range => range.Least), (decimal)dimensions.Values.Sum(range => range.Most)) : (0, 0);
        _indicators = chain.SelectMany(policy => policy.Indicators).ToDictionary(
            indicator => indicator.Name,
            indicator => new IndicatorOnDay(indicator, indicator.Editions.FirstOrDefault(edition => edition.InForce.Contains(day)) ?? indicator.Editions[^1], points));
    }

    public Policy Policy { get; }

    public DateOnly Day { get; }

    /// <summary>Whether its parents are in force too: a policy older than they are rates nobody until then.</summary>
    public bool HasBegun { get; }

    public IReadOnlyList<ActiveRule> Rules { get; }

    public IReadOnlyDictionary<Dimension, DimensionRange>? Dimensions { get; }

    public bool GradeValidity { get; }

    public IndicatorOnDay Indicator(string name) => _indicators[name];

    /// <summary>Values for which all claims hold, if there are any.</summary>
    public Search Find(params IReadOnlyList<Claim> claims) => FindValues.For(this, claims);
}

/// <summary>A rule with its edition in force.</summary>
internal sealed record ActiveRule(Rule Rule, RuleEdition Edition);
