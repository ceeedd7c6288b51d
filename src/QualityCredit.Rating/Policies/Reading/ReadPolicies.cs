using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Rating.Policies.Reading;

/// <summary>Reads all policies of a rules folder, parents first.</summary>
internal static class ReadPolicies
{
    public static (IReadOnlyList<Policy> Policies, IReadOnlyList<Diagnostic> Diagnostics) From(IReadOnlyList<PolicyText> texts)
    {
        var findings = new Findings();
        var folders = texts.Where(text => text.Path.Contains('/', StringComparison.Ordinal) && text.Policy != "schema")
            .GroupBy(text => text.Policy).ToDictionary(group => group.Key, group => group.ToList());
        var heads = folders.Select(folder => Head(folder.Key, folder.Value, findings)).OfType<Policy>().ToDictionary(policy => policy.Name);
        var read = new Dictionary<string, Policy>();
        var used = new HashSet<string>();
        while (heads.Values.FirstOrDefault(head => !read.ContainsKey(head.Name) && (head.Extends is null || read.ContainsKey(head.Extends))) is { } next)
        {
            var parents = next.Extends is null ? [] : Chain(read[next.Extends], read);
            read[next.Name] = new ReadOnePolicy(next, parents, folders[next.Name], findings, used).Read();
        }

        foreach (var head in heads.Values.Where(head => !read.ContainsKey(head.Name)))
        {
            findings.Add(DiagnosticCode.UnknownParent, $"{head.Name}/policy.yaml", 0, $"the parent \"{head.Extends}\" is not a policy here, or they extend each other", "correct `extends:`");
        }

        foreach (var policy in read.Values)
        {
            CheckPolicies.Tables(policy, Chain(policy, read), findings);
            ReadScales.Check(policy, Chain(policy, read), findings);
        }

        CheckPolicies.Together([.. read.Values], used, findings);
        return ([.. read.Values], findings.All);
    }

    private static List<Policy> Chain(Policy policy, Dictionary<string, Policy> read) =>
        policy.Extends is { } parent ? [policy, .. Chain(read[parent], read)] : [policy];

    private static Policy? Head(string folder, List<PolicyText> files, Findings findings)
    {
        var path = folder + "/policy.yaml";
        if (files.FirstOrDefault(file => file.Path == path) is not { } file)
        {
            findings.Add(DiagnosticCode.MissingFile, path, 0, $"the folder {folder} has no policy.yaml", "add it, or remove the folder");
            return null;
        }

        if (YamlFile.Map(file, findings) is not { } map)
        {
            return null;
        }

        var name = map.Text("policy");
        if (name is not null && name != folder)
        {
            map.Bad(map.Node("policy")!, $"the policy in folder {folder} must be called \"{folder}\"");
        }

        var (title, from, citation) = (map.Bilingual("title"), map.Date("from"), map.Citation());
        var (extends, scale) = (map.Text("extends", required: false), map.Text("grade-scale", required: false));
        var regions = map.Texts("jurisdiction").SelectMany(text => Region(text, map)).ToList();
        var off = map.Map("switches-off", required: false) is { } switches
            ? switches.Keys.ToDictionary(key => key, key => switches.Text(key) ?? "")
            : [];
        map.Close();
        return title is null || from is null || citation is null ? null : new()
        {
            Name = folder,
            Title = title,
            Extends = extends,
            From = from.Value,
            Citation = citation,
            Jurisdiction = regions,
            GradeScale = scale,
            SwitchesOff = off,
        };
    }

    private static IEnumerable<RegionCode> Region(string text, YamlMap map)
    {
        if (RegionCode.TryParse(text, out var region, out var problem))
        {
            return [region];
        }

        map.Bad(map.Node("jurisdiction")!, problem.English);
        return [];
    }
}
