using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Web.Hosting;

/// <summary>The words behind region and industry codes.</summary>
internal sealed record ReferenceData(RegionCatalogue Regions, IndustryCatalogue Industries)
{
    public static ReferenceData Read() => new(RegionCatalogue.FromCsv(Text("regions.csv")), IndustryCatalogue.FromCsv(Text("industries.csv")));

    public string NameOf(RegionCode region) => Regions.FullName(region) is { Length: > 0 } name ? name : region.ToString();

    public string TitleOf(IndustryCode industry) => Industries.Nearest(industry)?.Title ?? industry.ToString();

    private static string Text(string name)
    {
        using var stream = typeof(ReferenceData).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
