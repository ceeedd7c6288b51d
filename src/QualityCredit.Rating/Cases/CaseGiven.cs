using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Policies;
using QualityCredit.Rating.Policies.Reading;

namespace QualityCredit.Rating.Cases;

/// <summary>What a case is given; a case adds to what its file gives to all.</summary>
internal sealed record CaseGiven
{
    private static readonly DateTime _recorded = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private delegate bool Parser<T>(ReadOnlySpan<char> text, out T value, out IdentifierProblem? problem);

    public DateOnly? AsOf { get; init; }

    public RegionCode Region { get; init; } = RegionCode.FromNumber(430100);

    public EnterpriseSize Size { get; init; } = EnterpriseSize.Small;

    public DateOnly OpenedOn { get; init; } = new(2010, 1, 1);

    public Standing Standing { get; init; }

    public IReadOnlyDictionary<string, Product> Products { get; init; } = new Dictionary<string, Product>();

    public IReadOnlyDictionary<string, EvidenceItem> Evidence { get; init; } = new Dictionary<string, EvidenceItem>();

    public static CaseGiven Read(YamlMap map, CaseGiven basis, bool closes = true)
    {
        var given = basis with { AsOf = map.Date("as-of", required: false) ?? basis.AsOf };
        if (map.Map("enterprise", required: false) is { } enterprise)
        {
            given = given with
            {
                Region = Identifier<RegionCode>(enterprise, "region", RegionCode.TryParse, required: false) ?? given.Region,
                Size = enterprise.Term<EnterpriseSize>("size", required: false) ?? given.Size,
                OpenedOn = enterprise.Date("opened", required: false) ?? given.OpenedOn,
            };
            enterprise.Close();
        }

        if (map.Map("standing", required: false) is { } standing)
        {
            var (grade, since) = (standing.Term<Grade>("grade", required: false), standing.Date("since", required: false) ?? default);
            var (first, reviewed) = (standing.Date("first-rated") ?? default, standing.Date("reviewed") ?? default);
            standing.Close();
            given = given with { Standing = new(grade, since, first, reviewed) };
        }

        given = given with { Products = ReadProducts(map, given) };
        given = given with { Evidence = Items(map, given) };
        if (closes)
        {
            map.Close();
        }

        return given;
    }

    public GoldenCase ToCase(PolicyText text, int line) => new()
    {
        Name = "",
        Rule = "",
        Policy = "",
        Expect = new(),
        AsOf = AsOf!.Value,
        Source = text.Path,
        Line = line,
        EvidenceLabels = Evidence.ToDictionary(item => item.Value.Serial, item => item.Key),
        ProductLabels = Products.ToDictionary(product => product.Value.Serial, product => product.Key),
        File = new()
        {
            Code = OrganizationCode.FromBody("QC000001"),
            Name = "例子",
            Region = Region,
            Industry = IndustryCode.Parse("C31"),
            Size = Size,
            OpenedOn = OpenedOn,
            Standing = Standing,
            Products = [.. Products.Values],
            Evidence = [.. Evidence.Values],
        },
    };

    private static Dictionary<string, Product> ReadProducts(YamlMap map, CaseGiven given)
    {
        var products = new Dictionary<string, Product>(given.Products);
        foreach (var product in map.Maps("products", required: false))
        {
            var (id, kind) = (product.Text("id"), Identifier<ProductKindCode>(product, "kind", ProductKindCode.TryParse));
            var assessment = product.Map("assessment", required: false) is { } own ? Assessment(own) : null;
            product.Close();
            if (id is not null && kind is not null)
            {
                products[id] = new()
                {
                    Serial = products.TryGetValue(id, out var known) ? known.Serial : products.Count + 1,
                    Number = id,
                    Name = id,
                    Kind = kind.Value,
                    Assessment = assessment,
                };
            }
        }

        return products;
    }

    private static T? Identifier<T>(YamlMap map, string key, Parser<T> parse, bool required = true) where T : struct
    {
        if (map.Text(key, required) is not { } text)
        {
            return null;
        }

        if (parse(text, out var value, out var problem))
        {
            return value;
        }

        map.Bad(map.Node(key)!, problem!.English);
        return null;
    }

    private static ProductAssessment? Assessment(YamlMap own)
    {
        byte Severity(string name)
        {
            var severity = own.Int(name) ?? 0;
            if (severity is < 0 or > 4)
            {
                own.Bad(own.Node(name)!, $"{name} must be a severity from 0 to 4");
            }

            return (byte)Math.Clamp(severity, 0, 4);
        }

        var assessment = new ProductAssessment(
            Severity("safety"), Severity("health"), Severity("energy"), Severity("environment"), (int)((own.Decimal("probability") ?? 0) * 1_000_000_000m), own.Flag("sensitive-users", required: false) ?? false);
        own.Close();
        return assessment;
    }

    private static Dictionary<string, EvidenceItem> Items(YamlMap map, CaseGiven given)
    {
        var items = new Dictionary<string, EvidenceItem>(given.Evidence);
        foreach (var without in map.Texts("without", required: false))
        {
            items.Remove(without);
        }

        foreach (var node in map.Maps("evidence", required: false))
        {
            var (id, kind, date) = (node.Text("id"), node.Term<EvidenceKind>("kind"), node.Date("date"));
            var product = node.Text("product", required: false);
            var objection = node.Term<ObjectionState>("objection", required: false);
            if (id is null || kind is null || date is null)
            {
                continue;
            }

            var serial = items.TryGetValue(id, out var known) ? known.Serial : items.Values.Select(item => item.Serial).DefaultIfEmpty(0).Max() + 1;
            var problems = new List<FieldProblem>();
            var head = new EvidenceHead(serial, date.Value, product is not null && given.Products.TryGetValue(product, out var named) ? named.Serial : null, objection, new("case", id, 0, _recorded));
            var item = EvidenceForm.Of(kind.Value).Read(head, field => node.Text(field.Code, required: false), problems);
            node.Close();
            foreach (var problem in problems)
            {
                node.Findings.Add(DiagnosticCode.BadValue, node.File, node.Line, $"{id}: {problem.Reason}", "correct the evidence of the case");
            }

            if (product is not null && head.Product is null)
            {
                node.Findings.Add(DiagnosticCode.BadValue, node.File, node.Line, $"{id} names the product \"{product}\", which the case does not have", "add it to `products:`");
            }

            if (item is not null)
            {
                items[id] = item;
            }
        }

        return items;
    }
}
