using System.Globalization;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.Policies.Reading;

/// <summary>Reads what each intensity means: measures of both sides and frequencies of the five mechanisms.</summary>
internal static class ReadSupervisionTables
{
    private const string WhileListed = "strict-while-listed";

    public static (IReadOnlyDictionary<SupervisionIntensity, SupervisionMeasures>?, string) Measures(YamlMap body)
    {
        var measures = new Dictionary<SupervisionIntensity, SupervisionMeasures>();
        foreach (var term in Vocabulary.Of<SupervisionIntensity>().Terms)
        {
            if (body.Map(term.Code) is not { } map)
            {
                continue;
            }

            var (enterprise, authority) = (map.Bilingual("enterprise"), map.Bilingual("authority"));
            map.Close();
            if (enterprise is not null && authority is not null)
            {
                measures[(SupervisionIntensity)term.Value] = new(enterprise, authority);
            }
        }

        return (measures, "");
    }

    public static (MechanismTable?, string) Mechanisms(YamlMap body)
    {
        var byIntensity = new Dictionary<SupervisionIntensity, IReadOnlyList<MechanismFrequency>>();
        foreach (var term in Vocabulary.Of<SupervisionIntensity>().Terms)
        {
            if (body.Map(term.Code) is { } map)
            {
                byIntensity[(SupervisionIntensity)term.Value] = Frequencies(map);
            }
        }

        var listed = body.Map(WhileListed) is { } strict ? Frequencies(strict) : [];
        return (new(byIntensity, listed), "");
    }

    private static List<MechanismFrequency> Frequencies(YamlMap map)
    {
        var list = new List<MechanismFrequency>();
        foreach (var term in Vocabulary.Of<InspectionMechanism>().Terms)
        {
            if (map.Map(term.Code) is not { } body)
            {
                continue;
            }

            list.Add(new(
                (InspectionMechanism)term.Value,
                body.Int("times", required: false) ?? body.Int("fixed", required: false) ?? 0,
                body.Months("per", required: false) ?? 0,
                body.Decimal("share", required: false) ?? 0,
                body.Flag("on-signal", required: false) ?? false,
                WorkingDays(body),
                [.. body.Texts("visits", required: false).SelectMany(text => Visit(text, body))],
                body.Months("every", required: false)));
            _ = body.Int("fixed", required: false);
            body.Close();
        }

        map.Close();
        return list;
    }

    private static IEnumerable<int> Visit(string text, YamlMap body)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var months))
        {
            return [months];
        }

        body.Bad(body.Node("visits")!, $"visits must be months after the cause, not \"{text}\"");
        return [];
    }

    private static int? WorkingDays(YamlMap body)
    {
        if (body.Text("within", required: false) is not { } text)
        {
            return null;
        }

        if (text.EndsWith(" working-days", StringComparison.Ordinal) && int.TryParse(text.Split(' ')[0], out var days))
        {
            return days;
        }

        body.Bad(body.Node("within")!, $"within must be written as \"15 working-days\", not \"{text}\"");
        return null;
    }
}
