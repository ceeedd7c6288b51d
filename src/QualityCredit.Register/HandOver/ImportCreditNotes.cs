using System.Globalization;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.HandOver;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Evidence;

namespace QualityCredit.Register.HandOver;

/// <param name="Recorded">Notes that are in the register now.</param>
/// <param name="Unchanged">Notes that were there already.</param>
/// <param name="Superseded">Notes that were corrected since: what took their place stands.</param>
/// <param name="Problems">Lines that were not taken, and why.</param>
public sealed record ImportedNotes(int Recorded, int Unchanged, int Superseded, IReadOnlyList<ExchangedProblem> Problems);

/// <summary>
/// Records the credit notes that banks and departments send as evidence, each once by department, document and line. Lines that cannot be
/// taken are told with their field and the reason; all others are taken.
/// </summary>
public sealed class ImportCreditNotes(RecordEvidence record)
{
    private const int AtOnce = 5000;

    /// <param name="file">The file.</param>
    /// <param name="today">The day at the office: what lies after it has not happened.</param>
    /// <param name="ct">Cancels between two parts of the file; what was acknowledged stays.</param>
    public async Task<ImportedNotes> ExecuteAsync(ReadOnlyMemory<byte> file, DateOnly today, CancellationToken ct)
    {
        var sheet = ExchangedSheet.Read(HandOverFile.CreditNotes, file.Span);
        List<ExchangedProblem> problems = [.. sheet.Problems];
        List<(ExchangedRow Row, EvidenceIntake Intake)> notes = [];
        foreach (var row in sheet.Rows)
        {
            if (IntakeOf(row, today, problems) is { } intake)
            {
                notes.Add((row, intake));
            }
        }

        var (recorded, unchanged, superseded) = (0, 0, 0);
        foreach (var some in notes.Chunk(AtOnce))
        {
            var receipts = await record.ExecuteAsync([.. some.Select(note => note.Intake)], ct);
            recorded += receipts.Count(receipt => receipt is EvidenceRecorded);
            unchanged += receipts.Count(receipt => receipt is EvidenceUnchanged);
            superseded += receipts.Count(receipt => receipt is EvidenceSuperseded);
            problems.AddRange(some.Zip(receipts).Where(pair => pair.Second is EvidenceRefused).Select(pair => ProblemOf(pair.First.Row, (EvidenceRefused)pair.Second)));
        }

        return new(recorded, unchanged, superseded, [.. problems.OrderBy(problem => problem.Line)]);
    }

    private static EvidenceIntake? IntakeOf(ExchangedRow row, DateOnly today, List<ExchangedProblem> problems)
    {
        var before = problems.Count;
        if (!EnterpriseCode.TryParse(row["code"]!, out var code, out var wrong))
        {
            problems.Add(new(row.Line, "code", row["code"]!, new(wrong.Chinese, wrong.English)));
        }

        var day = DateOnly.ParseExact(row["noted-on"]!, "yyyyMMdd", CultureInfo.InvariantCulture);
        if (day > today)
        {
            problems.Add(new(row.Line, "noted-on", row["noted-on"]!, new("晚于导入日，请核对", "lies after the day of the import; look it up")));
        }

        if (row["department"]!.Contains('|', StringComparison.Ordinal))
        {
            problems.Add(new(row.Line, "department", row["department"]!, new("部门名称不能含“|”", "the name of a department cannot contain |")));
        }

        if (row["grade"] is null != row["scale"] is null)
        {
            problems.Add(new(row.Line, "grade", row["grade"] ?? "", new("等级和等级体系须同时填写", "a grade needs its scale, and a scale its grade")));
        }

        return problems.Count > before ? null : new(code.Organization, NoteOf(row, day));
    }

    private static ExternalNote NoteOf(ExchangedRow row, DateOnly day) => new()
    {
        Serial = 1,
        OccurredOn = day,
        Provenance = new(row["department"]!, row["document"]!, int.Parse(row["line"]!, CultureInfo.InvariantCulture), default),
        Department = Term<ExternalDepartment>(row["field"])!.Value,
        Tenor = Term<NoteTenor>(row["tenor"])!.Value,
        Scale = Term<ForeignScale>(row["scale"]),
        Grade = Term<ForeignGrade>(row["grade"]),
        Summary = row["summary"],
    };

    private static T? Term<T>(string? code)
        where T : struct, Enum => code is null ? null : (T)Enum.ToObject(typeof(T), Vocabulary.Of<T>().Find(code)!.Value);

    private static ExchangedProblem ProblemOf(ExchangedRow row, EvidenceRefused refused) => refused switch
    {
        EvidenceOfUnknownEnterprise => new(row.Line, "code", row["code"]!, new("档案中没有该代码的企业：请核对，或先登记企业", "no enterprise of this code is in the register: look it up, or register it first")),
        EvidenceConflicts => new(row.Line, "line", row["line"]!, new("该文书的该行已有不同内容：请核对行号，或作为更正另行报送", "this line of this document says something else already: look up its number, or record a correction")),
        EvidenceWasRetracted => new(row.Line, "document", row["document"]!, new("该记录已被撤回：新的记录须用新的文书编号", "this note was taken back: a new one needs a document of its own")),
        _ => new(row.Line, "", "", new($"未能记录（{refused.Reason}）", $"it was not recorded ({refused.Reason})")),
    };
}
