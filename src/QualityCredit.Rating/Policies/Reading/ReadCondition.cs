using YamlDotNet.RepresentationModel;

namespace QualityCredit.Rating.Policies.Reading;

/// <summary>Reads a condition: a map of cells, <c>any</c> and <c>not</c>.</summary>
internal static class ReadCondition
{
    public static Condition From(YamlMap map, IndicatorScope scope)
    {
        var parts = map.Keys.Select(key => Part(key, map, scope)).OfType<Condition>().ToList();
        return parts is [var only] ? only : new Condition.All(parts);
    }

    private static Condition? Part(string key, YamlMap map, IndicatorScope scope) => key switch
    {
        "any" => Any(map, scope),
        "not" => map.Map("not") is { } inner ? new Condition.Not(From(inner, scope)) : null,
        _ => Test(key, map, scope),
    };

    private static Condition.Any Any(YamlMap map, IndicatorScope scope)
    {
        map.NotEmpty("any");
        return new([.. map.Maps("any").Select(part => From(part, scope))]);
    }

    private static Condition.Test? Test(string name, YamlMap map, IndicatorScope scope)
    {
        var node = map.Node(name)!;
        if (scope.Find(name) is not { } indicator)
        {
            map.Findings.Add(DiagnosticCode.UndefinedIndicator, map.File, node.Start.Line, $"no indicator is called \"{name}\"", "define it in an indicators.yaml of this policy or its parents, or correct the name");
            return null;
        }

        scope.Used.Add(name);
        if (scope.Stage < indicator.EarliestStage || (indicator.PerProduct && scope.Stage != Decisions.Stage.Risk))
        {
            map.Findings.Add(DiagnosticCode.TooEarly, map.File, node.Start.Line, $"\"{name}\" cannot be read in this stage", "results are known in later stages only, and indicators of a product in stage risk only");
        }

        if (node is not YamlScalarNode scalar || YamlMap.Written(scalar) is not { } text)
        {
            map.Bad(node, $"the test of {name} must be one cell");
            return null;
        }

        if (Cell.Parse(text, indicator.Unit, out var problem) is { } cell)
        {
            return new(name, cell);
        }

        map.Findings.Add(DiagnosticCode.WrongUnit, map.File, node.Start.Line, problem!, $"write a test that fits the unit {indicator.Unit.Name} of {name}");
        return null;
    }
}

/// <summary>The indicators that a rule of a policy may read, its own and its parents'.</summary>
internal sealed class IndicatorScope(IReadOnlyDictionary<string, IndicatorDefinition> known, HashSet<string> used)
{
    public HashSet<string> Used => used;

    public Decisions.Stage Stage { get; set; }

    public IndicatorDefinition? Find(string name) => known.GetValueOrDefault(name);
}
