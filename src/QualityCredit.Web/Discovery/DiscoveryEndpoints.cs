using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Register.PublicList;
using QualityCredit.Web.Hosting;

namespace QualityCredit.Web.Discovery;

/// <summary>What crawlers ask for: robots.txt (RFC 9309) and the sitemap.</summary>
internal static class DiscoveryEndpoints
{
    private const string Minutes = "public, max-age=300";

    public static IServiceCollection AddDiscovery(this IServiceCollection services)
    {
        services.AddOptions<PublicAddressOptions>().BindConfiguration(PublicAddressOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<PublicAddress>().AddSingleton<PublicPages>();
    }

    public static void MapDiscovery(this WebApplication app)
    {
        app.MapGet("/robots.txt", Robots).ExcludeFromDescription();
        app.MapGet("/sitemap.xml", Whole).ExcludeFromDescription();
        app.MapGet("/sitemap-{part:int}.xml", Part).ExcludeFromDescription();
    }

    private static ContentHttpResult Robots(PublicAddress address, HttpContext context)
    {
        StringBuilder text = new("User-agent: *\n");
        foreach (var closed in PublicPages.Closed)
        {
            text.Append(CultureInfo.InvariantCulture, $"Disallow: {closed}\n");
        }

        // Searches and filters; pages without them stay open, also of entries that ended, so that their noindex is seen.
        text.Append("Disallow: /*?\nAllow: /site.css?\n");
        text.Append(CultureInfo.InvariantCulture, $"\nSitemap: {address.Of(context.Request, "/sitemap.xml")}\n");
        context.Response.Headers.CacheControl = Minutes;
        return TypedResults.Text(text.ToString(), "text/plain; charset=utf-8");
    }

    private static ContentHttpResult Whole(KeepPublicList list, PublicAddress address, OfficeCalendar calendar, HttpContext context) =>
        Xml(Sitemap.Of(Sitemap.PagesOn(list.Current, calendar.Today), path => address.Of(context.Request, path)), context);

    private static Results<ContentHttpResult, NotFound> Part(int part, KeepPublicList list, PublicAddress address, OfficeCalendar calendar, HttpContext context) =>
        Sitemap.Part(Sitemap.PagesOn(list.Current, calendar.Today), part, path => address.Of(context.Request, path)) is { } document ? Xml(document, context) : TypedResults.NotFound();

    private static ContentHttpResult Xml(XDocument document, HttpContext context)
    {
        context.Response.Headers.CacheControl = Minutes;
        return TypedResults.Text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document, "application/xml; charset=utf-8");
    }
}
