using System.Buffers;

namespace QualityCredit.Rating.Identifiers;

/// <summary>The alphabets of the standards and the value of each character in them.</summary>
internal static class Characters
{
    public const string Digits = "0123456789";

    /// <summary>GB 11714: A is 10, Z is 35.</summary>
    public const string Alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>GB 32100: 31 characters, without I, O, S, V and Z.</summary>
    public const string CreditCode = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public static readonly SearchValues<char> AnyDigit = SearchValues.Create(Digits);
    public static readonly SearchValues<char> AnyAlphanumeric = SearchValues.Create(Alphanumeric);
    public static readonly SearchValues<char> AnyCreditCode = SearchValues.Create(CreditCode);

    // From '0' to 'Z'; -1 is a character outside the alphabet.
    private static ReadOnlySpan<sbyte> CreditCodeValues =>
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, -1, -1, -1, -1, -1, -1, -1,
        10, 11, 12, 13, 14, 15, 16, 17, -1, 18, 19, 20, 21, 22, -1, 23, 24, 25, -1, 26, 27, -1, 28, 29, 30, -1,
    ];

    public static int AlphanumericValue(char character) => character <= '9' ? character - '0' : character - 'A' + 10;

    public static int CreditCodeValue(char character)
    {
        var index = character - '0';
        return (uint)index < (uint)CreditCodeValues.Length ? CreditCodeValues[index] : -1;
    }

    /// <summary>The number written by digits, which must have been checked before.</summary>
    public static long Number(ReadOnlySpan<char> digits)
    {
        var number = 0L;
        foreach (var digit in digits)
        {
            number = number * 10 + (digit - '0');
        }

        return number;
    }

    /// <summary>Fills the whole destination with the decimal digits of a number, leading zeros included.</summary>
    public static void WriteNumber(long number, Span<char> destination)
    {
        for (var i = destination.Length - 1; i >= 0; i--)
        {
            destination[i] = (char)('0' + number % 10);
            number /= 10;
        }
    }
}
