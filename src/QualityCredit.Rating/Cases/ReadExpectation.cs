using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Policies.Reading;
using YamlDotNet.RepresentationModel;

namespace QualityCredit.Rating.Cases;

/// <summary>Reads the <c>expect:</c> of a case.</summary>
internal static class ReadExpectation
{
    public static Expectation From(YamlMap map)
    {
        var expectation = new Expectation
        {
            Grade = map.Text("grade", required: false),
            LocalGrade = map.Text("local-grade", required: false),
            Points = map.Int("points", required: false),
            Dimensions = Dimensions(map),
            Fires = [.. map.List("fires", required: false).Select(node => Finding(node, map)).OfType<ExpectedFinding>()],
            Silent = map.Texts("silent", required: false),
            Unknown = map.Texts("unknown", required: false),
            Indicators = Values(map, "indicators") ?? new Dictionary<string, string>(),
            Risks = Risks(map),
            Intensity = map.Term<SupervisionIntensity>("intensity", required: false),
            Candidates = map.Has("candidates") ? [.. map.Maps("candidates").Select(Candidate)] : null,
            KeySupervision = map.Flag("key-supervision", required: false),
            NextChange = map.Text("next-change", required: false),
        };
        map.Close();
        return expectation;
    }

    private static Dictionary<Dimension, int> Dimensions(YamlMap map)
    {
        var points = new Dictionary<Dimension, int>();
        if (map.Map("dimensions", required: false) is not { } dimensions)
        {
            return points;
        }

        foreach (var term in Evidence.Vocabulary.Of<Dimension>().Terms)
        {
            if (dimensions.Int(term.Code, required: false) is { } number)
            {
                points[(Dimension)term.Value] = number;
            }
        }

        dimensions.Close();
        return points;
    }

    private static ExpectedFinding? Finding(YamlNode node, YamlMap owner)
    {
        switch (node)
        {
            case YamlScalarNode scalar when YamlMap.Written(scalar) is { } rule:
                return new(rule, null, null, null);
            case YamlMappingNode mapping:
                var map = new YamlMap(mapping, owner.File, owner.Findings);
                var name = map.Text("rule");
                var effect = map.Map("effect", required: false) is { } parts ? Effect(parts) : null;
                var evidence = map.Has("evidence") ? map.Texts("evidence") : null;
                var values = Values(map, "values");
                map.Close();
                return name is null ? null : new(name, effect, evidence, values);
            default:
                owner.Bad(node, "fires is a list of rule names or maps");
                return null;
        }
    }

    private static string Effect(YamlMap map)
    {
        var text = string.Join(", ", map.Keys.Select(key => $"{key}: {map.Text(key)}"));
        map.Close();
        return text;
    }

    private static string Candidate(YamlMap map)
    {
        var text = $"{map.Text("rule")}: candidate: {map.Text("degree")}, term: {map.Text("term")}, removable-after: {map.Text("removable-after")}";
        map.Close();
        return text;
    }

    private static Dictionary<string, string>? Values(YamlMap owner, string key)
    {
        if (owner.Map(key, required: false) is not { } map)
        {
            return null;
        }

        var values = map.Keys.ToDictionary(name => name, name => map.Text(name) ?? "");
        map.Close();
        return values;
    }

    private static Dictionary<string, RiskLevel> Risks(YamlMap owner)
    {
        var risks = new Dictionary<string, RiskLevel>();
        if (owner.Map("risks", required: false) is not { } map)
        {
            return risks;
        }

        foreach (var product in map.Keys)
        {
            if (map.Term<RiskLevel>(product) is { } level)
            {
                risks[product] = level;
            }
        }

        map.Close();
        return risks;
    }
}
