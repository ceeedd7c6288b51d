namespace QualityCredit.Rating.Policies.Reading;

/// <summary>Reads indicators, rules, tables and articles of one policy whose parents are read.</summary>
internal sealed class ReadOnePolicy(Policy head, IReadOnlyList<Policy> parents, IReadOnlyList<PolicyText> files, Findings findings, HashSet<string> used)
{
    private readonly Dictionary<string, IndicatorDefinition> _indicators =
        parents.SelectMany(parent => parent.Indicators).ToDictionary(indicator => indicator.Name);

    public Policy Read()
    {
        var own = new List<IndicatorDefinition>();
        foreach (var file in files.Where(file => file.FileName == "indicators.yaml"))
        {
            own.AddRange(Indicators(file));
        }

        var (rules, tables) = (new List<Rule>(), new PolicyTables());
        foreach (var file in files.Where(IsRuleOrTable))
        {
            if (YamlFile.Map(file, findings) is not { } map)
            {
                continue;
            }

            if (map.Has("table"))
            {
                tables = ReadTables.Into(tables, map, name => files.FirstOrDefault(other => other.Path == $"{file.Folder}/{name}"));
            }
            else if (ReadRule.From(map, head.Name, file.Folder[(head.Name.Length + 1)..], file.FileName, new(_indicators, used)) is { } rule)
            {
                rules.Add(rule);
            }
        }

        var policy = head with
        {
            Indicators = own,
            Rules = [.. rules.OrderBy(rule => rule.Stage).ThenBy(rule => rule.Name, StringComparer.Ordinal)],
            Tables = tables,
            Articles = files.Where(file => file.FileName == "article.md").ToDictionary(file => file.Folder[(head.Name.Length + 1)..], file => file.Text),
        };
        CheckPolicies.Files(policy, files, findings);
        CheckPolicies.Names(policy, parents, findings);
        ReadTargets.Names(policy, findings);
        return policy;
    }

    private bool IsRuleOrTable(PolicyText file) => file.FileName.EndsWith(".yaml", StringComparison.Ordinal)
        && file.FileName != "indicators.yaml"
        && file.Folder != head.Name
        && !file.FileName.EndsWith(".cases.yaml", StringComparison.Ordinal);

    private List<IndicatorDefinition> Indicators(PolicyText file)
    {
        var own = new List<IndicatorDefinition>();
        if (YamlFile.Map(file, findings) is not { } map)
        {
            return own;
        }

        foreach (var name in map.Keys)
        {
            if (map.Map(name) is not { } body || ReadIndicator.From(name, body) is not { } indicator)
            {
                continue;
            }

            if (_indicators.TryAdd(name, indicator))
            {
                own.Add(indicator);
            }
            else
            {
                findings.Add(DiagnosticCode.NameTaken, file.Path, body.Line, $"an indicator called \"{name}\" stands in {_indicators[name].File}", "use that one or choose another name");
            }
        }

        return own;
    }
}
