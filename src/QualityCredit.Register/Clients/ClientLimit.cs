using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace QualityCredit.Register.Clients;

/// <summary>How many requests a client may make in a window of time.</summary>
public sealed record ClientLimit(int Permits, int Seconds)
{
    private const int LongestWindow = 86_400;

    /// <summary>Written as <c>600/60</c>: six hundred in sixty seconds.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ClientLimit? limit)
    {
        limit = text?.Split('/') is [var permits, var seconds]
            && int.TryParse(permits, NumberStyles.None, CultureInfo.InvariantCulture, out var most)
            && int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var window)
            && most > 0 && window is > 0 and <= LongestWindow
                ? new(most, window)
                : null;
        return limit is not null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Permits}/{Seconds}");
}
