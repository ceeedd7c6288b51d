using System.Collections.Frozen;

namespace QualityCredit.Rating.Identifiers;

/// <summary>
/// The industries with their titles. Built from the text of a CSV file with the header <c>code,title,in_pass_rate_survey</c>; reading
/// the file is the host's business. Immutable.
/// </summary>
public sealed class IndustryCatalogue
{
    private readonly FrozenDictionary<IndustryCode, Industry> _industries;

    private IndustryCatalogue(List<Industry> industries)
    {
        All = [.. industries.OrderBy(industry => industry.Code)];
        _industries = All.ToFrozenDictionary(industry => industry.Code);
    }

    /// <summary>Every industry in the order of codes.</summary>
    public IReadOnlyList<Industry> All { get; }

    /// <summary>Reads the text; a line that cannot be read throws a <see cref="FormatException"/> with its number.</summary>
    public static IndustryCatalogue FromCsv(string text) => new(CatalogueText.Rows(text, "code,title,in_pass_rate_survey", ReadRow));

    /// <summary>The industry of exactly this code; null when the catalogue has none.</summary>
    public Industry? Find(IndustryCode code) => _industries.GetValueOrDefault(code);

    /// <summary>The narrowest industry of the catalogue that the code is or lies within: C3130 is found as C31 where only that is listed.</summary>
    public Industry? Nearest(IndustryCode code) =>
        All.Where(industry => code.IsWithin(industry.Code)).MaxBy(industry => industry.Code.Digits);

    private static Industry ReadRow(string[] fields) => new(
        IndustryCode.Parse(fields[0]),
        fields[1],
        fields[2] switch
        {
            "true" => true,
            "false" => false,
            var other => throw new FormatException($"'{other}' is neither true nor false."),
        });
}
