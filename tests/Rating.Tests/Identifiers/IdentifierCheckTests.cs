using System.Globalization;
using QualityCredit.Rating.Identifiers;
using Xunit;

namespace QualityCredit.Rating.Tests.Identifiers;

public sealed class IdentifierCheckTests
{
    private static readonly RegionCatalogue _regions = RegionCatalogue.FromCsv(IdentifierVectors.Resource("regions.csv"));

    [Fact]
    public void Every_vector_is_taken_for_its_kind_and_gets_its_verdict()
    {
        var wrong =
            from vector in IdentifierVectors.All
            let check = IdentifierCheck.Of(vector.Code, _regions)
            let kind = vector.Kind switch
            {
                "uscc" => IdentifierKind.UnifiedSocialCredit,
                "orgcode" => IdentifierKind.Organization,
                _ => IdentifierKind.TradeItem,
            }
            where check.Kind != kind || check.IsValid != vector.Valid
            select vector;

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("96385074", IdentifierKind.TradeItem)]
    [InlineData("712194405", IdentifierKind.Organization)]
    [InlineData("71219440-55", IdentifierKind.Organization)]
    [InlineData("430100", IdentifierKind.Region)]
    [InlineData("43010", IdentifierKind.Region)]
    [InlineData("C3130", IdentifierKind.Industry)]
    [InlineData("(湘)XK13-001-00123", IdentifierKind.Licence)]
    [InlineData("XK13-001", IdentifierKind.Licence)]
    [InlineData("SC10811310111839", IdentifierKind.Licence)]
    [InlineData("QS430001010001", IdentifierKind.Licence)]
    [InlineData("430100000012345", IdentifierKind.UnifiedSocialCredit)]
    [InlineData("", IdentifierKind.Unknown)]
    [InlineData("长沙", IdentifierKind.Unknown)]
    [InlineData("12345678901234567890123", IdentifierKind.Unknown)]
    public void The_form_tells_the_kind_also_of_a_text_with_a_character_too_many(string text, IdentifierKind expected)
    {
        Assert.Equal(expected, IdentifierCheck.Of(text, _regions).Kind);
    }

    [Fact]
    public void A_valid_code_is_explained()
    {
        var check = IdentifierCheck.Of("９１４４０３００７１５２６７２６xg", _regions);

        Assert.True(check.IsValid);
        Assert.Equal("9144030071526726XG", check.Normalized);
        Assert.Equal(
            ["市场监管，企业 market regulation, enterprise", "440300 广东省深圳市", "71526726-X"],
            check.Parts.Select(part => part.Value));
        Assert.Empty(check.Remarks);
    }

    [Fact]
    public void A_licence_and_a_region_of_a_retired_county_say_so()
    {
        var region = IdentifierCheck.Of("430124", _regions);
        var licence = IdentifierCheck.Of("SC1014301240001" + FoodCheck("1014301240001"), _regions);

        Assert.Equal(IdentifierProblemCode.RetiredRegion, Assert.Single(region.Remarks).Code);
        Assert.Equal(IdentifierProblemCode.RetiredRegion, Assert.Single(licence.Remarks).Code);
    }

    [Fact]
    public void Every_problem_has_its_own_stable_name()
    {
        var names = Enum.GetValues<IdentifierProblemCode>()
            .Select(code => new IdentifierProblem(code, IdentifierSeverity.Error, "", "").CodeName)
            .ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(names, name => Assert.Matches("^[a-z]+(-[a-z]+)*$", name));
    }

    private static string FoodCheck(string digits) => Enumerable.Range(0, 10)
        .Select(digit => digit.ToString(CultureInfo.InvariantCulture))
        .Single(digit => IndustrialLicenceNumber.TryParse("SC" + digits + digit, out _, out _));
}
