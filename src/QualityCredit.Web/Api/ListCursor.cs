using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.PublicList;

namespace QualityCredit.Web.Api;

/// <summary>
/// The row at which a page of the public list ended, the day and the version that were asked first, and what was asked. It is opaque to who gets it, and carries a check, so
/// that a part of it, or one of another search, is not taken for a place in this one.
/// </summary>
internal sealed record ListCursor(long Version, DateOnly On, ListPlace Last, string Asked)
{
    private const int CheckLength = 8;
    private const string DayFormat = "yyyyMMdd";
    private const int Parts = 7;

    public static bool TryParse(string text, [NotNullWhen(true)] out ListCursor? cursor)
    {
        cursor = null;
        if (!Base64Url.IsValid(text))
        {
            return false;
        }

        var plain = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        var parts = plain.Split('.');
        if (parts.Length != Parts + 1 || CheckOf(plain[..plain.LastIndexOf('.')]) != parts[Parts])
        {
            return false;
        }

        cursor = new(Whole(parts[0]), Day(parts[1]), new((int)Whole(parts[2]), Day(parts[3]), OrganizationCode.Parse(parts[4]), Whole(parts[5])), parts[6]);
        return true;
    }

    public override string ToString()
    {
        var plain = string.Create(CultureInfo.InvariantCulture, $"{Version}.{On:yyyyMMdd}.{Last.Relevance}.{Last.ListedFrom:yyyyMMdd}.{Last.Code.Compact}.{Last.Entry}.{Asked}");
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{plain}.{CheckOf(plain)}"));
    }

    /// <summary>What was asked, apart from day and place, in a few letters.</summary>
    public static string AskedBy(ListFilter filter) => CheckOf(string.Create(
        CultureInfo.InvariantCulture,
        $"{filter.Name}\n{filter.Region}\n{filter.Ground}\n{filter.Department}\n{filter.Degree}\n{filter.ListedFrom:yyyyMMdd}\n{filter.ListedTo:yyyyMMdd}"));

    private static string CheckOf(string plain) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)))[..CheckLength];

    private static long Whole(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, DayFormat, CultureInfo.InvariantCulture);
}
