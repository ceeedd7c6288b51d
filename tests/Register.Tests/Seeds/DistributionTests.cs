using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Seeds.Enterprises;
using QualityCredit.Seeds.Presets;
using QualityCredit.Seeds.Reference;
using Xunit;

namespace QualityCredit.Register.Tests.Seeds;

/// <summary>What the made-up province looks like as a whole.</summary>
public sealed class DistributionTests
{
    private static readonly List<EnterpriseFile> _files =
        [.. GenerateEnterprises.Of(Preset.Find("scale")! with { Count = 8000 }).Select(enterprise => enterprise.File)];

    private static readonly List<EvidenceItem> _items = [.. _files.SelectMany(file => file.Evidence)];

    [Fact]
    public void About_twelve_items_an_enterprise()
    {
        var mean = (double)_items.Count / _files.Count;

        Assert.InRange(mean, 11.4, 12.6);
    }

    [Theory]
    [InlineData(EnterpriseSize.Large, 0.01)]
    [InlineData(EnterpriseSize.Medium, 0.06)]
    [InlineData(EnterpriseSize.Small, 0.43)]
    [InlineData(EnterpriseSize.Micro, 0.50)]
    public void Sizes_are_mixed_as_in_the_province(EnterpriseSize size, double share)
    {
        var found = (double)_files.Count(file => file.Size == size) / _files.Count;

        Assert.InRange(found, share * 0.75, share * 1.25);
    }

    [Fact]
    public void Seven_to_ten_of_a_hundred_batches_fail_and_the_smaller_the_maker_the_more()
    {
        var rates = Enum.GetValues<EnterpriseSize>().Select(size => FailureRate(_files.Where(file => file.Size == size))).ToList();

        Assert.InRange(FailureRate(_files), 0.07, 0.10);
        Assert.Equal(rates.OrderDescending(), rates);
    }

    [Fact]
    public void All_fourteen_prefectures_have_enterprises_in_counties_that_are_in_force()
    {
        var regions = RegionCatalogue.FromCsv(Resource.Text("reference/regions.csv"));

        var prefectures = _files.Select(file => regions.Find(file.Region)!.Parent!.Value).Distinct().ToList();

        Assert.Equal(14, prefectures.Count);
        Assert.All(_files, file => Assert.True(regions.IsValidOn(file.Region, new(2026, 11, 20))));
    }

    [Fact]
    public void Every_kind_and_every_term_of_the_main_vocabularies_occurs()
    {
        var kinds = _items.Select(item => item.Kind).Distinct().Count();

        Assert.Equal(EvidenceForm.All.Count(), kinds);
        foreach (var form in EvidenceForm.All)
        {
            foreach (var field in form.Fields.Where(field => field.Code is "mechanism" or "hotline" or "level" or "result" or "penalty" or "act" or "scheme"))
            {
                var seen = _items.Where(item => item.Kind == form.Kind).Select(field.TextOf).ToHashSet();
                Assert.All(field.Vocabulary!.Terms, term => Assert.Contains(term.Code, seen));
            }
        }
    }

    [Fact]
    public void Products_fit_the_industry_and_cover_the_catalogue()
    {
        var kinds = _files.SelectMany(file => file.Products).Select(product => product.Kind).Distinct().Count();

        Assert.Equal(96, kinds);
        Assert.All(_files, file => Assert.Equal(file.Industry, IndustryCode.Parse($"C{file.Products[0].Kind.IndustryClass}")));
    }

    [Fact]
    public void Names_are_told_apart()
    {
        var names = _files.Select(file => file.Name).Distinct().Count();

        Assert.InRange(names, _files.Count * 0.995, _files.Count);
    }

    [Fact]
    public void Three_of_a_thousand_are_listed()
    {
        var asOf = new DateOnly(2026, 11, 20);
        var listed = _files.Count(file => file.Evidence.OfType<Listing>().Any(listing => listing.RemovedOn is null && listing.ListedUntil > asOf));

        Assert.InRange(listed / (double)_files.Count, 0.0015, 0.0045);
    }

    private static double FailureRate(IEnumerable<EnterpriseFile> files)
    {
        SpotCheck[] sampled = [.. files.SelectMany(file => file.Evidence).OfType<SpotCheck>().Where(check => check.Result is SpotCheckResult.Passed or SpotCheckResult.Failed)];
        return (double)sampled.Count(check => check.Result == SpotCheckResult.Failed) / sampled.Length;
    }
}
