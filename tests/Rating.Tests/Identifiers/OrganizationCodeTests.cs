using FsCheck.Fluent;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rating.Tests.Identifiers;

public sealed class OrganizationCodeTests
{
    [Fact]
    public void Every_digit_taken_for_another_is_caught()
    {
        Prop.ForAll(IdentifierGenerators.DigitBodies, body =>
        {
            var text = OrganizationCode.FromBody(body).Compact;

            var escaped =
                from position in Enumerable.Range(0, 9)
                from other in "0123456789"
                where other != text[position]
                let wrong = text[..position] + other + text[(position + 1)..]
                where OrganizationCode.TryParse(wrong, out _, out _)
                select wrong;

            return !escaped.Any();
        }).Holds();
    }

    [Fact]
    public void A_wrong_character_escapes_exactly_when_it_is_11_or_22_apart()
    {
        Prop.ForAll(IdentifierGenerators.Bodies, body =>
        {
            var text = OrganizationCode.FromBody(body).Compact;

            var misjudged =
                from position in Enumerable.Range(0, 8)
                from other in Enumerable.Range(0, 36)
                let apart = Math.Abs(other - IdentifierGenerators.OrganizationAlphabet.IndexOf(text[position], StringComparison.Ordinal))
                where apart != 0
                let wrong = text[..position] + IdentifierGenerators.OrganizationAlphabet[other] + text[(position + 1)..]
                where OrganizationCode.TryParse(wrong, out _, out var problem) != (apart % 11 == 0)
                    && problem?.Code != IdentifierProblemCode.Placeholder
                select wrong;

            return !misjudged.Any();
        }).Holds();
    }

    [Theory]
    [InlineData("0000004B")]
    [InlineData("0000004M")]
    [InlineData("0000004X")]
    public void Letters_11_apart_collide_with_the_digit_and_keep_its_check(string body)
    {
        var digits = OrganizationCode.FromBody("00000040");

        Assert.Equal(digits.Compact[^1], OrganizationCode.FromBody(body).Compact[^1]);
    }

    [Fact]
    public void A_code_survives_its_own_texts_and_its_key()
    {
        Prop.ForAll(IdentifierGenerators.Bodies, body =>
        {
            var code = OrganizationCode.FromBody(body);

            return code == default
                || (OrganizationCode.Parse(code.ToString()) == code
                    && OrganizationCode.Parse(code.Compact) == code
                    && OrganizationCode.FromKey(code.ToKey()) == code
                    && code.HasValidCheck);
        }).Holds();
    }

    [Fact]
    public void Keys_sort_as_texts_do()
    {
        var pairs = from left in IdentifierGenerators.Bodies.Generator
                    from right in IdentifierGenerators.Bodies.Generator
                    select (OrganizationCode.FromBody(left), OrganizationCode.FromBody(right));

        Prop.ForAll(pairs.ToArbitrary(), pair =>
        {
            var byText = Math.Sign(string.CompareOrdinal(pair.Item1.Compact, pair.Item2.Compact));

            return Math.Sign(pair.Item1.ToKey().CompareTo(pair.Item2.ToKey())) == byText
                && Math.Sign(pair.Item1.CompareTo(pair.Item2)) == byText
                && pair.Item1 < pair.Item2 == byText < 0;
        }).Holds();
    }

    [Theory]
    [InlineData("13226025", "13226025-0")]
    [InlineData("71526726", "71526726-X")]
    [InlineData("MB014302", "MB014302-8")]
    public void The_check_of_11_is_0_and_of_10_is_X(string body, string expected)
    {
        var code = OrganizationCode.FromBody(body);

        Assert.Equal(expected, code.ToString());
        Assert.Equal(expected.Replace("-", "", StringComparison.Ordinal), code.Compact);
    }

    [Fact]
    public void A_wrong_check_names_the_right_one()
    {
        var accepted = OrganizationCode.TryParse("71219440-6", out _, out var problem);

        Assert.False(accepted);
        Assert.Equal(IdentifierProblemCode.WrongCheck, problem!.Code);
        Assert.Equal((9, '6', '5'), (problem.Position, problem.Found, problem.Expected));
    }

    [Fact]
    public void A_letter_O_for_a_zero_is_suggested_back()
    {
        var accepted = OrganizationCode.TryParse("7121944O-5", out _, out var problem);

        Assert.False(accepted);
        Assert.Equal("71219440-5", problem!.Suggestion);
    }

    [Fact]
    public void A_character_outside_the_alphabet_is_named_with_its_place()
    {
        var accepted = OrganizationCode.TryParse("7121·440-5", out _, out var problem);

        Assert.False(accepted);
        Assert.Equal((IdentifierProblemCode.InvalidCharacter, 5, '·'), (problem!.Code, problem.Position, problem.Found));
    }

    [Fact]
    public void Letters_that_no_credit_code_contains_are_valid_here_and_worth_a_note()
    {
        var code = OrganizationCode.FromBody("QCSV0000");

        var note = Assert.Single(code.Remarks());

        Assert.Equal((IdentifierProblemCode.OutsideCreditCode, IdentifierSeverity.Information, 3), (note.Code, note.Severity, note.Position));
        Assert.False(code.FitsCreditCode);
    }

    [Fact]
    public void The_default_is_the_filler_that_no_parse_yields()
    {
        var accepted = OrganizationCode.TryParse("00000000-0", out _, out var problem);

        Assert.False(accepted);
        Assert.Equal(IdentifierProblemCode.Placeholder, problem!.Code);
        Assert.Equal("00000000-0", default(OrganizationCode).ToString());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101_559_956_668_416)]
    public void A_number_that_is_no_key_is_refused(long key)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => OrganizationCode.FromKey(key));
    }
}
