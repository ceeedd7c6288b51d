using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.PublicList;
using QualityCredit.Web.Discovery;
using QualityCredit.Web.Hosting;

namespace QualityCredit.Web.Badges;

/// <summary>The pictures of a code's check page. They, and nothing else of this host, may be embedded by other sites.</summary>
internal static class BadgeEndpoints
{
    private const string Svg = "image/svg+xml";

    public static void MapBadges(this WebApplication app)
    {
        app.MapGet("/blacklist/{code}/badge.svg", Badge).ExcludeFromDescription();
        app.MapGet("/blacklist/{code}/qr.svg", Qr).ExcludeFromDescription();
    }

    private static IResult Badge(string code, KeepPublicList list, OfficeCalendar calendar, HttpContext context)
    {
        if (!EnterpriseCode.TryParse(code, out var enterprise, out var problem))
        {
            return Wrong(problem);
        }

        var day = calendar.Today;
        return Picture(StatusBadge.Svg(enterprise, list.Current.Find(enterprise.Organization)?.IsListedOn(day) == true, day), "public, max-age=300", context);
    }

    private static IResult Qr(string code, PublicAddress address, HttpContext context) => EnterpriseCode.TryParse(code, out var enterprise, out var problem)
        ? Picture(CheckCode.Svg(address.Of(context.Request, $"/blacklist/{enterprise}")), "public, max-age=86400", context)
        : Wrong(problem);

    private static ContentHttpResult Wrong(IdentifierProblem problem) =>
        TypedResults.Text($"{problem.Chinese}\n{problem.English}\n", "text/plain; charset=utf-8", Encoding.UTF8, StatusCodes.Status400BadRequest);

    private static IResult Picture(string svg, string caching, HttpContext context)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(svg)).AsSpan(0, 12))}\"";
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = caching;
        headers.AccessControlAllowOrigin = "*";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors *";
        return context.Request.Headers.IfNoneMatch.SelectMany(known => (known ?? "").Split(',', StringSplitOptions.TrimEntries)).Any(known => known == tag || known == $"W/{tag}")
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Text(svg, Svg + "; charset=utf-8");
    }
}
