using QualityCredit.Rating.Identifiers;
using Xunit;

namespace QualityCredit.Rating.Tests.Identifiers;

public sealed class RegionCodeTests
{
    [Theory]
    [InlineData("100000", RegionLevel.Country)]
    [InlineData("430000", RegionLevel.Province)]
    [InlineData("430100", RegionLevel.Prefecture)]
    [InlineData("433100", RegionLevel.Prefecture)]
    [InlineData("433101", RegionLevel.County)]
    [InlineData("430102", RegionLevel.County)]
    public void The_zeros_tell_the_level(string text, RegionLevel expected)
    {
        Assert.Equal(expected, RegionCode.Parse(text).Level);
    }

    [Theory]
    [InlineData("430102", "430102", true)]
    [InlineData("430102", "430100", true)]
    [InlineData("430102", "430000", true)]
    [InlineData("430102", "100000", true)]
    [InlineData("433101", "433100", true)]
    [InlineData("433100", "430000", true)]
    [InlineData("430102", "430200", false)]
    [InlineData("430102", "440000", false)]
    [InlineData("430100", "430102", false)]
    [InlineData("430000", "430100", false)]
    public void A_region_lies_within_itself_and_what_is_above_it(string region, string area, bool expected)
    {
        Assert.Equal(expected, RegionCode.Parse(region).IsWithin(RegionCode.Parse(area)));
    }

    [Fact]
    public void A_county_knows_its_prefecture_and_province()
    {
        var county = RegionCode.Parse("433127");

        Assert.Equal((RegionCode.Parse("433100"), RegionCode.Parse("430000")), (county.Prefecture, county.Province));
        Assert.Null(county.Province.Prefecture);
    }

    [Theory]
    [InlineData("43010", IdentifierProblemCode.WrongLength)]
    [InlineData("4301OO", IdentifierProblemCode.InvalidCharacter)]
    [InlineData("000000", IdentifierProblemCode.Placeholder)]
    public void A_wrong_code_is_refused_with_the_reason(string text, IdentifierProblemCode expected)
    {
        var accepted = RegionCode.TryParse(text, out _, out var problem);

        Assert.False(accepted);
        Assert.Equal(expected, problem!.Code);
    }

    [Fact]
    public void A_code_survives_its_text_and_number()
    {
        var code = RegionCode.Parse("４３ ０１-02");

        Assert.Equal("430102", code.ToString());
        Assert.Equal(430102, code.Number);
        Assert.Equal(code, RegionCode.FromNumber(430102));
    }
}
