using FsCheck.Fluent;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rating.Tests.Identifiers;

public sealed class UnifiedSocialCreditCodeTests
{
    [Fact]
    public void Every_single_wrong_character_is_caught()
    {
        Prop.ForAll(IdentifierGenerators.CreditCodes, code =>
        {
            var text = code.ToString();

            var escaped =
                from position in Enumerable.Range(0, text.Length)
                from other in IdentifierGenerators.OrganizationAlphabet
                where other != text[position]
                let wrong = text[..position] + other + text[(position + 1)..]
                where UnifiedSocialCreditCode.TryParse(wrong, out _, out _)
                select wrong;

            return !escaped.Any();
        }).Holds();
    }

    [Fact]
    public void Every_swap_of_neighbours_is_caught()
    {
        Prop.ForAll(IdentifierGenerators.CreditCodes, code =>
        {
            var text = code.ToString();

            var escaped =
                from position in Enumerable.Range(0, text.Length - 1)
                where text[position] != text[position + 1]
                let wrong = text[..position] + text[position + 1] + text[position] + text[(position + 2)..]
                where UnifiedSocialCreditCode.TryParse(wrong, out _, out _)
                select wrong;

            return !escaped.Any();
        }).Holds();
    }

    [Fact]
    public void A_code_survives_its_own_text_however_disguised()
    {
        var given =
            from code in IdentifierGenerators.CreditCodes.Generator
            from disguise in IdentifierGenerators.Disguise(code.ToString())
            select (code, disguise);

        Prop.ForAll(given.ToArbitrary(), pair => UnifiedSocialCreditCode.Parse(pair.disguise) == pair.code)
            .Holds();
    }

    [Fact]
    public void Order_is_that_of_the_text()
    {
        var pairs = from left in IdentifierGenerators.CreditCodes.Generator
                    from right in IdentifierGenerators.CreditCodes.Generator
                    select (left, right);

        Prop.ForAll(pairs.ToArbitrary(), pair =>
            Math.Sign(pair.left.CompareTo(pair.right)) == Math.Sign(string.CompareOrdinal(pair.left.ToString(), pair.right.ToString())))
            .Holds();
    }

    [Fact]
    public void The_parts_are_those_of_the_text()
    {
        var code = UnifiedSocialCreditCode.Parse("9144030071526726XG");

        Assert.Equal(('9', '1', 'G'), (code.Authority, code.Category, code.Check));
        Assert.Equal(RegionCode.Parse("440300"), code.Region);
        Assert.Equal(OrganizationCode.Parse("71526726-X"), code.Organization);
        Assert.Equal(code, UnifiedSocialCreditCode.From('9', '1', RegionCode.Parse("440300"), code.Organization));
    }

    [Fact]
    public void Remainder_zero_gives_the_check_character_zero()
    {
        var code = UnifiedSocialCreditCode.From('9', '1', RegionCode.Parse("430100"), OrganizationCode.Parse("QC000004-6"));

        Assert.Equal("91430100QC00000460", code.ToString());
    }

    [Fact]
    public void A_wrong_embedded_check_is_a_warning_and_the_code_is_kept_as_it_stands()
    {
        var accepted = UnifiedSocialCreditCode.TryParse("91430100QC000001X4", out var code, out _);

        var warning = Assert.Single(code.Remarks());
        Assert.True(accepted);
        Assert.Equal((IdentifierProblemCode.EmbeddedCheckWrong, IdentifierSeverity.Warning), (warning.Code, warning.Severity));
        Assert.Equal((17, 'X', '1'), (warning.Position, warning.Found, warning.Expected));
        Assert.Equal("QC000001-X", code.Organization.ToString());
        Assert.False(code.Organization.HasValidCheck);
    }

