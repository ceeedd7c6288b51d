using System.Globalization;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.Policies.Reading;

/// <summary>Reads an effect; each stage knows its own.</summary>
internal static class ReadEffect
{
    private static readonly (string Key, Stage[] Stages)[] _known =
    [
        ("add", [Stage.Points]), ("grade", [Stage.Band]), ("outcome", [Stage.Band]), ("at-most", [Stage.Band, Stage.Cap, Stage.Promotion]),
        ("hold", [Stage.Promotion]), ("steps-up", [Stage.Promotion]), ("raise", [Stage.Risk]), ("at-least", [Stage.Risk, Stage.Intensity]),
        ("candidate", [Stage.Listing]), ("key-supervision", [Stage.Listing]),
        ("alert", [Stage.Listing]), ("exit", [Stage.Listing]), ("red-list", [Stage.Listing]),
        ("local-grade", [Stage.Scale]),
    ];

    public static Effect? From(YamlMap map, Stage stage, IndicatorScope scope)
    {
        var key = _known.Select(known => known.Key).FirstOrDefault(map.Has);
        if (key is null)
        {
            map.Missing("add, grade, at-most …");
            return null;
        }

        if (!_known.Single(known => known.Key == key).Stages.Contains(stage))
        {
            map.Findings.Add(DiagnosticCode.EffectOfAnotherStage, map.File, map.Line, $"\"{key}\" is not an effect of stage {Vocabulary.TermOf(stage).Code}", $"write one of {string.Join(", ", _known.Where(known => known.Stages.Contains(stage)).Select(known => known.Key))}");
            return null;
        }

        Effect? effect = key switch
        {
            "add" => Add(map, scope),
            "grade" => map.Term<Grade>(key) is { } grade ? new Effect.Give(grade) : null,
            "at-most" => map.Term<Grade>(key) is { } grade ? new Effect.GradeAtMost(grade) : null,
            "outcome" => Word(map, key, "unrated", new Effect.Unrated()),
            "hold" => Word(map, key, "upgrade", new Effect.HoldUpgrade()),
            "steps-up" => map.Int(key) is { } steps ? new Effect.StepsUp(steps) : null,
            "raise" => map.Int(key) is { } levels ? new Effect.Raise(levels) : null,
            "at-least" when stage == Stage.Risk => map.Term<RiskLevel>(key) is { } level ? new Effect.RiskAtLeast(level) : null,
            "at-least" => map.Term<SupervisionIntensity>(key) is { } intensity ? new Effect.IntensityAtLeast(intensity) : null,
            "candidate" => Candidate(map),
            "alert" => Word(map, key, "true", new Effect.Alert()),
            "exit" => Word(map, key, "proposed", new Effect.ProposeExit()),
            "red-list" => Honour(map),
            "local-grade" => map.Text(key) is { } code ? new Effect.GiveLocal(code) : null,
            _ => Word(map, key, "true", new Effect.KeySupervision()),
        };
        map.Close();
        return effect;
    }

    private static Effect.Add? Add(YamlMap map, IndicatorScope scope)
    {
        var times = map.Text("times", required: false);
        if (times is not null)
        {
            scope.Used.Add(times);
            if (scope.Find(times) is not { Unit.IsNumber: true, PerProduct: false })
            {
                map.Findings.Add(DiagnosticCode.UndefinedIndicator, map.File, map.Line, $"no indicator of numbers is called \"{times}\"", "define it, or correct the name");
                return null;
            }
        }

        return map.Int("add") is { } points ? new(points, times, map.Int("at-least", required: false), map.Int("at-most", required: false)) : null;
    }

    private static Effect.Candidate? Candidate(YamlMap map)
    {
        var (degree, term) = (map.Term<ListingDegree>("candidate"), map.Months("term"));
        var never = map.Text("removable-after") == "never";
        var earliest = never ? null : map.Months("removable-after");
        return degree is null || term is null ? null : new(degree.Value, term.Value, earliest);
    }

    private static Effect.ProposeHonour? Honour(YamlMap map)
    {
        const string Unit = " working-days";
        var (term, notice) = (map.Months("term"), map.Text("notice"));
        if (Word(map, "red-list", "proposed", new Effect.ProposeHonour(0, 0)) is null || term is null || notice is null)
        {
            return null;
        }

        if (notice.EndsWith(Unit, StringComparison.Ordinal) && int.TryParse(notice.AsSpan(0, notice.Length - Unit.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var days))
        {
            return new(term.Value, days);
        }

        map.Bad(map.Node("notice")!, $"notice must be written as \"5 working-days\", not \"{notice}\"");
        return null;
    }

    private static Effect? Word(YamlMap map, string key, string word, Effect effect)
    {
        var text = map.Text(key);
        if (text != word && text is not null)
        {
            map.Bad(map.Node(key)!, $"{key} can only be \"{word}\"");
        }

        return text == word ? effect : null;
    }
}
