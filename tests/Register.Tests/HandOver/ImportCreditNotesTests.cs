using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.HandOver;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Tests.Proofs;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.HandOver;

public sealed class ImportCreditNotesTests
{
    private const string Heading = "企业代码,来源领域,来源部门,文书编号,行号,记录日期,信用评价,等级体系,所评等级,内容摘要";

    // Of Hunan, where the enterprise is.
    private const string Rule = "adverse-credit-notes";

    private static readonly DateOnly _day = new(2024, 6, 30);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_overdue_note_of_a_bank_is_a_reason_in_the_trace_with_its_document()
    {
        await using var register = await ListingSteps.RegisterAsync();
        var code = AnyEnterprise.Code(9);
        var before = await RatedAsync(register, code);

        var imported = await ImportAsync(register, Note(code, "贷款逾期九十天"));

        var after = await RatedAsync(register, code);
        var finding = Assert.Single(after.Decision.Trace.Applied, finding => finding.Rule.Name == Rule);
        var item = after.File.Evidence.Single(item => item.Serial == finding.Evidence.Single());
        Assert.Equal((1, 0), (imported.Recorded, imported.Unchanged));
        Assert.DoesNotContain(before.Decision.Trace.Applied, found => found.Rule.Name == Rule);
        Assert.Equal(("中国人民银行长沙中心支行", "长银征〔2024〕12号", 3), (item.Provenance.Department, item.Provenance.Document, item.Provenance.Line));
        Assert.Equal(-3, finding.Points);
    }

    [Theory, Databases]
    public async Task A_note_is_recorded_once_however_often_it_is_sent(DatabaseProvider provider)
    {
        await using var register = await ListingSteps.RegisterAsync(provider);
        var note = Note(AnyEnterprise.Code(9), "逾期");

        var first = await ImportAsync(register, note);
        var again = await ImportAsync(register, note);
        var other = await ImportAsync(register, note.Replace("逾期", "核销", StringComparison.Ordinal));

        Assert.Equal((1, 1, 0), (first.Recorded, again.Unchanged, again.Recorded));
        Assert.Equal((0, "line"), (other.Recorded, Assert.Single(other.Problems).Field));
    }

    [Fact]
    public async Task A_note_that_was_corrected_since_is_told_apart_from_those_that_stand()
    {
        await using var register = await ListingSteps.RegisterAsync();
        var code = AnyEnterprise.Code(9);
        await ImportAsync(register, Note(code, "逾期"));
        var note = (await register.Get<ReadEvidence>().ExecuteAsync(code, null, null, Ct))!.Single(known => known.Item is ExternalNote);
        await register.Get<RecordEvidence>().ExecuteAsync([new(code, (ExternalNote)note.Item with { Summary = "已还清" }, IsCorrection: true)], Ct);

        var again = await ImportAsync(register, Note(code, "逾期"));

        Assert.Equal((0, 0, 1, 0), (again.Recorded, again.Unchanged, again.Superseded, again.Problems.Count));
    }

    [Fact]
    public async Task A_note_whose_cells_were_padded_is_the_same_note_and_a_department_of_blanks_is_none()
    {
        await using var register = await ListingSteps.RegisterAsync();
        var note = Note(AnyEnterprise.Code(9), "逾期");
        await ImportAsync(register, note);

        var padded = await ImportAsync(register, note.Replace(",", " , ", StringComparison.Ordinal), note.Replace("中国人民银行长沙中心支行", " ", StringComparison.Ordinal));

        Assert.Equal((0, 1, "department"), (padded.Recorded, padded.Unchanged, Assert.Single(padded.Problems).Field));
    }

    [Fact]
    public async Task Bad_lines_are_told_by_line_field_and_reason_and_the_others_are_taken()
    {
        await using var register = await ListingSteps.RegisterAsync();
        var good = Note(AnyEnterprise.Code(9), "逾期");

        var imported = await ImportAsync(
            register, good, Wrong(0, "QC1000049"), Wrong(0, "00000099X"), Wrong(1, "casino"), Wrong(5, "20250101"), Wrong(5, "2024-01-02"), Wrong(2, "甲|乙"), Wrong(7, "import-export"), Wrong(3, ""), "a,b");

        Assert.Equal(1, imported.Recorded);
        Assert.Equal([3, 4, 5, 6, 7, 8, 9, 10, 11], imported.Problems.Select(problem => problem.Line).Distinct());
        Assert.Equal(["code", "code", "field", "noted-on", "noted-on", "department", "grade", "document", ""], imported.Problems.Select(problem => problem.Field));

        string Wrong(int place, string value)
        {
            var cells = good.Split(',');
            cells[place] = value;
            return string.Join(',', cells);
        }
    }

    private static string Note(OrganizationCode code, string summary) => $"{code.Compact},bank,中国人民银行长沙中心支行,长银征〔2024〕12号,3,20240102,adverse,,,{summary}";

    private static Task<ImportedNotes> ImportAsync(TemporaryRegister register, params string[] notes) =>
        register.Get<ImportCreditNotes>().ExecuteAsync(HandOverSteps.Sheet([Heading, .. notes]), _day, Ct);

    private static async Task<RatedAsOf> RatedAsync(TemporaryRegister register, OrganizationCode code) =>
        Assert.IsType<RatedAsOf>(await register.Get<RateAsOf>().ExecuteAsync(code, _day, null, Ct));
}
