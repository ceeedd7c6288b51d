using QualityCredit.Rating.Identifiers;
using Xunit;

namespace QualityCredit.Rating.Tests.Identifiers;

public sealed class ProductKindCodeTests
{
    [Theory]
    [InlineData("3130-01")]
    [InlineData("313001")]
    [InlineData("３１３０－０１")]
    public void A_code_packs_into_a_number_and_back(string typed)
    {
        var code = ProductKindCode.Parse(typed);

        Assert.Equal((313001, 3130, 1), (code.Number, code.IndustryClass, code.Serial));
        Assert.Equal("3130-01", code.ToString());
        Assert.Equal(code, ProductKindCode.FromNumber(313001));
    }

    [Theory]
    [InlineData("3130-1", IdentifierProblemCode.WrongLength)]
    [InlineData("313O-01", IdentifierProblemCode.InvalidCharacter)]
    [InlineData("0000-00", IdentifierProblemCode.Placeholder)]
    public void A_wrong_code_is_refused_with_the_reason(string text, IdentifierProblemCode expected)
    {
        var accepted = ProductKindCode.TryParse(text, out _, out var problem);

        Assert.False(accepted);
        Assert.Equal(expected, problem!.Code);
    }
}
