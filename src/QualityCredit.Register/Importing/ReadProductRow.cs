using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Products;

namespace QualityCredit.Register.Importing;

internal sealed class ReadProductRow(SheetHeader header, ImportCatalogues catalogues, ImportWarnings warnings)
{
    private const int HighestSeverity = 4;
    private const int Billion = 1_000_000_000;

    private static readonly Column[] _assessment =
    [
        ProductColumns.Safety, ProductColumns.Health, ProductColumns.Energy, ProductColumns.Environment,
        ProductColumns.Probability, ProductColumns.SensitiveUsers,
    ];

    public ProductDetails? From(RowCells cells)
    {
        var code = cells.Code<EnterpriseCode>(ProductColumns.Code, EnterpriseCode.TryParse);
        var number = cells.Required(ProductColumns.Number);
        var kind = cells.Code<ProductKindCode>(ProductColumns.Kind, ProductKindCode.TryParse);
        var name = cells.Required(ProductColumns.Name);
        var gtin = cells.Code<Gtin>(ProductColumns.Gtin, Gtin.TryParse);
        var assessment = AssessmentOf(cells);
        if (cells.Problems.Count > 0)
        {
            return null;
        }

        if (!catalogues.ProductKinds.Contains(kind!.Value))
        {
            warnings.Add(cells.Number, "unknown-product-kind", $"The product kind {kind} is not in the catalogue: its risk follows from an assessment only.");
        }

        return new(code!.Value.Organization, number, kind.Value, name, gtin, assessment);
    }

    private ProductAssessment? AssessmentOf(RowCells cells)
    {
        var stated = _assessment.Count(column => cells.Text(header.IndexOf(column)).Length > 0);
        var safety = cells.Count(ProductColumns.Safety, HighestSeverity);
        var health = cells.Count(ProductColumns.Health, HighestSeverity);
        var energy = cells.Count(ProductColumns.Energy, HighestSeverity);
        var environment = cells.Count(ProductColumns.Environment, HighestSeverity);
        var probability = cells.Count(ProductColumns.Probability, Billion);
        var sensitive = cells.Term<Affirmation>(ProductColumns.SensitiveUsers);
        if (stated is > 0 and < 6)
        {
            var missing = _assessment.Where(column => cells.Text(header.IndexOf(column)).Length == 0);
            cells.Refuse(-1, $"an assessment is complete or absent: {string.Join(", ", missing)} not stated");
        }

        return stated < 6 || cells.Problems.Count > 0
            ? null
            : new((byte)safety!.Value, (byte)health!.Value, (byte)energy!.Value, (byte)environment!.Value, probability!.Value, sensitive == Affirmation.True);
    }
}
