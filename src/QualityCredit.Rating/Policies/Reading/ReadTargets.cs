using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.Policies.Reading;

/// <summary>Reads a table of targets.</summary>
internal static class ReadTargets
{
    private const int FirstYear = 1949;
    private const int LastYear = 2199;

    /// <summary>Units in which a share can be told.</summary>
    public static IReadOnlyList<TargetUnit> UnitsOfShares { get; } = [TargetUnit.Percent, TargetUnit.PerMille];

    public static (IReadOnlyList<Target>?, string) From(YamlMap body)
    {
        if (body.Map("targets") is not { } map)
        {
            return (null, "");
        }

        var article = body.File.Split('/') is [_, var folder, ..] ? folder : "";
        return ([.. map.Keys.Select(name => map.Map(name) is { } one ? Target(name, article, one) : null).OfType<Target>()], "");
    }

    /// <summary>A name stands for one target at a time, in whichever article it stands.</summary>
    public static void Names(Policy policy, Findings findings)
    {
        var editions = policy.Tables.Targets;
        var twice = editions.SelectMany((edition, i) => editions.Skip(i).Where(other => Overlap(edition.InForce, other.InForce))
            .SelectMany(other => other.Body.Where(target => edition.Body.Any(one => one.Name == target.Name && !ReferenceEquals(one, target)))));
        foreach (var target in twice.DistinctBy(target => (target.Name, target.Article)))
        {
            findings.Add(DiagnosticCode.NameTaken, $"{policy.Name}/{target.Article}", 0, $"another target of this policy is called \"{target.Name}\"", "choose another name");
        }
    }

    private static bool Overlap(Period one, Period other) => !(one.Until <= other.From) && !(other.Until <= one.From);

    private static Target? Target(string name, string article, YamlMap map)
    {
        var (title, measured, unit) = (map.Bilingual("title"), map.Bilingual("measured"), map.Term<TargetUnit>("unit"));
        var (year, months) = (map.Int("by", required: false), map.Months("every", required: false));
        var value = map.Text("value") is { } text && unit is { } known ? Value(text, known, map) : null;
        var responsible = map.Bilingual("body", required: false);
        var figure = map.Map("figure", required: false) is { } own ? ReadFigure.From(own) : null;
        var unmeasured = map.Bilingual("unmeasured", required: false);
        map.Close();
        CheckFigure(map, unit);
        if (year is null && months is null)
        {
            map.Missing("by");
            return null;
        }

        if (year is not null && months is not null)
        {
            map.Bad(map.Node("every")!, "a target is met by a year or in every period, not both");
            return null;
        }

        if (year is < FirstYear or > LastYear)
        {
            map.Bad(map.Node("by")!, "by must be a year such as 2020");
        }

        return title is null || measured is null || unit is null || value is null ? null : new()
        {
            Name = name,
            Article = article,
            Title = title,
            Measured = measured,
            Value = value,
            Unit = unit.Value,
            ByYear = year,
            EveryMonths = months,
            Body = responsible,
            Figure = figure,
            Unmeasured = unmeasured,
        };
    }

    private static void CheckFigure(YamlMap map, TargetUnit? unit)
    {
        if (!map.Has("figure"))
        {
            return;
        }

        if (map.Has("unmeasured"))
        {
            map.Bad(map.Node("unmeasured")!, "a target has a figure or the reason why it is not measured, not both");
        }

        if (unit is { } known && !UnitsOfShares.Contains(known))
        {
            map.Bad(map.Node("unit")!, $"a figure is a share; its unit is one of {string.Join(", ", UnitsOfShares.Select(one => Vocabulary.TermOf(one).Code))}");
        }
    }

    private static Cell.Range? Value(string text, TargetUnit unit, YamlMap map)
    {
        var most = unit switch { TargetUnit.Percent => 100m, TargetUnit.PerMille => 1000m, _ => decimal.MaxValue };
        var least = unit == TargetUnit.PercentagePoints ? decimal.MinValue : 0m;
        if (Cell.Parse(text, Unit.Count, out _) is Cell.Range range && (range.Low is null || range.High is null || range.Low == range.High)
            && (range.Low ?? range.High) is { } bound && bound >= least && bound <= most)
        {
            return range;
        }

        map.Bad(map.Node("value")!, $"\"{text}\" is not a comparison with a number of the unit, such as \">= 90\"");
        return null;
    }
}
