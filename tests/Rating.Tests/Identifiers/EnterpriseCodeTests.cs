using QualityCredit.Rating.Identifiers;
using Xunit;

namespace QualityCredit.Rating.Tests.Identifiers;

public sealed class EnterpriseCodeTests
{
    [Theory]
    [InlineData("71219440-5")]
    [InlineData("712194405")]
    [InlineData("914300007121944054")]
    [InlineData(" ９１４３００００ ７１２１９４４０－５ ４ ")]
    public void Nine_or_eighteen_characters_name_the_same_enterprise(string text)
    {
        var code = EnterpriseCode.Parse(text);

        Assert.Equal(OrganizationCode.Parse("71219440-5"), code.Organization);
    }

    [Fact]
    public void Eighteen_characters_also_give_the_credit_code_and_its_warnings()
    {
        var code = EnterpriseCode.Parse("91430100QC000001X4");

        Assert.Equal("91430100QC000001X4", code.CreditCode.ToString());
        Assert.Equal("91430100QC000001X4", code.ToString());
        Assert.Equal(IdentifierProblemCode.EmbeddedCheckWrong, Assert.Single(code.Remarks()).Code);
    }

    [Fact]
    public void Nine_characters_give_no_credit_code()
    {
        var code = EnterpriseCode.Parse("712194405");

        Assert.Null(code.CreditCode);
        Assert.Equal("71219440-5", code.ToString());
        Assert.Empty(code.Remarks());
    }

    [Theory]
    [InlineData("71219440-6", IdentifierProblemCode.WrongCheck)]
    [InlineData("914300007121944154", IdentifierProblemCode.WrongCheck)]
    [InlineData("914300007121", IdentifierProblemCode.WrongLength)]
    [InlineData("430100000012345", IdentifierProblemCode.WrongLength)]
    [InlineData("", IdentifierProblemCode.Missing)]
    public void Anything_else_is_refused_with_the_reason(string text, IdentifierProblemCode expected)
    {
        var accepted = EnterpriseCode.TryParse(text, out var code, out var problem);

        Assert.False(accepted);
        Assert.Equal(expected, problem!.Code);
        Assert.Equal(default, code);
    }

    [Fact]
    public void Codes_sort_by_organization_and_the_shorter_first()
    {
        EnterpriseCode[] codes =
            [EnterpriseCode.Parse("914300007121944054"), EnterpriseCode.Parse("71219440-5"), EnterpriseCode.Parse("13226025-0")];

        Array.Sort(codes);

        Assert.Equal(["13226025-0", "71219440-5", "914300007121944054"], codes.Select(code => code.ToString()));
    }
}
