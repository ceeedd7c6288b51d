using System.Globalization;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Register.Tests.Importing;

/// <summary>One row of evidence that is right, of any kind, in one of the notations that are accepted.</summary>
internal sealed class EvidenceCells
{
    public static readonly string[] Header =
    [
        "信息种类", "code", "occurred-on", "产品编号", "department", "文书编号", "line", "objection", "supersedes",
        .. EvidenceForm.All.SelectMany(form => form.Fields).Select(field => field.Code == "department" ? "external-note.department" : field.Code).Distinct(),
    ];

    private readonly Dictionary<string, string> _cells = [];
    private readonly Random _random;

    public EvidenceCells(Random random, int enterprise, int number)
        : this(random, enterprise, number, EvidenceForm.All.ElementAt(random.Next(EvidenceForm.All.Count())).Kind)
    {
    }

    public EvidenceCells(Random random, int enterprise, int number, EvidenceKind kind)
    {
        (_random, Kind) = (random, kind);
        var code = GeneratedSheets.CodeOf(enterprise);
        var occurred = new DateOnly(2011, 1, 1).AddDays(random.Next(3650));
        this["信息种类"] = Word(Vocabulary.TermOf(kind));
        this["code"] = random.Next(3) switch { 0 => code.Compact, 1 => code.ToString(), _ => $" {code.Compact.Replace('1', '１')} " };
        this["occurred-on"] = Date(occurred);
        this["产品编号"] = random.Next(3) switch { 0 => "P1", 1 => "P2", _ => "" };
        this["department"] = "湖南省质监局, \"稽查\"";
        this["文书编号"] = $"湘质监〔{occurred.Year}〕{number}号";
        this["line"] = random.Next(2) == 0 ? "" : "3";
        this["objection"] = random.Next(20) == 0 ? "异议处理中" : "";
        var statesGrade = random.Next(2) == 0;
        foreach (var field in EvidenceForm.Of(kind).Fields)
        {
            var isStated = field.Required || field.Code is "due-on" or "ended-on"
                || (kind == EvidenceKind.ExternalNote && field.Code is ("scale" or "grade") ? statesGrade : random.Next(2) == 0);
            this[Column(field)] = isStated ? Value(field, occurred) : "";
        }
    }

    public EvidenceKind Kind { get; }

    public string this[string column]
    {
        get => _cells.GetValueOrDefault(column, "");
        set => _cells[column] = value;
    }

    /// <summary>Every cell in the order of the header, quoted where needed and now and then where not.</summary>
    public IEnumerable<string> Cells() => Header.Select(column => Quoted(this[column]));

    public override string ToString() => string.Join(',', Cells()) + "\r\n";

    public static string Column(FieldForm field) => field.Code == "department" ? "external-note.department" : field.Code;

    private static string Value(FieldForm field, DateOnly occurred, Random random) => field.Type switch
    {
        FieldType.Term => Word(field.Vocabulary!.Terms[random.Next(field.Vocabulary.Terms.Count)], random),
        FieldType.Date => Date(occurred.AddDays((DatePlace)field.Place switch { DatePlace.From => 10, DatePlace.Until => 400, DatePlace.Done => 500 }), random),
        FieldType.Count => (field.Code == "applicable" ? 40 : random.Next(40)).ToString(CultureInfo.InvariantCulture),
        FieldType.Text => field.Code == "number" ? "XK13-001-00123" : "说明: 甲, \"乙\"",
    };

    private static string Word(Term term, Random random) => random.Next(2) == 0 ? term.Zh : term.Code;

    private static string Date(DateOnly day, Random random) => random.Next(3) switch
    {
        0 => LegalDate.Text(day),
        1 => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture),
        _ => day.ToString("yyyy/M/d", CultureInfo.InvariantCulture),
    };

    private string Value(FieldForm field, DateOnly occurred) => field.Code == "number" && Kind == EvidenceKind.Licence ? "" : Value(field, occurred, _random);

    private string Word(Term term) => Word(term, _random);

    private string Date(DateOnly day) => Date(day, _random);

    private string Quoted(string text) => text.AsSpan().IndexOfAny(",\"") >= 0 || _random.Next(20) == 0
        ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : text;
}
