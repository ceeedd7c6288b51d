using System.Globalization;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Evidence;

namespace QualityCredit.Register.Importing;

internal sealed class ReadEvidenceRow
{
    /// <summary>Two texts of this length fit the column in JSON, even where every character has to be escaped.</summary>
    public const int LongestText = 300;

    private readonly SheetHeader _header;
    private readonly EvidencePlan[] _plans;
    private readonly List<FieldProblem> _fieldProblems = [];

    public ReadEvidenceRow(SheetHeader header)
    {
        _header = header;
        _plans = [.. EvidenceForm.All.Select(form => new EvidencePlan(form, header))];
    }

    public EvidenceIntake? From(RowCells cells)
    {
        var code = cells.Code<EnterpriseCode>(EvidenceColumns.Code, EnterpriseCode.TryParse);
        var occurred = cells.Day(EvidenceColumns.OccurredOn);
        var objection = cells.Term<ObjectionState>(EvidenceColumns.Objection);
        var source = SourceOf(cells);
        var product = cells.Optional(EvidenceColumns.Product);
        var supersedes = SupersededBy(cells);
        if (cells.Term<EvidenceKind>(EvidenceColumns.Kind) is not { } kind)
        {
            return null;
        }

        var plan = _plans[(int)kind - 1];
        RefuseForeign(cells, plan);
        CheckDates(cells, plan);
        CheckTexts(cells, plan);
        var item = ItemOf(cells, plan, new(1, occurred ?? default, null, objection, source));
        return item is null || cells.Problems.Count > 0 ? null : new(code!.Value.Organization, item, product) { Supersedes = supersedes };
    }

    private EvidenceItem? ItemOf(RowCells cells, EvidencePlan plan, EvidenceHead head)
    {
        _fieldProblems.Clear();
        var item = plan.Form.Read(head, field => cells.Text(plan.IndexOf(field)), _fieldProblems);
        foreach (var problem in _fieldProblems)
        {
            cells.Refuse(plan.IndexOf(problem.Field), problem.Field, problem.Value, problem.Reason);
        }

        return item is Licence { Number: { } number, Type: LicenceType.Production or LicenceType.Food } licence
            ? licence with { Number = LicenceNumber(cells, plan, licence.Type, number) }
            : item;
    }

    /// <summary>The canonical number of a licence whose form is known; other licences are numbered in ways that cannot be checked.</summary>
    private static string LicenceNumber(RowCells cells, EvidencePlan plan, LicenceType type, string number)
    {
        if (!IndustrialLicenceNumber.TryParse(number, out var value, out var problem))
        {
            cells.Refuse(plan.IndexOf("number"), problem.English);
        }
        else if (value.Kind == LicenceKind.Industrial != (type == LicenceType.Production))
        {
            cells.Refuse(plan.IndexOf("number"), "the number is that of another type of licence: correct the number or the type");
        }

        return value.ToString();
    }

    private Provenance SourceOf(RowCells cells)
    {
        var department = cells.Required(EvidenceColumns.Department);
        if (department.Contains('|', StringComparison.Ordinal))
        {
            cells.Refuse(_header.IndexOf(EvidenceColumns.Department), "a department cannot have | in its name: it separates the parts of the item's key");
        }

        return new(department, cells.Required(EvidenceColumns.Document), cells.Count(EvidenceColumns.Line, int.MaxValue) ?? 0, default);
    }

    /// <summary>The key <c>department|document|line</c> of the item that is corrected.</summary>
    private Provenance? SupersededBy(RowCells cells)
    {
        var column = _header.IndexOf(EvidenceColumns.Supersedes);
        var key = cells.Text(column);
        if (key.Length == 0)
        {
            return null;
        }

        var (first, last) = (key.IndexOf('|', StringComparison.Ordinal), key.LastIndexOf('|'));
        if (first > 0 && last > first + 1 && int.TryParse(key.AsSpan(last + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line))
        {
            return new(key[..first].Trim(), key[(first + 1)..last].Trim(), line, default);
        }

        cells.Refuse(column, "this is no key of an item: write department|document|line, the line 0 where it has none");
        return null;
    }

    private static void RefuseForeign(RowCells cells, EvidencePlan plan)
    {
        foreach (var column in plan.Foreign)
        {
            if (!cells.IsEmpty(column))
            {
                cells.Refuse(column, $"a {Vocabulary.TermOf(plan.Form.Kind).Code} ({Vocabulary.TermOf(plan.Form.Kind).Zh}) has no such field: empty the cell or correct the kind");
            }
        }
    }

    private static void CheckDates(RowCells cells, EvidencePlan plan)
    {
        foreach (var (column, mayLieAhead) in plan.Dates)
        {
            if (LegalDate.TryParse(cells.Text(column), out var day))
            {
                cells.CheckDay(column, day, mayLieAhead);
            }
        }
    }

    private static void CheckTexts(RowCells cells, EvidencePlan plan)
    {
        foreach (var column in plan.Texts)
        {
            if (cells.Text(column).Length is > LongestText and var length)
            {
                cells.Refuse(column, $"{length} characters where a text holds at most {LongestText}: shorten it");
            }
        }
    }
}
