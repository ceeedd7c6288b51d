using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Register.Storage;

/// <summary>Nine characters. Read without the check: a code embedded in an old unified social credit code may have a wrong one and is kept.</summary>
public sealed class OrganizationCodeConverter() : ValueConverter<OrganizationCode, string>(code => code.Compact, text => Read(text))
{
    public static OrganizationCode Read(string text)
    {
        var key = 0L;
        foreach (var character in text)
        {
            key = key * 36 + (character <= '9' ? character - '0' : character - 'A' + 10);
        }

        return OrganizationCode.FromKey(key);
    }
}

public sealed class UnifiedSocialCreditCodeConverter() : ValueConverter<UnifiedSocialCreditCode, string>(
    code => code.ToString(), text => UnifiedSocialCreditCode.Parse(text));

public sealed class RegionCodeConverter() : ValueConverter<RegionCode, int>(code => code.Number, number => RegionCode.FromNumber(number));

public sealed class IndustryCodeConverter() : ValueConverter<IndustryCode, string>(code => code.ToString(), text => IndustryCode.Parse(text));

public sealed class ProductKindCodeConverter() : ValueConverter<ProductKindCode, int>(
    code => code.Number, number => ProductKindCode.FromNumber(number));

public sealed class GtinConverter() : ValueConverter<Gtin, string>(code => code.ToString(), text => Gtin.Parse(text));

public sealed class TermsConverter() : ValueConverter<ulong, long>(terms => unchecked((long)terms), number => unchecked((ulong)number));
