using System.Globalization;

namespace QualityCredit.Register.Importing;

/// <summary>A column with a meaning of its own; the fields of the kinds of evidence are columns as well, see <see cref="EvidenceColumns"/>.</summary>
internal sealed record Column(string Name, string Zh, params string[] Aliases)
{
    public bool Required { get; init; }

    /// <summary>A column that says the same in another way: with it the required one may be missing.</summary>
    public Column? Instead { get; init; }

    /// <summary>Characters that the register holds.</summary>
    public int Longest { get; init; }

    public bool IsNamed(string word) => word == Name || word == Zh || Aliases.Contains(word, StringComparer.Ordinal);

    /// <summary>A header as it is compared: <c>Occurred_On</c> and <c>occurred on</c> are <c>occurred-on</c>.</summary>
    public static string Word(string header) =>
        header.Trim().Trim('\uFEFF').ToLower(CultureInfo.InvariantCulture).Replace('_', '-').Replace(' ', '-');

    public override string ToString() => $"{Name} ({Zh})";
}
