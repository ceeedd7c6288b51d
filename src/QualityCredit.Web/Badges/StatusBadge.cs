using System.Text.Encodings.Web;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Web.Badges;

/// <summary>
/// A picture that says whether a code is on the blacklist, for other sites. It names the day, so that a copy that somebody kept shows its
/// age; text stays text, for those who cannot see it.
/// </summary>
internal static class StatusBadge
{
    public const int Width = 360;

    public const int Height = 60;

    public static string Svg(EnterpriseCode code, bool isListed, DateOnly day)
    {
        var (zh, en, colour) = isListed ? ("已列入", "Listed", "#9b1c1c") : ("未列入", "Not listed", "#14532d");
        var (name, date) = (HtmlEncoder.Default.Encode(code.ToString()), LegalDate.Text(day));
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{Height}" viewBox="0 0 {Width} {Height}" role="img" aria-labelledby="title desc" font-family="'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif">
            <title id="title">质量失信黑名单：{name} {zh}（{date}） Quality blacklist: {name} {en.ToLowerInvariant()} on {date}</title>
            <desc id="desc">截至{date}的状态，请以核验页为准。 The status on {date}; the check page tells the present one.</desc>
            <rect x="0.5" y="0.5" width="{Width - 1}" height="{Height - 1}" rx="5" fill="#ffffff" stroke="{colour}"/>
            <path d="M5.5 0.5H126V59.5H5.5a5 5 0 0 1-5-5V5.5a5 5 0 0 1 5-5z" fill="{colour}"/>
            <text x="63" y="27" font-size="16" fill="#ffffff" text-anchor="middle">质量黑名单</text>
            <text x="63" y="46" font-size="11" fill="#ffffff" text-anchor="middle" lang="en">Quality blacklist</text>
            <text x="138" y="27" font-size="18" font-weight="bold" fill="{colour}">{zh} <tspan font-size="14" lang="en">{en}</tspan></text>
            <text x="138" y="46" font-size="11" fill="#333333">{name} · {date}</text>
            </svg>
            """;
    }
}
