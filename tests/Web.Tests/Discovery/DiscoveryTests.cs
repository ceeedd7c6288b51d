using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using QualityCredit.Testing;
using QualityCredit.Web.Discovery;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Discovery;

/// <summary>What search engines are told: where the public pages are, what they are, and what not to keep.</summary>
[Collection(OneHost.Name)]
public sealed partial class DiscoveryTests(RunningHost host)
{
    private static readonly XNamespace _protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Robots_are_kept_from_staff_and_filters_and_shown_the_sitemap()
    {
        var answer = await host.Public().GetAsync("/robots.txt", Ct);
        var lines = (await answer.Content.ReadAsStringAsync(Ct)).Split('\n');

        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.Subset(lines.ToHashSet(), new HashSet<string>
        {
            "User-agent: *", "Disallow: /enterprises", "Disallow: /policies", "Disallow: /listing-cases", "Disallow: /runs", "Disallow: /officers", "Disallow: /api", "Disallow: /sign-in",
            "Disallow: /*?", "Sitemap: http://localhost/sitemap.xml",
        });
        Assert.DoesNotContain(lines, line => line is "Disallow: /" or "Disallow: /blacklist");
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("/blacklist", true)]
    [InlineData("/certificates/verify", true)]
    [InlineData("/blacklist/" + DemoEnterprises.Listed, true)]
    [InlineData("/blacklist?code=" + DemoEnterprises.Listed, false)]
    [InlineData("/blacklist/" + DemoEnterprises.Delisted, false)]
    [InlineData("/blacklist/" + DemoEnterprises.TopGrade, false)]
    [InlineData("/blacklist/" + DemoEnterprises.NotRegistered, false)]
    [InlineData("/blacklist/QC100010-2", false)]
    [InlineData("/enterprises", false)]
    [InlineData("/sign-in", false)]
    [InlineData("/api/v1/blacklist/" + DemoEnterprises.Listed, false)]
    [InlineData("/nothing-here", false)]
    public async Task Only_public_pages_and_entries_in_force_may_be_kept(string address, bool mayBeKept)
    {
        var answer = await host.Public().GetAsync(address, Ct);

        Assert.Equal(mayBeKept, !answer.Headers.TryGetValues("X-Robots-Tag", out var said) || said.Single() != "noindex");
    }

    [Fact]
    public async Task The_sitemap_lists_public_pages_and_who_is_listed_today_with_the_day_of_the_last_change()
    {
        var sitemap = await SitemapAsync(null);

        Assert.Equal("2026-05-21", sitemap[$"/blacklist/{DemoEnterprises.Listed}"]);
        Assert.Null(sitemap["/"]);
        Assert.True(sitemap.ContainsKey("/certificates/verify"));
        Assert.False(sitemap.ContainsKey($"/blacklist/{DemoEnterprises.Delisted}"));
        Assert.DoesNotContain(sitemap.Keys, path => path.StartsWith("/enterprises", StringComparison.Ordinal) || path.StartsWith("/policies", StringComparison.Ordinal) || path == "/sign-in");
    }

    [Fact]
    public async Task Every_address_of_the_sitemap_answers_and_may_be_kept()
    {
        var client = host.Public();

        foreach (var path in (await SitemapAsync(null)).Keys)
        {
            var answer = await client.GetAsync(path, Ct);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.False(answer.Headers.Contains("X-Robots-Tag"), path);
        }
    }

    [Fact]
    public async Task An_entry_whose_term_is_over_is_gone_from_the_sitemap_and_is_not_to_be_kept()
    {
        TestClock end = new(new(2029, 5, 19, 16, 0, 0));

        var sitemap = await SitemapAsync(end);
        var page = await host.Other(null, end).CreateClient().GetAsync($"/blacklist/{DemoEnterprises.Listed}", Ct);

        Assert.False(sitemap.ContainsKey($"/blacklist/{DemoEnterprises.Listed}"));
        Assert.Equal("noindex", Assert.Single(page.Headers.GetValues("X-Robots-Tag")));
    }

