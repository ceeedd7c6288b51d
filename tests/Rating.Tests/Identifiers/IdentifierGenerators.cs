using FsCheck;
using FsCheck.Fluent;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Rating.Tests.Identifiers;

internal static class IdentifierGenerators
{
    public const string CreditCodeAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    public const string OrganizationAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>Eight characters of an organization code, of the whole alphabet.</summary>
    public static Arbitrary<string> Bodies { get; } = Text(OrganizationAlphabet, 8).ToArbitrary();

    public static Arbitrary<string> DigitBodies { get; } = Text("0123456789", 8).ToArbitrary();

    /// <summary>Valid codes over every authority, category, region number and embeddable organization code.</summary>
    public static Arbitrary<UnifiedSocialCreditCode> CreditCodes { get; } = (
        from head in Text(CreditCodeAlphabet, 2)
        from region in Gen.Choose(110000, 829999)
        from body in Text(CreditCodeAlphabet, 8)
        select UnifiedSocialCreditCode.From(head[0], head[1], RegionCode.FromNumber(region), OrganizationCode.FromBody(body)))
        .ToArbitrary();

    /// <summary>What people do to a code: case, full-width forms, spaces and hyphens anywhere.</summary>
    public static Gen<string> Disguise(string code) =>
        from choices in Gen.Choose(0, 5).ArrayOf(code.Length)
        select string.Concat(code.Zip(choices, (character, choice) => choice switch
        {
            0 => char.ToLowerInvariant(character).ToString(),
            1 => ((char)(character + 0xFEE0)).ToString(),
            2 => $" {character}\u3000",
            3 => $"{character}－",
            4 => $"\u2013{character}\u00A0\u200B",
            _ => character.ToString(),
        }));

    private static Gen<string> Text(string alphabet, int length) =>
        Gen.Elements(alphabet.ToCharArray()).ArrayOf(length).Select(characters => new string(characters));
}
