using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Testing;

/// <summary>
/// Files for property tests: any kind of evidence with any terms, on days around a rating date, crowded so that windows,
/// deadlines and thresholds are hit. The same seed gives the same file.
/// </summary>
public sealed class RandomFile(int seed)
{
    private static readonly EvidenceForm[] _forms = [.. EvidenceForm.All];
    private static readonly string[] _kinds = ["3130-01", "2110-01", "3831-01", "3021-01", "2021-01", "3839-01", "9999-99"];
    private static readonly int[] _regions = [430102, 430203, 430602, 433101, 130102];

    private readonly Random _random = new(seed);

    /// <summary>The day around which the evidence lies.</summary>
    public DateOnly AsOf { get; } = new DateOnly(2014, 6, 1).AddDays(new Random(seed).Next(4200));

    public EnterpriseFile Build(int mostItems = 24)
    {
        var products = Enumerable.Range(1, _random.Next(4)).Select(Product).ToList();
        return new()
        {
            Code = OrganizationCode.FromBody("QC000001"),
            Name = "随机测试有限公司",
            Region = RegionCode.FromNumber(_regions[_random.Next(_regions.Length)]),
            Industry = IndustryCode.Parse("C31"),
            Size = (EnterpriseSize)_random.Next(1, 5),
            OpenedOn = Day(2500, 10),
            Standing = Standing(),
            Products = products,
            Evidence = [.. Enumerable.Range(1, _random.Next(mostItems + 1)).Select(serial => Item(_forms[_random.Next(_forms.Length)], serial, products))],
        };
    }

    /// <summary>One more item of a kind, with fields as given and the rest at random.</summary>
    public EvidenceItem Item(EvidenceKind kind, int serial, IReadOnlyList<Product> products, params (string Field, string Value)[] given) =>
        Item(EvidenceForm.Of(kind), serial, products, given);

    private EvidenceItem Item(EvidenceForm form, int serial, IReadOnlyList<Product> products, params (string Field, string Value)[] given)
    {
        while (true)
        {
            int? product = products.Count > 0 && _random.Next(3) > 0 ? products[_random.Next(products.Count)].Serial : null;
            ObjectionState? objection = given.Length == 0 && _random.Next(12) == 0 ? ObjectionState.Open : null;
            var occurred = Day(1300, given.Length == 0 ? 60 : 0);
            var head = new EvidenceHead(serial, occurred, product, objection, new("测试局", $"第{serial}号", 0, occurred.ToDateTime(default, DateTimeKind.Utc)));
            var problems = new List<FieldProblem>();
            if (form.Read(head, field => given.FirstOrDefault(one => one.Field == field.Code).Value ?? Word(field, occurred), problems) is { } item)
            {
                return item;
            }
        }
    }

    private string? Word(FieldForm field, DateOnly occurred)
    {
        if (!field.Required && field.Type != FieldType.Term && _random.Next(3) == 0)
        {
            return null;
        }

        return field.Type switch
        {
            FieldType.Term => field.Vocabulary!.Terms[_random.Next(field.Vocabulary.Terms.Count)].Code,
            FieldType.Date => LegalDate.Text(occurred.AddDays(_random.Next((DatePlace)field.Place == DatePlace.From ? 90 : 1400))),
            FieldType.Count => _random.Next(field.Code == "applicable" ? 60 : 40).ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => "文字",
        };
    }

    private Product Product(int serial) => new()
    {
        Serial = serial,
        Number = $"P{serial}",
        Name = $"产品{serial}",
        Kind = ProductKindCode.Parse(_kinds[_random.Next(_kinds.Length)]),
        Assessment = _random.Next(3) > 0 ? null : new(
            (byte)_random.Next(5), (byte)_random.Next(5), (byte)_random.Next(5), (byte)_random.Next(5), _random.Next(1_000_000), _random.Next(4) == 0),
    };

    private Standing Standing()
    {
        if (_random.Next(3) == 0)
        {
            return default;
        }

        var first = Day(1500, -1);
        var since = first.AddDays(_random.Next(AsOf.DayNumber - first.DayNumber + 1));
        return new((Grade)_random.Next(1, 5), since, first, since);
    }

    private DateOnly Day(int before, int after) => AsOf.AddDays(-_random.Next(-after, before));
}
