namespace QualityCredit.Rating.Figures;

/// <summary>The 95 % interval of a share after Wilson: between which shares the true one lies, were the items a random sample.</summary>
/// <param name="Low">Lower end, 0 to 1.</param>
/// <param name="High">Upper end, 0 to 1.</param>
public readonly record struct WilsonInterval(double Low, double High)
{
    // The 97.5 % quantile of the normal distribution: mathematics, no term of a policy.
    private const double Z = 1.959964;

    /// <summary>The interval of an exact count.</summary>
    /// <param name="count">The count, of one at least.</param>
    public static WilsonInterval Of(FigureCount count) => Of((double)count.Part / count.Total, count.Total);

    /// <summary>The interval of a share.</summary>
    /// <param name="share">The share, 0 to 1.</param>
    /// <param name="total">Of how many; of a weighted share the effective number, which need not be whole.</param>
    public static WilsonInterval Of(double share, double total)
    {
        const double Square = Z * Z;
        var middle = share + (Square / (2 * total));
        var reach = Z * Math.Sqrt((share * (1 - share) / total) + (Square / (4 * total * total)));
        var scale = 1 + (Square / total);
        return new(Math.Max(0, (middle - reach) / scale), Math.Min(1, (middle + reach) / scale));
    }
}
