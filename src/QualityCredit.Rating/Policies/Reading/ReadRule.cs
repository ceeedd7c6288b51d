using QualityCredit.Rating.Decisions;

namespace QualityCredit.Rating.Policies.Reading;

/// <summary>Reads one rule file.</summary>
internal static class ReadRule
{
    public static Rule? From(YamlMap map, string policy, string article, string fileName, IndicatorScope scope)
    {
        var name = map.Text("rule");
        if (name is not null && name + ".yaml" != fileName)
        {
            map.Bad(map.Node("rule")!, $"the file of rule \"{name}\" must be called {name}.yaml");
        }

        var (title, because) = (map.Bilingual("title"), map.Bilingual("because", required: false));
        var stage = map.Term<Stage>("stage");
        var dimension = map.Term<Dimension>("dimension", required: stage == Stage.Points);
        if (name is null || title is null || stage is null)
        {
            return null;
        }

        scope.Stage = stage.Value;
        var heads = ReadEditions.Of(map);
        var editions = heads.Select(head => Edition(head, stage.Value, scope)).OfType<RuleEdition>().ToList();
        map.Close();
        Placeholders(because, editions, map);
        return editions.Count < heads.Count || editions.Count == 0 ? null : new()
        {
            Name = name,
            Policy = policy,
            Article = article,
            Title = title,
            Because = because,
            Stage = stage.Value,
            Dimension = dimension,
            Editions = editions,
            File = map.File,
        };
    }

    private static void Placeholders(Bilingual? because, List<RuleEdition> editions, YamlMap map)
    {
        var read = editions.SelectMany(edition => edition.Rows).SelectMany(row => row.Reads).ToHashSet();
        foreach (var name in Explanation.ReasonSentence.Names(because?.Zh + because?.En).Distinct().Where(name => !read.Contains(name)))
        {
            map.Findings.Add(DiagnosticCode.UndefinedIndicator, map.File, map.Line, $"the sentence names {{{name}}}, which the rule does not read", "name an indicator of the rule's own conditions");
        }
    }

    private static RuleEdition? Edition(EditionHead head, Stage stage, IndicatorScope scope)
    {
        var map = head.Map;
        var rows = map.Has("rows") ? map.Maps("rows").Select(row => Row(row, stage, scope)).ToList() : [Row(map, stage, scope, closes: false)];
        map.NotEmpty("rows");
        var unknown = map.Text("unknown", required: false);
        if (unknown is not (null or "silent" or "applies"))
        {
            map.Bad(map.Node("unknown")!, $"unknown must be silent or applies, not \"{unknown}\"");
        }

        map.Close();
        if (rows.Any(row => row is null))
        {
            return null;
        }

        var canBe = rows.Any(row => CanBeUnknown(row!, scope));
        if (canBe && unknown is null)
        {
            map.Findings.Add(DiagnosticCode.UnknownUndecided, map.File, map.Line, "an indicator of the condition can be unknown, and the rule does not say what unknown does", "write `unknown: silent` or `unknown: applies`");
        }

        return new()
        {
            InForce = head.InForce,
            Citation = head.Citation,
            Rows = [.. rows.OfType<RuleRow>()],
            UnknownApplies = unknown is null ? null : unknown == "applies",
            Line = map.Line,
        };
    }

    private static RuleRow? Row(YamlMap map, Stage stage, IndicatorScope scope, bool closes = true)
    {
        var when = map.Has("when") && map.Map("when") is { } conditions ? ReadCondition.From(conditions, scope) : new Condition.All([]);
        var then = map.Map("then") is { } effect ? ReadEffect.From(effect, stage, scope) : null;
        if (closes)
        {
            map.Close();
        }

        return then is null ? null : new(when, then) { Line = map.Line };
    }

    private static bool CanBeUnknown(RuleRow row, IndicatorScope scope) =>
        row.When.Tests.Any(test => test.Cell is not Cell.Unknown && scope.Find(test.Indicator) is { CanBeUnknown: true });
}
