using System.Globalization;

namespace QualityCredit.Rating.Engine;

/// <summary>
/// The value of an indicator as an exact fraction: a count or a truth has denominator 1, a share keeps its two numbers, a term is
/// its number. Denominator 0 is "unknown", which is also the default. Equality is that of the two numbers: 3/3 is not 2/2.
/// </summary>
/// <param name="Numerator">Numerator.</param>
/// <param name="Denominator">Denominator, 0 where unknown.</param>
public readonly record struct IndicatorValue(int Numerator, int Denominator)
{
    /// <summary>Not enough data.</summary>
    public static IndicatorValue Unknown => default;

    /// <summary>Whether there is enough data.</summary>
    public bool IsKnown => Denominator != 0;

    /// <summary>A whole number.</summary>
    public static IndicatorValue Of(int number) => new(number, 1);

    /// <summary>A truth, as the number of its term.</summary>
    public static IndicatorValue Of(bool truth) => new(truth ? (int)Evidence.Affirmation.True : (int)Evidence.Affirmation.False, 1);

    /// <summary><c>2</c>, <c>19/20</c> or <c>unknown</c>.</summary>
    public override string ToString() => Denominator switch
    {
        0 => "unknown",
        1 => Numerator.ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}"),
    };
}

/// <summary>Three-valued truth.</summary>
internal enum Truth : byte
{
    No,
    Unknown,
    Yes,
}