    [Fact]
    public void More_pages_than_fit_are_told_in_parts()
    {
        List<SitemapPage> pages = [.. Enumerable.Range(1, Sitemap.MostPages + 1).Select(number => new SitemapPage($"/blacklist/{number}", new(2026, 1, 2)))];

        var index = Sitemap.Of(pages, path => "https://x.example" + path);
        var (first, second) = (Sitemap.Part(pages, 1, path => path), Sitemap.Part(pages, 2, path => path));

        Assert.Equal(["https://x.example/sitemap-1.xml", "https://x.example/sitemap-2.xml"], index.Root!.Elements(_protocol + "sitemap").Select(part => part.Element(_protocol + "loc")!.Value));
        Assert.Equal((Sitemap.MostPages, 1), (first!.Root!.Elements().Count(), second!.Root!.Elements().Count()));
        Assert.Null(Sitemap.Part(pages, 3, path => path));
        Assert.Null(Sitemap.Part(pages[1..], 1, path => path));
        Assert.Equal("urlset", Sitemap.Of(pages[1..], path => path).Root!.Name.LocalName);
    }

    [Fact]
    public async Task Both_codes_of_an_enterprise_have_one_canonical_address()
    {
        var client = host.Other(null, null, ("PublicAddress:Base", "https://credit.example.gov.cn/")).CreateClient();

        var byOrganization = await client.GetStringAsync($"/blacklist/{DemoEnterprises.FailedTwice}", Ct);
        var byCredit = await client.GetStringAsync($"/blacklist/{DemoEnterprises.FailedTwiceCredit}", Ct);

        var expected = $"<link rel=\"canonical\" href=\"https://credit.example.gov.cn/blacklist/{DemoEnterprises.FailedTwice}\"";
        Assert.Contains(expected, byOrganization, StringComparison.Ordinal);
        Assert.Contains(expected, byCredit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_says_what_it_is_in_data_that_no_name_can_break_out_of()
    {
        var service = Data(await host.Public().GetStringAsync("/", Ct))!.Value;
        var entry = Data(await host.Public().GetStringAsync($"/blacklist/{DemoEnterprises.Listed}", Ct))!.Value;
        var broken = StructuredData.Text(StructuredData.PageOfListed(path => path, "/", "QC100010-1", "</script><script>alert(1)</script>", "2026-11-22"));

        Assert.Equal(("https://schema.org", "GovernmentService", "http://localhost/"), (Text(service, "@context"), Text(service, "@type"), Text(service, "url")));
        Assert.Equal(("WebPage", "2026-05-21"), (Text(entry, "@type"), Text(entry, "dateModified")));
        Assert.Equal(DemoEnterprises.Listed, Text(entry.GetProperty("about"), "identifier"));
        Assert.DoesNotContain('<', broken);
    }

    [Fact]
    public async Task Every_file_of_the_data_set_is_there()
    {
        var data = Data(await host.Public().GetStringAsync("/open-data", Ct))!.Value;

        Assert.Equal("Dataset", Text(data, "@type"));
        foreach (var file in data.GetProperty("distribution").EnumerateArray())
        {
            var answer = await host.Public().GetAsync(new Uri(Text(file, "contentUrl")).AbsolutePath, Ct);

            Assert.Equal((HttpStatusCode.OK, Text(file, "encodingFormat")), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        }
    }

    [Theory]
    [InlineData("/blacklist/" + DemoEnterprises.Delisted)]
    [InlineData("/blacklist/" + DemoEnterprises.TopGrade)]
    public async Task Who_is_not_listed_has_no_data_for_engines(string address) => Assert.Null(Data(await host.Public().GetStringAsync(address, Ct)));

    [Fact]
    public void A_base_address_with_a_path_stops_the_host()
    {
        var other = host.Other(null, null, ("PublicAddress:Base", "https://credit.example.gov.cn/credit"));

        var refusal = Assert.ThrowsAny<Exception>(() => other.CreateClient());

        Assert.Contains("PublicAddress:Base", refusal.ToString(), StringComparison.Ordinal);
    }

    private async Task<Dictionary<string, string?>> SitemapAsync(TestClock? clock)
    {
        var client = clock is null ? host.Public() : host.Other(null, clock).CreateClient();
        var sitemap = XDocument.Parse(await client.GetStringAsync("/sitemap.xml", Ct));
        return sitemap.Root!.Elements(_protocol + "url").ToDictionary(url => new Uri(url.Element(_protocol + "loc")!.Value).AbsolutePath, url => url.Element(_protocol + "lastmod")?.Value);
    }

    private static JsonElement? Data(string page) => DataElement().Match(page) is { Success: true } found ? JsonDocument.Parse(found.Groups[1].Value).RootElement : null;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex DataElement();
}
