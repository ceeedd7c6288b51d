using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.HandOver;

namespace QualityCredit.Rating.Policies.Reading;

/// <summary>Reads one table file into the tables of its policy.</summary>
internal static class ReadTables
{
    public static PolicyTables Into(PolicyTables tables, YamlMap map, Func<string, PolicyText?> file)
    {
        var name = map.Text("table");
        switch (name)
        {
            case "dimensions":
                return tables with { Dimensions = Editions(map, Dimensions) };
            case "grade-validity":
                return tables with { GradeValidity = Editions(map, Validity) };
            case "risk-matrix":
                return tables with { RiskMatrix = Editions(map, body => ReadRiskTables.Matrix(body, file)) };
            case "product-catalogue":
                return tables with { ProductCatalogue = Editions(map, body => ReadRiskTables.Catalogue(body, file)) };
            case "intensity-matrix":
                return tables with { IntensityMatrix = Editions(map, Intensity) };
            case "measures":
                return tables with { Measures = Editions(map, ReadSupervisionTables.Measures) };
            case "mechanisms":
                return tables with { Mechanisms = Editions(map, ReadSupervisionTables.Mechanisms) };
            case "grade-scale":
                var (scale, title) = (map.Text("scale"), map.Bilingual("title"));
                return tables with { GradeScales = [.. tables.GradeScales, .. Editions(map, body => ReadScales.From(body, scale, title))] };
            case "targets":
                return tables with { Targets = [.. tables.Targets, .. Editions(map, ReadTargets.From)] };
            case "listing-procedure":
                return tables with { ListingProcedure = Editions(map, ReadProcedure.Terms) };
            case "working-days":
                return tables with { WorkingDays = Editions(map, ReadProcedure.Year) };
            case "hand-over":
                return tables with { HandOver = Editions(map, Permission) };
            case "query-ledger":
                return tables with { QueryLedger = Editions(map, ReadQueryLedger.From) };
            case not null:
                map.Bad(map.Node("table")!, $"\"{name}\" is not a table; one of dimensions, grade-validity, risk-matrix, product-catalogue, intensity-matrix, measures, mechanisms, grade-scale, targets, listing-procedure, working-days, hand-over, query-ledger");
                return tables;
            default:
                return tables;
        }
    }

    private static List<TableEdition<T>> Editions<T>(YamlMap map, Func<YamlMap, (T? Body, string Canonical)> read) where T : class
    {
        _ = map.Bilingual("title", required: false);
        var editions = new List<TableEdition<T>>();
        foreach (var head in ReadEditions.Of(map))
        {
            var (body, canonical) = read(head.Map);
            if (!ReferenceEquals(head.Map, map))
            {
                head.Map.Close();
            }

            if (body is not null)
            {
                editions.Add(new(head.InForce, head.Citation, body, canonical));
            }
        }

        map.Close();
        return editions;
    }

    private static (IReadOnlyDictionary<Dimension, DimensionRange>?, string) Dimensions(YamlMap body)
    {
        var ranges = new Dictionary<Dimension, DimensionRange>();
        foreach (var term in Vocabulary.Of<Dimension>().Terms)
        {
            if (body.Map(term.Code) is not { } map)
            {
                continue;
            }

            var (start, text) = (map.Int("start"), map.Text("range"));
            if (text is not null && Cell.Parse(text, Unit.Points, out _) is Cell.Range { Low: { } low, High: { } high, IncludesLow: true, IncludesHigh: true } && start >= low && start <= high)
            {
                ranges[(Dimension)term.Value] = new(start.Value, (int)low, (int)high);
            }
            else if (text is not null)
            {
                map.Bad(map.Node("range")!, $"\"{text}\" is not a range of points such as [0..30] that holds the start");
            }

            map.Close();
        }

        return (ranges.Count == Vocabulary.Of<Dimension>().Terms.Count ? ranges : null, string.Join("; ", ranges.OrderBy(r => r.Key)));
    }

    private static (GradeValidity?, string) Validity(YamlMap body)
    {
        var (every, valid) = (body.Months("review-every"), body.Months("valid-for"));
        return (every is null || valid is null ? null : new(every.Value, valid.Value), $"{every} {valid}");
    }

    private static (GradeHandOver?, string) Permission(YamlMap body)
    {
        HashSet<HandOverReceiver> receivers = [];
        foreach (var text in body.Texts("grades-to"))
        {
            if (Vocabulary.Of<HandOverReceiver>().Find(text) is { } known)
            {
                receivers.Add((HandOverReceiver)known.Value);
            }
            else
            {
                body.Bad(body.Node("grades-to")!, $"\"{text}\" receives nothing; one of {string.Join(", ", Vocabulary.Of<HandOverReceiver>().Terms.Select(term => term.Code))}");
            }
        }

        return (receivers.Count == 0 ? null : new(receivers), "");
    }

    private static (IntensityMatrix?, string) Intensity(YamlMap body)
    {
        var (unrated, noProduct) = (body.Term<Grade>("unrated-as"), body.Term<RiskLevel>("no-product"));
        var cells = new Dictionary<(Grade, RiskLevel), SupervisionIntensity>();
        if (unrated is null || noProduct is null || body.Map("cells") is not { } rows)
        {
            return (null, "");
        }

        foreach (var grade in Enum.GetValues<Grade>())
        {
            if (rows.Map(Vocabulary.TermOf(grade).Code) is not { } row)
            {
                continue;
            }

            foreach (var risk in Enum.GetValues<RiskLevel>())
            {
                if (row.Term<SupervisionIntensity>(Vocabulary.TermOf(risk).Code) is { } cell)
                {
                    cells[(grade, risk)] = cell;
                }
            }

            row.Close();
        }

        rows.Close();
        if (cells.Count < Enum.GetValues<Grade>().Length * Enum.GetValues<RiskLevel>().Length)
        {
            body.Findings.Add(DiagnosticCode.TableIncomplete, body.File, body.Line, $"the matrix has {cells.Count} cells", "give one intensity for each class and risk");
            return (null, "");
        }

        return (new(unrated.Value, noProduct.Value, cells), $"{unrated} {noProduct} {string.Join(";", cells.OrderBy(c => c.Key))}");
    }
}
