using QualityCredit.Rating.Policies;
using QualityCredit.Rating.Policies.Reading;
using YamlDotNet.RepresentationModel;

namespace QualityCredit.Rating.Cases;

/// <summary>Reads the golden cases of a rules folder.</summary>
public static class ReadCases
{
    private const string Suffix = ".cases.yaml";

    /// <summary>Reads every cases file; problems with them come as diagnostics.</summary>
    /// <param name="texts">All files below the rules folder.</param>
    /// <param name="library">The policies that the cases belong to: it knows which rules can be unknown.</param>
    public static (IReadOnlyList<GoldenCase> Cases, IReadOnlyList<Diagnostic> Diagnostics) From(IEnumerable<PolicyText> texts, PolicyLibrary library)
    {
        var undecidable = library.Policies.SelectMany(policy => policy.Rules.Where(rule => CanBeUnknown(rule, library.Chain(policy))).Select(rule => (policy.Name, rule.Name))).ToHashSet();
        var findings = new Findings();
        var cases = texts.Where(text => text.FileName.EndsWith(Suffix, StringComparison.Ordinal)).SelectMany(text => File(text, findings)).ToList();
        foreach (var file in cases.GroupBy(one => one.Source))
        {
            Complete(file.Key, [.. file], undecidable.Contains((file.First().Policy, file.First().Rule)), findings);
        }

        return (cases, findings.All);
    }

    private static List<GoldenCase> File(PolicyText text, Findings findings)
    {
        var cases = new List<GoldenCase>();
        var root = YamlFile.Root(text, findings);
        if (root is not YamlSequenceNode list)
        {
            if (root is not null)
            {
                findings.Add(DiagnosticCode.BadValue, text.Path, 1, "a cases file is a list", "begin each case with `- case: a sentence`");
            }

            return cases;
        }

        var given = new CaseGiven();
        foreach (var node in list.Children)
        {
            if (node is not YamlMappingNode mapping)
            {
                findings.Add(DiagnosticCode.BadValue, text.Path, node.Start.Line, "a case is a map", "begin each case with `- case: a sentence`");
                continue;
            }

            var map = new YamlMap(mapping, text.Path, findings);
            if (map.Has("given"))
            {
                given = map.Map("given") is { } shared ? CaseGiven.Read(shared, given) : given;
                map.Close();
            }
            else if (Case(map, text, given) is { } one)
            {
                cases.Add(one);
            }
        }

        if (cases.Count == 0 && list.Children.All(node => node is not YamlMappingNode map || !map.Children.ContainsKey(new YamlScalarNode("case"))))
        {
            findings.Add(DiagnosticCode.NoCases, text.Path, 1, "the file holds no case", "begin each case with `- case: a sentence`");
        }

        return cases;
    }

    private static GoldenCase? Case(YamlMap map, PolicyText text, CaseGiven given)
    {
        var (name, boundary) = (map.Text("case"), map.Text("boundary", required: false));
        var own = CaseGiven.Read(map, given, closes: false);
        var rule = text.FileName[..^Suffix.Length];
        var expectation = map.Map("expect") is { } expect ? ReadExpectation.From(expect) : null;
        map.Close();
        if (own.AsOf is null)
        {
            map.Missing("as-of");
        }

        return name is null || own.AsOf is null || expectation is null ? null : own.ToCase(text, map.Line) with
        {
            Name = name,
            Rule = rule,
            Policy = text.Policy,
            Boundary = boundary,
            Expect = expectation,
        };
    }

    private static void Complete(string source, IReadOnlyList<GoldenCase> cases, bool canBeUnknown, Findings findings)
    {
        var rule = cases[0].Rule;
        bool Fires(GoldenCase one) => one.Expect.Fires.Any(finding => finding.Rule == rule);
        string? Effect(GoldenCase one) => one.Expect.Fires.FirstOrDefault(finding => finding.Rule == rule)?.Effect;
        void Need(bool has, DiagnosticCode code, string what)
        {
            if (!has)
            {
                findings.Add(code, source, 0, $"{rule} has no case {what}", "add the case");
            }
        }

        Need(cases.Any(Fires), DiagnosticCode.NoFiringCase, "in which it fires");

        // A table that gives classes has a row for every value: it is never silent, and its pairs differ in the class given.
        var givesClasses = cases.Any(one => Effect(one)?.StartsWith("grade:", StringComparison.Ordinal) == true);
        Need(givesClasses || cases.Any(one => one.Expect.Silent.Contains(rule)), DiagnosticCode.NoSilentCase, "in which it is silent");
        Need(!canBeUnknown || cases.Any(StatesUnknown), DiagnosticCode.NoUnknownCase, "in which its evidence is missing (`unknown: [rule]`, or an indicator stated as unknown)");
        Need(
            !cases.Any(Fires) || cases.Where(one => one.Boundary is not null).GroupBy(one => one.Boundary).Any(pair => pair.Any(Fires)
                && (pair.Any(one => !Fires(one)) || (givesClasses && pair.Select(Effect).OfType<string>().Distinct().Count() > 1))),
            DiagnosticCode.NoBoundaryPair,
            "that shares its `boundary:` with another one, where one fires and one does not");
        foreach (var twice in cases.GroupBy(one => one.Name).Where(group => group.Count() > 1))
        {
            findings.Add(DiagnosticCode.NameTaken, source, twice.Last().Line, $"two cases are called \"{twice.Key}\"", "give each its own sentence");
        }
    }

    private static bool StatesUnknown(GoldenCase one) => one.Expect.Unknown.Contains(one.Rule)
        || one.Expect.Indicators.Values.Contains("unknown")
        || one.Expect.Fires.Any(finding => finding.Rule == one.Rule && finding.Values?.Values.Contains("unknown") == true);

    private static bool CanBeUnknown(Rule rule, IReadOnlyList<Policy> chain) => rule.Editions.SelectMany(edition => edition.Rows)
        .SelectMany(row => row.When.Tests)
        .Any(test => chain.SelectMany(policy => policy.Indicators).Any(indicator => indicator.Name == test.Indicator && indicator.CanBeUnknown));
}
