namespace QualityCredit.Rating.Identifiers;

/// <summary>The one-character names of provinces that stand before a provincial licence number.</summary>
internal static class ProvinceAbbreviation
{
    private const string Names = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新";

    // 蜀 is 川, 黔 is 贵, and so on: both are in use, the first is kept.
    private const string OtherNames = "蜀川黔贵滇云秦陕陇甘";

    private static ReadOnlySpan<byte> Provinces =>
    [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65,
    ];

    /// <summary>The first two digits of the province's region code; 0 for a character that names none.</summary>
    public static int NumberOf(char name)
    {
        var other = OtherNames.AsSpan().IndexOf(name);
        var index = Names.AsSpan().IndexOf(other >= 0 && other % 2 == 0 ? OtherNames[other + 1] : name);
        return index < 0 ? 0 : Provinces[index];
    }

    /// <summary>The name of a province given as the first two digits of its region code.</summary>
    public static char NameOf(int number) => Names[Provinces.IndexOf((byte)number)];
}
