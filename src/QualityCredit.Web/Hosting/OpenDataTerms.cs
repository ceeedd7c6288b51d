using System.ComponentModel.DataAnnotations;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Web.Hosting;

/// <summary>Under which terms the open data may be used. They are the authority's own and stand in the settings.</summary>
internal sealed record OpenDataTerms
{
    public const string Section = "OpenData";

    [Required]
    public string LicenceZh { get; init; } = "可免费使用、复制和传播，请注明来源、版本和日期；请及时应用增量，不要继续传播已移出、撤销或更正的条目。";

    [Required]
    public string LicenceEn { get; init; } =
        "Free to use, copy and pass on; name the source, the version and the day. Apply the deltas in time, and do not pass on entries that were removed, annulled or corrected.";

    public Bilingual Licence => new(LicenceZh, LicenceEn);
}
