using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Cli.Rules;

/// <summary>A policy as it is shown.</summary>
internal sealed record PolicyCard(
    string Policy,
    string Zh,
    string En,
    string? Extends,
    string From,
    string Cites,
    IEnumerable<string> Jurisdiction,
    IReadOnlyDictionary<string, string> SwitchesOff,
    IEnumerable<PolicyEditionCard> Editions,
    IEnumerable<PolicyRuleCard> Rules,
    IReadOnlyList<ScaleCard> Scales,
    IReadOnlyList<TargetCard> Targets)
{
    public static PolicyCard Of(Policy policy, PolicyLibrary library) => new(
        policy.Name,
        policy.Title.Zh,
        policy.Title.En,
        policy.Extends,
        LegalDate.Text(policy.From),
        policy.Citation.Text,
        policy.Jurisdiction.Select(region => region.ToString()!),
        policy.SwitchesOff,
        library.ProgramsOf(policy.Name).Select(program => new PolicyEditionCard(
            LegalDate.Text(program.InForce.From),
            program.InForce.Until is { } until ? LegalDate.Text(until) : null,
            program.Fingerprint.ToString())),
        policy.Rules.OrderBy(rule => rule.Stage).ThenBy(rule => rule.Article, StringComparer.Ordinal).Select(rule => new PolicyRuleCard(
            rule.Name, Vocabulary.TermOf(rule.Stage).Code, rule.Article, rule.Title.Zh, rule.Title.En)),
        [.. ScaleCard.Of(policy)],
        [.. TargetCard.Of(policy.Tables)]);

    public void WriteTo(TextWriter output)
    {
        output.WriteLine(Zh);
        output.WriteLine(En);
        output.WriteLine($"{Policy}  from {From}  {Cites}  regions {string.Join(", ", Jurisdiction)}{(Extends is null ? "" : $"  extends {Extends}")}");
        foreach (var (rule, reason) in SwitchesOff)
        {
            output.WriteLine($"    switches off {rule}: {reason}");
        }

        foreach (var edition in Editions)
        {
            output.WriteLine($"    [{edition.From}, {edition.Until ?? "…"})  {edition.Fingerprint}");
        }

        foreach (var stage in Rules.GroupBy(rule => rule.Stage))
        {
            output.WriteLine();
            output.WriteLine($"{stage.Key}");
            foreach (var rule in stage)
            {
                output.WriteLine($"    {rule.Article}/{rule.Rule}  {rule.Zh}  {rule.En}");
            }
        }

        foreach (var scale in Scales)
        {
            scale.WriteTo(output);
        }

        if (Targets.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("targets");
        }

        foreach (var target in Targets)
        {
            target.WriteTo(output);
        }
    }
}

/// <summary>What of a policy was in force when, with its fingerprint.</summary>
internal sealed record PolicyEditionCard(string From, string? Until, string Fingerprint);

/// <summary>A rule in the list of its policy.</summary>
internal sealed record PolicyRuleCard(string Rule, string Stage, string Article, string Zh, string En);
