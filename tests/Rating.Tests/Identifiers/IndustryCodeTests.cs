using QualityCredit.Rating.Identifiers;
using Xunit;

namespace QualityCredit.Rating.Tests.Identifiers;

public sealed class IndustryCodeTests
{
    private static readonly IndustryCatalogue _industries = IndustryCatalogue.FromCsv(IdentifierVectors.Resource("industries.csv"));

    [Theory]
    [InlineData("C31", "C31", 2)]
    [InlineData("c 313", "C313", 3)]
    [InlineData("Ｃ３１３０", "C3130", 4)]
    [InlineData("3130", "C3130", 4)]
    [InlineData("31", "C31", 2)]
    [InlineData("A0111", "A0111", 4)]
    public void A_code_has_a_letter_and_two_to_four_digits(string typed, string canonical, int digits)
    {
        var code = IndustryCode.Parse(typed);

        Assert.Equal((canonical, digits, canonical[0]), (code.ToString(), code.Digits, code.Section));
        Assert.Equal(code, IndustryCode.Parse(canonical));
    }

    [Theory]
    [InlineData("C3", IdentifierProblemCode.WrongLength)]
    [InlineData("C31300", IdentifierProblemCode.WrongLength)]
    [InlineData("U31", IdentifierProblemCode.InvalidCharacter)]
    [InlineData("C3A", IdentifierProblemCode.InvalidCharacter)]
    [InlineData("5110", IdentifierProblemCode.InvalidCharacter)]
    [InlineData("", IdentifierProblemCode.Missing)]
    public void A_wrong_code_is_refused_with_the_reason(string text, IdentifierProblemCode expected)
    {
        var accepted = IndustryCode.TryParse(text, out _, out var problem);

        Assert.False(accepted);
        Assert.Equal(expected, problem!.Code);
    }

    [Theory]
    [InlineData("C3130", "C313", true)]
    [InlineData("C3130", "C31", true)]
    [InlineData("C31", "C31", true)]
    [InlineData("C31", "C3130", false)]
    [InlineData("C3230", "C31", false)]
    [InlineData("C3130", "C3131", false)]
    public void A_class_lies_within_its_group_and_division(string narrow, string wide, bool expected)
    {
        Assert.Equal(expected, IndustryCode.Parse(narrow).IsWithin(IndustryCode.Parse(wide)));
    }

    [Fact]
    public void Codes_sort_directly_before_what_lies_within_them()
    {
        string[] sorted = ["A01", "C31", "C313", "C3130", "C3139", "C314", "C32"];

        var resorted = sorted.Reverse().Select(text => IndustryCode.Parse(text)).Order().Select(code => code.ToString());

        Assert.Equal(sorted, resorted);
    }

    [Fact]
    public void The_catalogue_names_a_class_by_the_division_that_it_knows()
    {
        var steel = _industries.Nearest(IndustryCode.Parse("C3130"));

        Assert.Equal("黑色金属冶炼和压延加工业", steel!.Title);
        Assert.Equal(steel, _industries.Find(IndustryCode.Parse("C31")));
        Assert.Null(_industries.Nearest(IndustryCode.Parse("A0111")));
    }

    [Fact]
    public void Twenty_nine_divisions_are_in_the_pass_rate_survey()
    {
        Assert.Equal(31, _industries.All.Count);
        Assert.Equal(29, _industries.All.Count(industry => industry.InPassRateSurvey));
    }
}
