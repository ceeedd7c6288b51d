using System.Globalization;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Seeds.Enterprises;

/// <summary>Codes that no real enterprise has: organization bodies begin with QC, trade item numbers with 2.</summary>
internal static class SyntheticCodes
{
    private const string Letters = "ABCDEFGHJKLMNPQRTUWXY";
    private const string Alphabet = "0123456789" + Letters;
    private const char MarketRegulation = '9';
    private const char Enterprise = '1';

    /// <summary>How many codes there are; beyond a million the first of the six places is a letter.</summary>
    public static int Available => 1_000_000 + Letters.Length * Alphabet.Length * Alphabet.Length * 1000;

    public static OrganizationCode Organization(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, Available);
        return OrganizationCode.FromBody(string.Create(8, number, static (span, number) =>
        {
            "QC".CopyTo(span);
            if (number < 1_000_000)
            {
                number.TryFormat(span[2..], out _, "D6", CultureInfo.InvariantCulture);
                return;
            }

            var high = (number - 1_000_000) / 1000;
            span[2] = Letters[high / (Alphabet.Length * Alphabet.Length)];
            span[3] = Alphabet[high / Alphabet.Length % Alphabet.Length];
            span[4] = Alphabet[high % Alphabet.Length];
            (number % 1000).TryFormat(span[5..], out _, "D3", CultureInfo.InvariantCulture);
        }));
    }

    public static UnifiedSocialCreditCode Credit(OrganizationCode organization, RegionCode county) =>
        UnifiedSocialCreditCode.From(MarketRegulation, Enterprise, county, organization);

    /// <summary>Category 3, county 6, serial 4, check by ISO 7064 mod 11,10.</summary>
    public static string FoodLicence(int category, RegionCode county, int serial) => string.Create(16, (category, county.Number, serial), static (span, parts) =>
    {
        span.TryWrite(CultureInfo.InvariantCulture, $"SC{parts.category:D3}{parts.Number:D6}{parts.serial:D4}", out var length);
        var product = 10;
        foreach (var digit in span[2..length])
        {
            var sum = (product + digit - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        span[^1] = (char)('0' + (11 - product) % 10);
    });

    public static Gtin Gtin(int number, int product) =>
        Rating.Identifiers.Gtin.FromBody(string.Create(12, (number, product), static (span, item) =>
            span.TryWrite(CultureInfo.InvariantCulture, $"2{item.number:D9}{item.product:D2}", out _)));
}
