using FsCheck;
using FsCheck.Fluent;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rating.Tests.Identifiers;

public sealed class GtinTests
{
    private static readonly Arbitrary<string> _bodies = (
        from length in Gen.Elements(7, 11, 12, 13)
        from first in Gen.Choose(1, 9)
        from rest in Gen.Choose(0, 9).ArrayOf(length - 1)
        select first + string.Concat(rest)).ToArbitrary();

    [Fact]
    public void Every_single_wrong_digit_is_caught_and_the_code_survives_its_text()
    {
        Prop.ForAll(_bodies, body =>
        {
            var item = Gtin.FromBody(body);
            var text = item.ToString();

            var escaped =
                from position in Enumerable.Range(0, text.Length)
                from other in "0123456789"
                where other != text[position]
                let wrong = text[..position] + other + text[(position + 1)..]
                where Gtin.TryParse(wrong, out _, out _)
                select wrong;

            return !escaped.Any() && text.Length == body.Length + 1 && Gtin.Parse(text) == item;
        }).Holds();
    }

    [Fact]
    public void A_swap_of_neighbours_escapes_exactly_when_they_differ_by_5()
    {
        Prop.ForAll(_bodies, body =>
        {
            var text = Gtin.FromBody(body).ToString();

            var misjudged =
                from position in Enumerable.Range(0, text.Length - 1)
                let apart = Math.Abs(text[position] - text[position + 1])
                where apart != 0
                let wrong = text[..position] + text[position + 1] + text[position] + text[(position + 2)..]
                where Gtin.TryParse(wrong, out _, out _) != (apart == 5)
                select wrong;

            return !misjudged.Any();
        }).Holds();
    }

    [Theory]
    [InlineData("6901028075763", "06901028075763")]
    [InlineData("012345678905", "0012345678905")]
    [InlineData("96385074", "00000096385074")]
    public void Leading_zeros_do_not_make_another_article(string shorter, string longer)
    {
        var item = Gtin.Parse(longer);

        Assert.Equal(Gtin.Parse(shorter), item);
        Assert.Equal(shorter, item.ToString());
    }

    [Theory]
    [InlineData("6901028075764", IdentifierProblemCode.WrongCheck)]
    [InlineData("690102807576A", IdentifierProblemCode.InvalidCharacter)]
    [InlineData("69010280757", IdentifierProblemCode.WrongLength)]
    [InlineData("0000000000000", IdentifierProblemCode.Placeholder)]
    public void A_wrong_number_is_refused_with_the_reason(string text, IdentifierProblemCode expected)
    {
        var accepted = Gtin.TryParse(text, out _, out var problem);

        Assert.False(accepted);
        Assert.Equal(expected, problem!.Code);
    }

    [Fact]
    public void A_number_for_restricted_circulation_is_valid_and_worth_a_note()
    {
        var own = Gtin.FromBody("200000000001");
        var chinese = Gtin.Parse("6901028075763");

        Assert.Equal(IdentifierProblemCode.RestrictedCirculation, Assert.Single(own.Remarks()).Code);
        Assert.Empty(chinese.Remarks());
        Assert.Equal(690, chinese.Prefix);
        Assert.Null(Gtin.Parse("96385074").Prefix);
    }
}
