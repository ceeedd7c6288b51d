using System.Collections.Frozen;
using QualityCredit.Rating.Cases;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Web.Browsing;

/// <summary>The policies in force with their golden cases, and what refers to what in them: made once for each library, read by every page.</summary>
public sealed class PolicyReading
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, IndicatorDefinition>> _indicators;
    private readonly Lazy<(ILookup<(string Policy, string Rule), GoldenCase> Cases, IReadOnlyList<Diagnostic> Diagnostics)> _cases;
    private readonly Lazy<ILookup<IndicatorDefinition, Rule>> _readers;
    private readonly Lazy<IReadOnlyList<Diagnostic>> _findings;
    private readonly Lazy<PolicyIndex> _index;

    public PolicyReading(PolicyLibrary library, bool isAnalysed)
    {
        Library = library;
        _indicators = library.Policies.ToFrozenDictionary(
            policy => policy.Name,
            policy => library.Chain(policy).SelectMany(part => part.Indicators).DistinctBy(indicator => indicator.Name).ToFrozenDictionary(indicator => indicator.Name));
        _cases = new(() =>
        {
            var (cases, diagnostics) = ReadCases.From(library.Texts, library);
            return (cases.ToLookup(golden => (golden.Policy, golden.Rule)), diagnostics);
        });
        _readers = new(() => library.Policies.SelectMany(policy => policy.Rules)
            .SelectMany(rule => IndicatorsOf(rule).Select(indicator => (indicator, rule))).ToLookup(pair => pair.indicator, pair => pair.rule));
        _findings = new(() => [.. (isAnalysed ? library : PolicyLibrary.Read(library.Texts)).Diagnostics, .. _cases.Value.Diagnostics]);
        _index = new(() => PolicyIndex.Of(this));
    }

    public PolicyLibrary Library { get; }

    public PolicyIndex Index => _index.Value;

    /// <summary>What <c>qc rules check</c> finds, but for what only rating all golden cases again can show.</summary>
    public IReadOnlyList<Diagnostic> Findings => _findings.Value;

    /// <summary>The rule of this name in the policy or a parent of it, or null.</summary>
    public Rule? RuleOf(string policy, string name) => Library.Find(policy) is { } found
        ? Library.Chain(found).SelectMany(part => part.Rules).FirstOrDefault(rule => rule.Name == name)
        : null;

    /// <summary>The indicator that a rule of the policy means by this name, or null.</summary>
    public IndicatorDefinition? IndicatorOf(string policy, string name) => _indicators.GetValueOrDefault(policy)?.GetValueOrDefault(name);

    /// <summary>The indicators that a rule reads in any of its editions, in the order in which it reads them.</summary>
    public IReadOnlyList<IndicatorDefinition> IndicatorsOf(Rule rule) =>
        [.. rule.Editions.SelectMany(edition => edition.Rows).SelectMany(row => row.Reads).Distinct().Select(name => IndicatorOf(rule.Policy, name)).OfType<IndicatorDefinition>()];

    /// <summary>The rules of all policies that read an indicator.</summary>
    public IEnumerable<Rule> ReadersOf(IndicatorDefinition indicator) => _readers.Value[indicator];

    public IEnumerable<GoldenCase> CasesOf(Rule rule) => _cases.Value.Cases[(rule.Policy, rule.Name)];

    /// <summary>The rules of the parents, each with the reason where the policy or a parent switches it off.</summary>
    public IEnumerable<InheritedRule> Inherited(Policy policy)
    {
        var chain = Library.Chain(policy);
        var off = chain.SelectMany(part => part.SwitchesOff.Select(entry => (entry.Key, Reason: entry.Value, By: part))).ToLookup(entry => entry.Key);
        return chain.Skip(1).SelectMany(parent => parent.Rules)
            .Select(rule => new InheritedRule(rule, off[rule.Name].Select(entry => entry.Reason).FirstOrDefault(), off[rule.Name].Select(entry => entry.By.Name).FirstOrDefault()));
    }

    /// <summary>The register of clauses: which is modelled, how, and which is not and why.</summary>
    public string? RegisterOf(Policy policy) => Library.Texts.FirstOrDefault(text => text.Path == $"{policy.Name}/README.md")?.Text;
}

/// <summary>A rule of a parent, and why and by whom it is switched off; null where it applies.</summary>
public sealed record InheritedRule(Rule Rule, string? SwitchedOff, string? By);
