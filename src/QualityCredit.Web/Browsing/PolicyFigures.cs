using QualityCredit.Rating.Policies;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Runs;

namespace QualityCredit.Web.Browsing;

/// <summary>In how many files a rule stands as fired under a policy, of how many that the policy governs.</summary>
public sealed record PolicyFiring(string Policy, int Fired, int Governed);

/// <summary>The last published run, how many enterprises each policy governs after it, and how often each rule stands as fired.</summary>
public sealed record PolicyFigures(StandingFiringsOfRun? Last, IReadOnlyDictionary<string, int> Governed)
{
    public RescoringRun? Run => Last?.Run;

    public int GovernedBy(string policy) => Governed.GetValueOrDefault(policy);

    /// <summary>The counts of a rule under its own policy and those that extend it; none where it was not counted.</summary>
    public IReadOnlyList<PolicyFiring> Of(Rule rule) =>
        [.. (Last?.Firings ?? []).Where(firing => firing.DefinedIn == rule.Policy && firing.Rule == rule.Name)
            .Select(firing => new PolicyFiring(firing.Policy, firing.Fired, GovernedBy(firing.Policy)))];

    /// <summary>In how many files it stands as fired in all, or null where it was not counted.</summary>
    public int? Sum(Rule rule) => Last?.Of(rule.Policy, rule.Name);
}

internal sealed class ReadPolicyFigures(ReadFirings firings, CountGoverned governed)
{
    public async Task<PolicyFigures> ExecuteAsync(CancellationToken ct) => new(await firings.ExecuteAsync(ct), await governed.ExecuteAsync(ct));
}
