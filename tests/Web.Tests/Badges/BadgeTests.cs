using System.Net;
using System.Xml.Linq;
using QRCoder;
using QualityCredit.Testing;
using QualityCredit.Web.Badges;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Badges;

/// <summary>Pictures for other sites: the badge of the status, and the code that leads to the check page.</summary>
[Collection(OneHost.Name)]
public sealed class BadgeTests(RunningHost host)
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DemoEnterprises.Listed, "已列入", "Listed")]
    [InlineData(DemoEnterprises.Delisted, "未列入", "Not listed")]
    [InlineData(DemoEnterprises.NotRegistered, "未列入", "Not listed")]
    public async Task The_badge_says_the_status_the_code_and_the_day(string code, string zh, string en)
    {
        var badge = XDocument.Parse(await host.Public().GetStringAsync($"/blacklist/{code}/badge.svg", Ct)).Root!;

        var shown = string.Join(' ', badge.Elements(_svg + "text").Select(text => text.Value));
        Assert.Contains(zh, shown, StringComparison.Ordinal);
        Assert.Contains(en, shown, StringComparison.Ordinal);
        Assert.Contains("2026-11-22", shown, StringComparison.Ordinal);
        Assert.Contains(zh, badge.Element(_svg + "title")!.Value, StringComparison.Ordinal);
        Assert.Equal(("img", "title desc"), (badge.Attribute("role")!.Value, badge.Attribute("aria-labelledby")!.Value));
        Assert.DoesNotContain(badge.Descendants(), element => element.Name.LocalName is "script" or "style" or "foreignObject");
    }

    [Fact]
    public async Task A_badge_of_another_day_is_another_picture()
    {
        var today = await host.Public().GetAsync($"/blacklist/{DemoEnterprises.Listed}/badge.svg", Ct);
        var tomorrow = await host.Other(null, new TestClock(new(2026, 11, 23, 4, 0, 0))).CreateClient().GetAsync($"/blacklist/{DemoEnterprises.Listed}/badge.svg", Ct);

        Assert.NotEqual(today.Headers.ETag, tomorrow.Headers.ETag);
    }

    [Fact]
    public async Task Only_the_pictures_may_be_embedded_elsewhere()
    {
        var client = host.Public();

        var badge = await client.GetAsync($"/blacklist/{DemoEnterprises.Listed}/badge.svg", Ct);
        var qr = await client.GetAsync($"/blacklist/{DemoEnterprises.Listed}/qr.svg", Ct);
        var page = await client.GetAsync($"/blacklist/{DemoEnterprises.Listed}", Ct);

        Assert.All((HttpResponseMessage[])[badge, qr], picture =>
        {
            Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType?.MediaType);
            Assert.Equal("*", Assert.Single(picture.Headers.GetValues("Access-Control-Allow-Origin")));
            Assert.Equal("cross-origin", Assert.Single(picture.Headers.GetValues("Cross-Origin-Resource-Policy")));
            Assert.Equal("default-src 'none'; frame-ancestors *", Assert.Single(picture.Headers.GetValues("Content-Security-Policy")));
            Assert.Equal("noindex", Assert.Single(picture.Headers.GetValues("X-Robots-Tag")));
        });
        Assert.Equal(TimeSpan.FromMinutes(5), badge.Headers.CacheControl?.MaxAge);
        Assert.False(page.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Contains("frame-ancestors 'none'", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_the_badge_already_gets_no_body()
    {
        var client = host.Public();
        var first = await client.GetAsync($"/blacklist/{DemoEnterprises.Listed}/badge.svg", Ct);
        using HttpRequestMessage request = new(HttpMethod.Get, $"/blacklist/{DemoEnterprises.Listed}/badge.svg");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var second = await client.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Ct));
    }

    [Theory]
    [InlineData("badge.svg")]
    [InlineData("qr.svg")]
    public async Task A_wrong_code_has_no_picture(string picture)
    {
        var answer = await host.Public().GetAsync($"/blacklist/QC100010-2/{picture}", Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_code_is_drawn_module_by_module_and_leads_to_the_configured_address()
    {
        var other = host.Other(null, null, ("PublicAddress:Base", "https://credit.example.gov.cn"));

        var drawn = XDocument.Parse(await other.CreateClient().GetStringAsync($"/blacklist/{DemoEnterprises.Listed}/qr.svg", Ct)).Root!;

        var address = $"https://credit.example.gov.cn/blacklist/{DemoEnterprises.Listed}";
        Assert.Contains(address, drawn.Element(_svg + "title")!.Value, StringComparison.Ordinal);
        using QRCodeGenerator generator = new();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        Assert.Equal(
            data.ModuleMatrix.Select(row => string.Concat(row.Cast<bool>().Select(dark => dark ? '#' : '.'))),
            Rows(drawn.Element(_svg + "path")!.Attribute("d")!.Value, data.ModuleMatrix.Count));
    }

    [Fact]
    public void Codes_of_two_addresses_differ() => Assert.NotEqual(CheckCode.Svg("https://a.example/"), CheckCode.Svg("https://b.example/"));

    [Fact]
    public async Task The_look_up_page_shows_both_and_the_snippet_to_copy()
    {
        var page = await host.Public().GetStringAsync($"/blacklist/{DemoEnterprises.Listed}", Ct);

        Assert.Contains($"src=\"/blacklist/{DemoEnterprises.Listed}/qr.svg\"", page, StringComparison.Ordinal);
        Assert.Contains(WebUtility.HtmlEncode($"<a href=\"http://localhost/blacklist/{DemoEnterprises.Listed}\"><img src=\"http://localhost/blacklist/{DemoEnterprises.Listed}/badge.svg\""), page, StringComparison.Ordinal);
    }

    /// <summary>Draws the runs of a path again: "M4 4h7v1h-7z" is seven dark modules from column 4 in row 4.</summary>
    private static IEnumerable<string> Rows(string path, int size)
    {
        var rows = Enumerable.Range(0, size).Select(_ => Enumerable.Repeat('.', size).ToArray()).ToArray();
        foreach (var run in path.Split('M', StringSplitOptions.RemoveEmptyEntries))
        {
            int[] numbers = [.. run.Split([' ', 'h', 'v'], StringSplitOptions.None).Take(3).Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];
            Array.Fill(rows[numbers[1]], '#', numbers[0], numbers[2]);
        }

        return rows.Select(row => new string(row));
    }
}
