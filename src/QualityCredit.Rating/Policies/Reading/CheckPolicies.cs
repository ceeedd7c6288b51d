namespace QualityCredit.Rating.Policies.Reading;

/// <summary>Checks that need more than one file.</summary>
internal static class CheckPolicies
{
    public static void Files(Policy policy, IReadOnlyList<PolicyText> files, Findings findings)
    {
        foreach (var folder in files.Where(file => file.Folder != policy.Name).GroupBy(file => file.Folder))
        {
            if (folder.All(file => file.FileName != "article.md"))
            {
                findings.Add(DiagnosticCode.NoArticle, folder.Key + "/article.md", 0, "the folder has rules or tables but no article.md", "write one page: the clause in other words, our reading, open questions");
            }
        }

        foreach (var rule in policy.Rules.Where(rule => files.All(file => file.Path != CasesOf(rule.File))))
        {
            findings.Add(DiagnosticCode.NoCases, CasesOf(rule.File), 0, $"the rule {rule.Name} has no cases", "write cases: fires, silent, a boundary pair, and unknown where evidence can be missing");
        }

        var rules = files.Select(file => file.Path).Where(path => path.EndsWith(".yaml", StringComparison.Ordinal)).Select(CasesOf).ToHashSet();
        foreach (var file in files.Where(file => file.FileName.EndsWith(".cases.yaml", StringComparison.Ordinal) && !rules.Contains(file.Path)))
        {
            findings.Add(DiagnosticCode.StrayFile, file.Path, 0, "these cases belong to no rule", "name the file after its rule, or remove it");
        }

        foreach (var file in files.Where(file => file.Folder == policy.Name && file.FileName is not ("policy.yaml" or "indicators.yaml" or "README.md")))
        {
            findings.Add(DiagnosticCode.StrayFile, file.Path, 0, "only policy.yaml, indicators.yaml and README.md stand in the policy's own folder", "move it into its article's folder");
        }
    }

    public static void Names(Policy policy, IReadOnlyList<Policy> parents, Findings findings)
    {
        var inherited = parents.SelectMany(parent => parent.Rules).ToDictionary(rule => rule.Name);
        foreach (var twice in policy.Rules.GroupBy(rule => rule.Name).Where(group => group.Count() > 1 || inherited.ContainsKey(group.Key)))
        {
            findings.Add(DiagnosticCode.NameTaken, twice.Last().File, 1, $"another rule is called \"{twice.Key}\"", "choose another name; to replace a parent's rule switch it off in policy.yaml");
        }

        foreach (var name in policy.SwitchesOff.Keys.Where(name => !inherited.ContainsKey(name)))
        {
            findings.Add(DiagnosticCode.NothingToSwitchOff, policy.Name + "/policy.yaml", 0, $"no parent has a rule \"{name}\"", "correct the name or remove it from `switches-off:`");
        }
    }

    public static void Together(IReadOnlyList<Policy> policies, HashSet<string> used, Findings findings)
    {
        foreach (var claim in policies.SelectMany(policy => policy.Jurisdiction.Select(region => (policy, region))).GroupBy(claim => claim.region).Where(group => group.Count() > 1))
        {
            findings.Add(DiagnosticCode.JurisdictionTaken, claim.Last().policy.Name + "/policy.yaml", 0, $"{string.Join(" and ", claim.Select(c => c.policy.Name))} both govern {claim.Key}", "leave the region to one of them");
        }

        foreach (var indicator in policies.SelectMany(policy => policy.Indicators).Where(indicator => !used.Contains(indicator.Name)))
        {
            findings.Add(DiagnosticCode.UnusedIndicator, indicator.File, indicator.Line, $"no rule reads the indicator {indicator.Name}", "remove it, or write the rule that needs it");
        }
    }

    /// <summary>A policy cannot rate without these tables, its own or its parents'.</summary>
    public static void Tables(Policy policy, IReadOnlyList<Policy> chain, Findings findings)
    {
        (string Name, bool Has)[] needed =
        [
            ("risk-matrix", chain.Any(one => one.Tables.RiskMatrix.Any(table => table.InForce.From <= policy.From))),
            ("product-catalogue", chain.Any(one => one.Tables.ProductCatalogue.Any(table => table.InForce.From <= policy.From))),
            ("intensity-matrix", chain.Any(one => one.Tables.IntensityMatrix.Any(table => table.InForce.From <= policy.From))),
        ];
        foreach (var (name, _) in needed.Where(table => !table.Has))
        {
            findings.Add(DiagnosticCode.TableIncomplete, policy.Name + "/policy.yaml", 0, $"neither {policy.Name} nor a parent has the table {name} from its first day on", $"add a file with `table: {name}`");
        }
    }

    private static string CasesOf(string ruleFile) => ruleFile[..^".yaml".Length] + ".cases.yaml";
}
