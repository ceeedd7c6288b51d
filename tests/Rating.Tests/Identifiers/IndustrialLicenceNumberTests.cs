using QualityCredit.Rating.Identifiers;
using Xunit;

namespace QualityCredit.Rating.Tests.Identifiers;

public sealed class IndustrialLicenceNumberTests
{
    [Theory]
    [InlineData("XK13-001-00123", "XK13-001-00123")]
    [InlineData("xk13 001 00123", "XK13-001-00123")]
    [InlineData("ＸＫ１３－００１－００１２３", "XK13-001-00123")]
    [InlineData("XK1300100123", "XK13-001-00123")]
    [InlineData("XK13-001-0123", "XK13-001-00123")]
    [InlineData("(湘)XK16-204-00123", "(湘)XK16-204-00123")]
    [InlineData("（湘） XK16-204-00123", "(湘)XK16-204-00123")]
    [InlineData("〔湘〕XK16-204-00123", "(湘)XK16-204-00123")]
    [InlineData("湘XK16-204-00123", "(湘)XK16-204-00123")]
    [InlineData("(蜀)XK16-204-00123", "(川)XK16-204-00123")]
    [InlineData("SC10811310111839", "SC10811310111839")]
    [InlineData("sc 108 113101 1183 9", "SC10811310111839")]
    [InlineData("QS4300 0101 0001", "QS430001010001")]
    public void Old_and_new_notations_have_one_canonical_text(string typed, string canonical)
    {
        var number = IndustrialLicenceNumber.Parse(typed);

        Assert.Equal(canonical, number.ToString());
        Assert.Equal(number, IndustrialLicenceNumber.Parse(canonical));
    }

    [Theory]
    [InlineData("XK13-001-0012A", IdentifierProblemCode.InvalidCharacter, 12)]
    [InlineData("(湘)XK1E-001-00123", IdentifierProblemCode.InvalidCharacter, 7)]
    [InlineData("XK13-001-123", IdentifierProblemCode.WrongLength, null)]
    [InlineData("XK13-001-001234", IdentifierProblemCode.WrongLength, null)]
    [InlineData("SC1081131011183", IdentifierProblemCode.WrongLength, null)]
    [InlineData("QS43000101000", IdentifierProblemCode.WrongLength, null)]
    [InlineData("XK13-001-00123-XK13-001-00123-XK13-001-00123", IdentifierProblemCode.WrongLength, null)]
    [InlineData("SC10811310111838", IdentifierProblemCode.WrongCheck, 16)]
    [InlineData("(甲)XK13-001-00123", IdentifierProblemCode.UnknownForm, null)]
    [InlineData("湘SC10811310111839", IdentifierProblemCode.UnknownForm, null)]
    [InlineData("13-001-00123", IdentifierProblemCode.UnknownForm, null)]
    [InlineData("XK00-000-00000", IdentifierProblemCode.Placeholder, null)]
    [InlineData("", IdentifierProblemCode.Missing, null)]
    public void A_wrong_number_is_refused_with_the_reason(string typed, IdentifierProblemCode expected, int? position)
    {
        var accepted = IndustrialLicenceNumber.TryParse(typed, out var number, out var problem);

        Assert.False(accepted);
        Assert.Equal((expected, position), (problem!.Code, problem.Position));
        Assert.Equal(default, number);
    }

    [Fact]
    public void The_number_tells_kind_and_place()
    {
        var provincial = IndustrialLicenceNumber.Parse("(湘)XK05-001-00123");
        var food = IndustrialLicenceNumber.Parse("SC10811310111839");

        Assert.Equal(LicenceKind.Industrial, provincial.Kind);
        Assert.Equal(RegionCode.Parse("430000"), provincial.Region);
        Assert.Equal(LicenceKind.Food, food.Kind);
        Assert.Equal(RegionCode.Parse("113101"), food.Region);
        Assert.Null(IndustrialLicenceNumber.Parse("XK05-001-00123").Region);
    }

    // Numbers printed on goods on sale: the check is ISO 7064 MOD 11,10.
    [Theory]
    [InlineData("SC12441112200063")]
    [InlineData("SC11464010500015")]
    [InlineData("SC10744030704994")]
    [InlineData("SC11834020305037")]
    [InlineData("SC12744040400094")]
    public void The_check_of_food_licences_agrees_with_numbers_in_use(string text)
    {
        Assert.True(IndustrialLicenceNumber.TryParse(text, out _, out _));
    }

    [Fact]
    public void Numbers_sort_by_kind_then_province_then_digits()
    {
        string[] sorted = ["XK05-001-00123", "XK05-001-00124", "(湘)XK05-001-00001", "SC10811310111839", "QS430001010001"];

        var resorted = sorted.Reverse().Select(text => IndustrialLicenceNumber.Parse(text)).Order().Select(number => number.ToString());

        Assert.Equal(sorted, resorted);
    }
}
