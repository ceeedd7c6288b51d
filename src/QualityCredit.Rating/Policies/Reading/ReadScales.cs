using QualityCredit.Rating.Decisions;

namespace QualityCredit.Rating.Policies.Reading;

/// <summary>Reads a grade scale, and checks that policies, rules and indicators speak in scales that exist.</summary>
internal static class ReadScales
{
    public static (GradeScale?, string) From(YamlMap body, string? name, Bilingual? title)
    {
        if (body.Map("grades") is not { } map || name is null || title is null)
        {
            return (null, "");
        }

        var read = map.Keys.Select(code => map.Map(code) is { } one ? Grade(code, one) : null).ToList();
        if (read.Any(grade => grade is null))
        {
            return (null, "");
        }

        var grades = read.OfType<LocalGrade>().ToList();
        LocalGrade[] complete = [.. grades.Select(grade => grade with { IsDefault = grade.IsDefault || grades.Count(other => other.Class == grade.Class) == 1 })];
        if (complete.Zip(complete.Skip(1)).Any(pair => pair.First.Class < pair.Second.Class))
        {
            body.Bad(body.Node("grades")!, "a worse grade of the scale means a better class; write the grades from the best to the worst");
        }

        foreach (var missing in Enum.GetValues<Grade>().Where(one => complete.All(grade => grade.Class != one)))
        {
            body.Findings.Add(DiagnosticCode.TableIncomplete, body.File, body.Line, $"no grade of the scale means class {missing}", "give every class a grade, so that every class can be told in the scale");
        }

        foreach (var shared in complete.GroupBy(grade => grade.Class).Where(group => group.Count(grade => grade.IsDefault) != 1))
        {
            body.Bad(body.Node("grades")!, $"{string.Join(", ", shared.Select(grade => grade.Code))} all mean class {shared.Key}: exactly one of them is its `default: true`");
        }

        return (new(name, title, complete), "");
    }

    /// <summary>The scale in force on a day, the policy's own before its parents'.</summary>
    public static GradeScale? On(IReadOnlyList<Policy> chain, string name, DateOnly day) => chain
        .Select(policy => policy.Tables.GradeScales.FirstOrDefault(edition => edition.Body.Name == name && edition.InForce.Contains(day))?.Body)
        .FirstOrDefault(scale => scale is not null);

    /// <summary>Name of the scale in which a policy speaks, its own or its parents', or null.</summary>
    public static string? NameOf(IReadOnlyList<Policy> chain) => chain.Select(policy => policy.GradeScale).FirstOrDefault(name => name is not null);

    public static void Check(Policy policy, IReadOnlyList<Policy> chain, Findings findings)
    {
        var name = NameOf(chain);
        if (policy.GradeScale is { } own && On(chain, own, policy.From) is null)
        {
            findings.Add(DiagnosticCode.TableIncomplete, policy.Name + "/policy.yaml", 0, $"neither {policy.Name} nor a parent has the grade scale {own} from the policy's first day on", $"add a file with `table: grade-scale` and `scale: {own}`");
            return;
        }

        var indicators = chain.SelectMany(one => one.Indicators).ToDictionary(indicator => indicator.Name);
        var off = chain.SelectMany(one => one.SwitchesOff.Keys).ToHashSet();
        foreach (var rule in chain.SelectMany(one => one.Rules).Where(rule => rule.Stage == Stage.Scale && !off.Contains(rule.Name)))
        {
            foreach (var edition in rule.Editions)
            {
                var day = edition.InForce.From > policy.From ? edition.InForce.From : policy.From;
                var scale = name is null ? null : On(chain, name, day);
                foreach (var row in edition.Rows.Where(row => row.Then is Effect.GiveLocal given && (scale?.Find(given.Code) is not { } grade || !Pins(row.When, grade.Class, indicators))))
                {
                    findings.Add(DiagnosticCode.BadValue, rule.File, edition.Line, $"\"{row.Then}\" is no grade of the scale {name ?? "(none)"}, or `when` does not ask for the class that it means", "name a grade of the scale, and ask for its class by an indicator of the class decided");
                }
            }
        }

        foreach (var indicator in policy.Indicators.Where(indicator => indicator.Editions.Any(edition => edition.Scale.Length > 0 && On(chain, edition.Scale, edition.InForce.From) is null)))
        {
            findings.Add(DiagnosticCode.TableIncomplete, indicator.File, 0, $"{indicator.Name} reads grades of a scale that neither {policy.Name} nor a parent has", "add a file with `table: grade-scale` for it");
        }
    }

    private static bool Pins(Condition when, Grade decided, Dictionary<string, IndicatorDefinition> indicators) => when switch
    {
        Condition.Test { Cell: Cell.OneOf cell } test => cell.Values == 1UL << (int)decided && indicators[test.Indicator].Editions.All(edition => edition.Result == "grade"),
        Condition.All all => all.Parts.Any(part => Pins(part, decided, indicators)),
        _ => false,
    };

    private static LocalGrade? Grade(string code, YamlMap map)
    {
        var (title, means, isDefault) = (map.Bilingual("title"), map.Term<Grade>("class"), map.Flag("default", required: false));
        map.Close();
        return title is null || means is null ? null : new(code, title, means.Value, isDefault == true);
    }
}
