using Microsoft.Net.Http.Headers;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Web.Api;

/// <summary>The language that Accept-Language asks for; Chinese where it asks for neither.</summary>
internal static class RequestLanguage
{
    private const string English = "en";

    public static bool IsEnglish(HttpContext context) => context.Request.GetTypedHeaders().AcceptLanguage
        .Where(language => language.Quality is not 0)
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(PrimaryTag)
        .FirstOrDefault(tag => tag is English or "zh") == English;

    public static string Of(HttpContext context, Bilingual words) => IsEnglish(context) ? words.En : words.Zh;

    /// <summary>Says in the headers which language the answer has, and what it depends on.</summary>
    public static void Announce(HttpContext context)
    {
        context.Response.Headers.ContentLanguage = IsEnglish(context) ? English : "zh-CN";
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
    }

    private static string PrimaryTag(StringWithQualityHeaderValue language) =>
        language.Value.Value?.Split('-')[0].ToLowerInvariant() ?? "";
}