    [Theory]
    [InlineData("91430000616800612U", 18, 'U', '4')]
    [InlineData("914403001922038217", 18, '7', '6')]
    [InlineData("914300007121944154", 18, '4', '5')]
    public void A_wrong_check_names_what_was_found_and_what_was_expected(string text, int position, char found, char expected)
    {
        var accepted = UnifiedSocialCreditCode.TryParse(text, out _, out var problem);

        Assert.False(accepted);
        Assert.Equal((IdentifierProblemCode.WrongCheck, IdentifierSeverity.Error), (problem!.Code, problem.Severity));
        Assert.Equal((position, found, expected), (problem.Position, problem.Found, problem.Expected));
        Assert.Contains($"'{expected}'", problem.English, StringComparison.Ordinal);
        Assert.Contains($"“{expected}”", problem.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9I4300O07121944054", 2, 'I', '1')]
    [InlineData("91430 0oO7-121944054", 7, 'O', '0')]
    public void Letters_I_and_O_are_read_back_as_digits_in_a_suggestion(string text, int position, char found, char expected)
    {
        var accepted = UnifiedSocialCreditCode.TryParse(text, out _, out var problem);

        Assert.False(accepted);
        Assert.Equal(IdentifierProblemCode.InvalidCharacter, problem!.Code);
        Assert.Equal((position, found, expected), (problem.Position, problem.Found, problem.Expected));
        Assert.Equal("914300007121944054", problem.Suggestion);
        Assert.Contains($"digit {expected}", problem.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_suggested_where_the_digits_would_not_fit_either()
    {
        var accepted = UnifiedSocialCreditCode.TryParse("914300007808S0V65Z", out _, out var problem);

        Assert.False(accepted);
        Assert.Equal((13, 'S'), (problem!.Position, problem.Found));
        Assert.Null(problem.Suggestion);
    }

    [Theory]
    [InlineData("91430000712194405", "17")]
    [InlineData("9143000071219440544", "19")]
    [InlineData("9143000071219440549143000071219440549143", "40")]
    public void A_wrong_length_is_named(string text, string length)
    {
        var accepted = UnifiedSocialCreditCode.TryParse(text, out _, out var problem);

        Assert.False(accepted);
        Assert.Equal(IdentifierProblemCode.WrongLength, problem!.Code);
        Assert.Contains(length, problem.English, StringComparison.Ordinal);
        Assert.Contains(length, problem.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", IdentifierProblemCode.Missing)]
    [InlineData(" \u3000", IdentifierProblemCode.Missing)]
    [InlineData("000000000000000000", IdentifierProblemCode.Placeholder)]
    public void Nothing_and_filler_are_refused(string text, IdentifierProblemCode expected)
    {
        var accepted = UnifiedSocialCreditCode.TryParse(text, out var code, out var problem);

        Assert.False(accepted);
        Assert.Equal(expected, problem!.Code);
        Assert.Equal(default, code);
    }

    [Fact]
    public void An_unlisted_authority_is_a_warning()
    {
        var code = UnifiedSocialCreditCode.From('9', '7', RegionCode.Parse("430100"), OrganizationCode.FromBody("QC000046"));

        var warning = Assert.Single(code.Remarks());

        Assert.Equal((IdentifierProblemCode.UnknownAuthority, 1), (warning.Code, warning.Position));
        Assert.Empty(UnifiedSocialCreditCode.Parse("914300007121944054").Remarks());
    }

    [Fact]
    public void A_code_is_not_made_from_characters_that_it_cannot_contain()
    {
        var organization = OrganizationCode.FromBody("OI000000");

        Assert.Throws<ArgumentException>(() => UnifiedSocialCreditCode.From('9', '1', RegionCode.Parse("430100"), organization));
    }

    [Fact]
    public void A_refused_text_throws_its_sentence_when_asked_to_parse()
    {
        var error = Assert.Throws<FormatException>(() => UnifiedSocialCreditCode.Parse("914403001922038217"));

        Assert.Contains("'6'", error.Message, StringComparison.Ordinal);
    }
}
