using QualityCredit.Rating.Engine;
using QualityCredit.Rating.Policies;
using QualityCredit.Rating.Policies.Reading;

namespace QualityCredit.Rating.Analysis;

/// <summary>
/// Looks for what each file alone cannot show: rows that no values reach, rules that others make idle, contradictions, evidence that
/// works the wrong way. Pure reasoning on what was read; each finding names the values that show it.
/// </summary>
internal sealed class AnalysePolicies
{
    private readonly Findings _findings = new();
    private readonly Dictionary<(RuleEdition, RuleEdition), IReadOnlyList<Diagnostic>> _pairs = [];

    /// <summary>Everything that is wrong with policies that could be read without an error.</summary>
    public static IEnumerable<Diagnostic> Of(IReadOnlyList<Policy> policies)
    {
        var byName = policies.ToDictionary(policy => policy.Name);
        IReadOnlyList<Policy> Chain(Policy policy) => policy.Extends is { } parent ? [policy, .. Chain(byName[parent])] : [policy];
        return policies.SelectMany(policy => new AnalysePolicies().One(Chain(policy)));
    }

    private IEnumerable<Diagnostic> One(IReadOnlyList<Policy> chain)
    {
        var policy = chain[0];
        CheckIndicators.Units(policy, _findings);
        var days = CompileProgram.Days(chain).Select(day => new PolicyOnDay(chain, day)).ToList();
        foreach (var day in days)
        {
            CheckIndicators.Tables(day, _findings);
            CheckClasses.Of(day, _findings);
        }

        foreach (var rule in policy.Rules.Where(rule => days.Any(day => day.Rules.Any(active => active.Rule == rule)) || rule.Editions.All(edition => edition.InForce.Until <= policy.From)))
        {
            foreach (var edition in rule.Editions)
            {
                One(policy, new(rule, edition), [.. days.Where(day => day.Rules.Any(active => active.Edition == edition))]);
            }
        }

        return _findings.All.DistinctBy(finding => (finding.Code, finding.File, finding.Line));
    }

    private void One(Policy policy, ActiveRule active, List<PolicyOnDay> days)
    {
        if (days.Count == 0)
        {
            CheckIndicators.NeverInForce(policy, active.Rule.File, active.Edition.Line, active.Edition.InForce, _findings);
            return;
        }

        CheckIndicators.Defined(days[0], active, _findings);
        CheckRows.Of(days[0], active, _findings);
        CheckReach.Of(days[0], active, _findings);
        CheckMonotone.Of(days[0], active, _findings);
        var pairs = days.Select(day => day.Rules.Where(other => other.Rule != active.Rule && Strength.MeetsIn(other.Rule, active.Rule)).SelectMany(other => Pair(day, active, other)).ToList()).ToList();

        // What another rule makes idle for a while only is not idle.
        var idle = pairs.Select(findings => findings.Where(finding => finding.Code == DiagnosticCode.Shadowed).Select(finding => finding.Line).ToHashSet())
            .Aggregate((all, day) => [.. all.Intersect(day)]);
        foreach (var finding in pairs.SelectMany(findings => findings).Where(finding => finding.Code != DiagnosticCode.Shadowed || idle.Contains(finding.Line)))
        {
            _findings.Add(finding);
        }
    }

    private IReadOnlyList<Diagnostic> Pair(PolicyOnDay day, ActiveRule active, ActiveRule other)
    {
        if (!_pairs.TryGetValue((active.Edition, other.Edition), out var found))
        {
            var findings = new Findings();
            CheckPairs.Of(day, active, other, findings);
            _pairs[(active.Edition, other.Edition)] = found = findings.All;
        }

        return found;
    }
}
