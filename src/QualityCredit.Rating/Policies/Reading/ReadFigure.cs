using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Figures;

namespace QualityCredit.Rating.Policies.Reading;

/// <summary>Reads how the figure of a target is measured.</summary>
internal static class ReadFigure
{
    /// <summary>What a share can be of: kinds of evidence, or enterprises.</summary>
    public static IReadOnlyList<string> Wholes { get; } = [.. Vocabulary.Of<EvidenceKind>().Terms.Concat(Vocabulary.Of<FigureBase>().Terms).Select(term => term.Code)];

    public static FigureDefinition? From(YamlMap map)
    {
        if (map.Text("share-of") is not { } whole)
        {
            return null;
        }

        if (!Wholes.Contains(whole))
        {
            map.Bad(map.Node("share-of")!, $"\"{whole}\" is not one of {string.Join(", ", Wholes)}");
            return null;
        }

        var atLeast = Positive(map, "at-least", map.Int("at-least"));
        FigureDefinition? figure = Vocabulary.Of<FigureBase>().Find(whole) is { } known
            ? Enterprises(map, (FigureBase)known.Value, atLeast)
            : Items(map, map.Term<EvidenceKind>("share-of")!.Value, atLeast);
        map.Close();
        return figure;
    }

    private static ShareOfItems? Items(YamlMap map, EvidenceKind kind, int? atLeast)
    {
        var form = EvidenceForm.Of(kind);
        var (where, that) = (ReadFilters.From(map, "where", form), ReadFilters.From(map, "that", form, required: true));
        return Positive(map, "within", map.Months("within")) is not { } months || atLeast is null ? null : new()
        {
            Kind = kind,
            Where = where,
            That = that,
            WithinMonths = months,
            AtLeast = atLeast.Value,
        };
    }

    private static ShareOfEnterprises? Enterprises(YamlMap map, FigureBase whole, int? atLeast)
    {
        var (kind, standing) = (map.Term<EvidenceKind>("that-have"), map.Term<ItemStanding>("standing"));
        if (kind is not { } have)
        {
            // Its filters cannot be judged, but belong here.
            map.Node("where");
            return null;
        }

        var where = ReadFilters.From(map, "where", EvidenceForm.Of(have));
        return standing is null || atLeast is null ? null : new()
        {
            Kind = have,
            Where = where,
            Of = whole,
            Standing = standing.Value,
            AtLeast = atLeast.Value,
        };
    }

    private static int? Positive(YamlMap map, string key, int? number)
    {
        if (number is not < 1)
        {
            return number;
        }

        map.Bad(map.Node(key)!, $"{key} must be 1 or more");
        return null;
    }
}
