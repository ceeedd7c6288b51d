namespace QualityCredit.Register.Storage;

/// <summary>
/// Keys of what belongs to one enterprise: enterprise and serial in one number. The order of the primary key is therefore the
/// order of the enterprises, and everything of one enterprise is one range of it, without a second index.
/// </summary>
public static class RowKey
{
    public const int SerialsPerEnterprise = 1 << 20;

    public const int ProductsPerEnterprise = 1 << 12;

    public static long Of(int enterprise, int serial) => Checked(enterprise, serial, SerialsPerEnterprise);

    public static long OfProduct(int enterprise, int serial) => Checked(enterprise, serial, ProductsPerEnterprise);

    public static int EnterpriseOf(long id) => (int)(id / SerialsPerEnterprise);

    public static int SerialOf(long id) => (int)(id % SerialsPerEnterprise);

    private static long Checked(int enterprise, int serial, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(enterprise, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(serial);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(serial, limit);
        return (long)enterprise * limit + serial;
    }
}
