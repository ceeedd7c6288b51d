using System.Collections.Frozen;
using CsvHelper;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Register.Importing;

/// <summary>What the codes of a row are compared with beside their form.</summary>
public sealed record ImportCatalogues(RegionCatalogue Regions, IndustryCatalogue Industries, FrozenSet<ProductKindCode> ProductKinds)
{
    /// <summary>From the texts of <c>seeds/reference</c>.</summary>
    public static ImportCatalogues FromCsv(string regions, string industries, string productKinds) => new(
        RegionCatalogue.FromCsv(regions), IndustryCatalogue.FromCsv(industries), CodesIn(productKinds).ToFrozenSet());

    private static List<ProductKindCode> CodesIn(string productKinds)
    {
        List<ProductKindCode> codes = [];
        using var csv = CsvReader.FromText(productKinds, new CsvReaderOptions { Separator = ',' });
        while (csv.Read())
        {
            codes.Add(ProductKindCode.Parse(csv.GetString("code")));
        }

        return codes;
    }
}
