using System.Globalization;
using System.Text;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Seeds.Enterprises;
using QualityCredit.Seeds.Presets;
using Xunit;

namespace QualityCredit.Register.Tests.Seeds;

public sealed class GenerateEnterprisesTests
{
    private static readonly Preset _scale = Preset.Find("scale")! with { Count = 300 };

    [Fact]
    public void The_same_preset_seed_and_count_give_the_same_bytes()
    {
        var first = Transcript.HashOf(_scale);

        var second = Transcript.HashOf(_scale);

        Assert.Equal(first, second);
        Assert.NotEqual(first, Transcript.HashOf(_scale with { Seed = _scale.Seed + 1 }));
    }

    [Fact]
    public void An_enterprise_does_not_depend_on_how_many_are_made()
    {
        string[] few = [.. GenerateEnterprises.Of(_scale with { Count = 50 }).Select(Transcript.Of)];

        string[] many = [.. GenerateEnterprises.Of(_scale).Take(50).Select(Transcript.Of)];

        Assert.Equal(50, few.Length);
        Assert.Equal(few, many);
    }

    [Theory]
    [InlineData("2027-03-10", "2026-03-10")]
    [InlineData("2028-03-01", "2027-03-01")]
    [InlineData("2028-02-29", "2027-02-28")]
    public void A_preset_that_ends_on_another_day_keeps_its_anniversaries(string day, string firstRated)
    {
        var moved = Preset.Find("demo")!.EndingOn(DateOnly.Parse(day, CultureInfo.InvariantCulture));

        var last = GenerateEnterprises.Of(moved with { Count = 40 }).SelectMany(enterprise => enterprise.File.Evidence).Max(item => item.OccurredOn);

        Assert.Equal([firstRated, day], moved.RatedOn.Select(LegalDate.Text));
        Assert.InRange(last, moved.AsOf.AddMonths(-1), moved.AsOf);
    }

    [Fact]
    public void Every_code_is_valid_and_belongs_to_no_real_enterprise()
    {
        foreach (var file in GenerateEnterprises.Of(_scale).Select(enterprise => enterprise.File))
        {
            Assert.StartsWith("QC", file.Code.Compact, StringComparison.Ordinal);
            Assert.Equal(file.Code, OrganizationCode.Parse(file.Code.ToString()));
            if (file.CreditCode is { } credit)
            {
                Assert.Equal(credit, UnifiedSocialCreditCode.Parse(credit.ToString()));
                Assert.Equal((file.Code, '9', '1', 43), (credit.Organization, credit.Authority, credit.Category, credit.Region!.Value.Number / 10_000));
            }

            Assert.All(file.Products.Where(product => product.Gtin is not null), product => Assert.InRange(product.Gtin!.Value.Prefix ?? 0, 200, 299));
        }
    }

    [Fact]
    public void Codes_go_on_beyond_a_million()
    {
        int[] numbers = [0, 999_999, 1_000_000, 1_000_001, 1_999_999, SyntheticCodes.Available - 1];

        var codes = numbers.Select(number => SyntheticCodes.Organization(number)).ToList();

        Assert.Equal(["QC000000", "QC999999", "QCA00000", "QCA00001"], codes.Take(4).Select(code => code.Compact[..8]));
        Assert.Equal(numbers.Length, codes.Distinct().Count());
        Assert.All(codes, code => Assert.True(code is { HasValidCheck: true, FitsCreditCode: true }));
    }

    [Fact]
    public void Every_item_reads_back_from_the_texts_of_its_fields()
    {
        var problems = new List<FieldProblem>();
        var known = new StringBuilder();

        foreach (var item in GenerateEnterprises.Of(_scale).SelectMany(enterprise => enterprise.File.Evidence))
        {
            var form = EvidenceForm.Of(item.Kind);
            var again = form.Read(new(item.Serial, item.OccurredOn, item.Product, item.Objection, item.Provenance), field => field.TextOf(item), problems);
            known.Append(item.Kind).Append(' ');
            Assert.True(problems.Count == 0, $"{item}: {string.Join("; ", problems)}");
            Assert.Equal(item, again);
        }

        Assert.Contains(nameof(SpotCheck), known.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Items_are_numbered_from_one_have_a_source_of_their_own_and_lie_before_the_last_day()
    {
        var endOfDayUtc = _scale.AsOf.ToDateTime(new TimeOnly(16, 0), DateTimeKind.Utc);

        foreach (var enterprise in GenerateEnterprises.Of(_scale))
        {
            var items = enterprise.File.Evidence;
            Assert.Equal(Enumerable.Range(1, items.Count), items.Select(item => item.Serial));
            Assert.Equal(items.Count, items.Select(item => item.Provenance.IdempotencyKey).Distinct().Count());
            Assert.All(items, item => Assert.True(
                item.OccurredOn <= _scale.AsOf && item.Provenance.RecordedAtUtc < endOfDayUtc && item.Provenance.RecordedAtUtc.Kind == DateTimeKind.Utc, item.ToString()));
            Assert.All(items, item => Assert.InRange(item.Product ?? 1, 1, enterprise.File.Products.Count));
        }
    }
}
