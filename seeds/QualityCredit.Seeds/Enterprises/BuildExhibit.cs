using System.Globalization;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Seeds.Presets;
using QualityCredit.Seeds.Reference;

namespace QualityCredit.Seeds.Enterprises;

/// <summary>Makes the enterprise of an exhibit; anything in it that cannot be read is an error of the preset and thrown.</summary>
internal sealed class BuildExhibit(RegionCatalogue regions, DateOnly asOf)
{
    private const int RegisteredYearsBefore = 2;
    private static readonly string[] _common = ["kind", "on", "product", "objection"];

    private readonly Dictionary<string, List<Dictionary<string, object>>> _bases =
        Resource.Yaml<Dictionary<string, List<Dictionary<string, object>>>>("reference/bases.yaml");

    public SyntheticEnterprise Of(Exhibit exhibit, int number, Draws draws, Names names)
    {
        var county = regions.Find(RegionCode.Parse(exhibit.Region))!;
        var place = new Place(county, regions.Find(county.Parent!.Value)!);
        var code = SyntheticCodes.Organization(number);
        var openedOn = RelativeDay.Read(exhibit.Opened, asOf);
        var name = exhibit.Name ?? $"案例 {exhibit.Case}";
        Product[] products = [.. exhibit.Products.Select((product, at) => new Product
        {
            Serial = at + 1,
            Number = $"P{at + 1}",
            Kind = ProductKindCode.Parse(product.Kind),
            Name = product.Name,
            Gtin = SyntheticCodes.Gtin(number, at + 1),
        })];
        var registeredOn = openedOn.AddYears(-RegisteredYearsBefore);
        return new()
        {
            File = new()
            {
                Code = code,
                CreditCode = SyntheticCodes.Credit(code, county.Code),
                Name = name,
                Region = county.Code,
                Industry = IndustryCode.Parse($"C{products[0].Kind.IndustryClass}"),
                Size = Enum.Parse<EnterpriseSize>(exhibit.Size, ignoreCase: true),
                OpenedOn = openedOn,
                Products = products,
                Evidence = Items(exhibit, name, code.Compact[..8], place),
            },
            FormerNames = exhibit.FormerName is { } former ? [new(former, openedOn.AddYears(1))] : [],
            LegalRepresentative = names.Person(draws),
            Address = Names.Address(draws, place),
            RegisteredOn = registeredOn,
        };
    }

    private List<EvidenceItem> Items(Exhibit exhibit, string name, string body, Place place)
    {
        List<EvidenceItem> items = [];
        var history = _bases.GetValueOrDefault(exhibit.Base) ?? throw new InvalidDataException($"{name}: {exhibit.Base} is no history of bases.yaml.");
        foreach (var entry in history.Concat(exhibit.Evidence))
        {
            IEnumerable<object> days = entry["on"] as List<object> ?? [entry["on"]];
            foreach (var day in days)
            {
                var on = RelativeDay.Read((string)day, asOf);
                items.Add(Item(entry, name, on, new(items.Count + 1, on, Product(entry), Objection(entry), Source(body, place, on, items.Count + 1))));
            }
        }

        return items;
    }

    private EvidenceItem Item(Dictionary<string, object> entry, string name, DateOnly on, EvidenceHead head)
    {
        var kind = Vocabulary.Of<EvidenceKind>().Find((string)entry["kind"]) ?? throw new InvalidDataException($"{name}: {entry["kind"]} is no kind of evidence.");
        var form = EvidenceForm.Of((EvidenceKind)kind.Value);
        var unknown = entry.Keys.Except(_common).Where(key => form.Field(key) is null).ToList();
        List<FieldProblem> problems = [];
        var item = form.Read(head, field => Text(entry, field), problems);
        return item is null || unknown.Count > 0
            ? throw new InvalidDataException($"{name}: {kind.Code} of {on:yyyy-MM-dd}: {string.Join("; ", unknown.Concat(problems.Select(problem => problem.Reason)))}")
            : item;
    }

    private string? Text(Dictionary<string, object> entry, FieldForm field)
    {
        var text = entry.GetValueOrDefault(field.Code) as string;
        return text is not null && field.Type == FieldType.Date ? LegalDate.Text(RelativeDay.Read(text, asOf)) : text;
    }

    private Provenance Source(string body, Place place, DateOnly on, int serial)
    {
        var recordedOn = on < asOf ? on.AddDays(1) : asOf;
        var document = string.Create(CultureInfo.InvariantCulture, $"示例〔{on.Year}〕{body}-{serial:D3}号");
        return new(place.Offices.At(AdministrativeLevel.Municipal, on), document, 0, recordedOn.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc));
    }

    private static int? Product(Dictionary<string, object> entry) =>
        entry.TryGetValue("product", out var product) ? int.Parse((string)product, CultureInfo.InvariantCulture) : null;

    private static ObjectionState? Objection(Dictionary<string, object> entry) =>
        entry.TryGetValue("objection", out var state) ? (ObjectionState)Vocabulary.Of<ObjectionState>().Find((string)state)!.Value : null;
}
