using QualityCredit.Rating.Evidence;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rating.Tests.Evidence;

public sealed class EvidenceFormTests
{
    [Fact]
    public void Every_kind_has_a_form_and_belongs_to_one_of_the_four_archive_groups()
    {
        var forms = EvidenceForm.All.ToList();

        Assert.Equal(Enum.GetValues<EvidenceKind>(), forms.Select(form => form.Kind));
        Assert.All(forms, form => Assert.True(Enum.IsDefined(form.Group)));
        Assert.Equal(Enum.GetValues<ArchiveGroup>(), forms.Select(form => form.Group).Distinct().Order());
    }

    [Fact]
    public void No_two_fields_of_a_kind_share_a_place()
    {
        var places = EvidenceForm.All.SelectMany(form => form.Fields.Where(field => field.Type != FieldType.Text).Select(field => (form.Kind, field.Type, field.Place))).ToList();

        Assert.NotEmpty(places);
        Assert.Equal(places.Distinct(), places);
    }

    [Fact]
    public void Packing_and_unpacking_gives_an_equal_item_of_every_kind()
    {
        foreach (var form in EvidenceForm.All)
        {
            for (var seed = 0; seed < 50; seed++)
            {
                var item = new RandomFile(seed).Item(form.Kind, 1, []);

                var again = form.Unpack(form.Pack(item), item.Provenance, code => form.Field(code)!.TextOf(item));

                Assert.Equal(form.Fields.Select(field => field.TextOf(item) ?? "0"), form.Fields.Select(field => field.TextOf(again) ?? "0"));
            }
        }
    }

    [Theory]
    [InlineData("result", "瞎写", "is not a 抽查结果 (result); write one of 合格 (passed), 不合格 (failed)")]
    [InlineData("level", "", "抽查级别 (level) is missing; a spot-check needs it")]
    public void A_field_that_cannot_be_read_is_named_with_what_to_do(string field, string value, string reason)
    {
        var problems = new List<FieldProblem>();
        var head = new EvidenceHead(1, new(2020, 1, 1), null, null, new("局", "1", 0, DateTime.UnixEpoch));

        var item = EvidenceForm.Of(EvidenceKind.SpotCheck).Read(head, form => form.Code == field ? value : form.Code == "level" ? "省级" : form.Code == "result" ? "passed" : null, problems);

        Assert.Null(item);
        Assert.Contains(reason, Assert.Single(problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_checklist_that_meets_more_items_than_apply_is_refused()
    {
        var problems = new List<FieldProblem>();
        var head = new EvidenceHead(1, new(2020, 1, 1), null, null, new("局", "1", 0, DateTime.UnixEpoch));

        EvidenceForm.Of(EvidenceKind.Checklist).Read(head, form => form.Code == "met" ? "51" : "50", problems);

        Assert.Equal("met", Assert.Single(problems).Field);
    }

    [Theory]
    [InlineData("2016-05-08")]
    [InlineData("20160508")]
    [InlineData("2016/5/8")]
    [InlineData("2016年5月8日")]
    public void A_date_is_read_in_the_forms_that_documents_use(string text)
    {
        var read = LegalDate.TryParse(text, out var date);

        Assert.True(read);
        Assert.Equal(new DateOnly(2016, 5, 8), date);
    }
}
