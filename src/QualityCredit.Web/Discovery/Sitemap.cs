using System.Globalization;
using System.Xml.Linq;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.PublicList;

namespace QualityCredit.Web.Discovery;

/// <param name="Path">From the root.</param>
/// <param name="Changed">Day of the last change that the page shows; null where nobody knows.</param>
internal sealed record SitemapPage(string Path, DateOnly? Changed);

/// <summary>The list of public pages by the protocol of sitemaps.org, in parts where there are more than fit.</summary>
internal static class Sitemap
{
    /// <summary>The protocol's own limit for one file.</summary>
    public const int MostPages = 50_000;

    private static readonly XNamespace _protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Public pages, and the page of each enterprise that is listed on the day. Who is no longer listed is not there.</summary>
    public static IReadOnlyList<SitemapPage> PagesOn(PublishedList list, DateOnly day) =>
    [
        .. PublicPages.Fixed.Select(path => new SitemapPage(path, null)),
        .. list.Enterprises.Where(enterprise => enterprise.IsListedOn(day)).Select(enterprise => new SitemapPage(PublicPages.OfEnterprise(enterprise.Code), ChangedOn(enterprise, day))),
    ];

    /// <summary>The sitemap, or the index of its parts.</summary>
    /// <param name="pages">All pages.</param>
    /// <param name="absolute">Makes an address of a path.</param>
    public static XDocument Of(IReadOnlyList<SitemapPage> pages, Func<string, string> absolute) => pages.Count <= MostPages
        ? Urls(pages, absolute)
        : new(new XElement(_protocol + "sitemapindex", Enumerable.Range(1, Parts(pages)).Select(part => new XElement(
            _protocol + "sitemap", new XElement(_protocol + "loc", absolute(string.Create(CultureInfo.InvariantCulture, $"/sitemap-{part}.xml")))))));

    /// <summary>One part, from 1; null where there is none.</summary>
    public static XDocument? Part(IReadOnlyList<SitemapPage> pages, int part, Func<string, string> absolute) =>
        pages.Count > MostPages && part >= 1 && part <= Parts(pages) ? Urls([.. pages.Skip((part - 1) * MostPages).Take(MostPages)], absolute) : null;

    /// <summary>The last day on which what the page of a listed enterprise shows was changed, by a write or by its own dates.</summary>
    internal static DateOnly ChangedOn(ListedEnterprise enterprise, DateOnly day)
    {
        IEnumerable<DateOnly> Days(PublishedEntry entry) =>
            ((DateOnly?[])[OfficeTime.DayOf(entry.Listing.Provenance.RecordedAtUtc), entry.Listing.ListedFrom, entry.Listing.ListedUntil, entry.Listing.RemovedOn]).OfType<DateOnly>();
        return enterprise.Entries.SelectMany(Days)
            .Concat(enterprise.Cases.SelectMany(one => one.Replies).Select(reply => reply.On))
            .Concat(enterprise.AnnulledOn(day).Select(annulled => annulled.PublishedOn))
            .Where(changed => changed <= day)
            .Max();
    }

    private static int Parts(IReadOnlyList<SitemapPage> pages) => (pages.Count + MostPages - 1) / MostPages;

    private static XDocument Urls(IReadOnlyList<SitemapPage> pages, Func<string, string> absolute) => new(new XElement(_protocol + "urlset", pages.Select(page => new XElement(
        _protocol + "url",
        new XElement(_protocol + "loc", absolute(page.Path)),
        page.Changed is { } changed ? new XElement(_protocol + "lastmod", LegalDate.Text(changed)) : null))));
}
