using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using QualityCredit.Rating.Listings;
using QualityCredit.Testing;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.OpenData;

[Collection(OneHost.Name)]
public sealed class OpenDataApiTests(RunningHost host)
{
    private const string Root = "/api/v1/opendata";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_manifest_names_files_with_the_bytes_and_digests_that_they_have()
    {
        var manifest = await host.Public().GetFromJsonAsync<JsonElement>(Root, Ct);

        foreach (var file in manifest.GetProperty("files").EnumerateArray())
        {
            var bytes = await host.Public().GetByteArrayAsync(file.GetProperty("url").GetString(), Ct);
            Assert.Equal(bytes.Length, file.GetProperty("bytes").GetInt64());
            Assert.Equal(OpenDataClient.Digest(bytes), file.GetProperty("sha256").GetString());
        }

        Assert.Equal("2026-11-22", manifest.GetProperty("currentOn").GetString());
        Assert.Equal(await host.Public().GetStringAsync($"{Root}/manifest.jws", Ct), manifest.GetProperty("signed").GetString());
        Assert.Contains("免费", manifest.GetProperty("licence").GetProperty("zh").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("manifest.jws")]
    [InlineData("blacklist.csv")]
    [InlineData("blacklist.ndjson")]
    [InlineData("deltas/0-1.ndjson")]
    [InlineData("schema")]
    public async Task A_file_is_sent_once_and_its_head_and_parts_can_be_asked_for(string file)
    {
        var whole = await host.Public().GetAsync($"{Root}/{file}", Ct);
        var bytes = await whole.Content.ReadAsByteArrayAsync(Ct);
        HttpRequestMessage again = new(HttpMethod.Get, $"{Root}/{file}") { Headers = { IfNoneMatch = { whole.Headers.ETag! } } };

        var head = await host.Public().SendAsync(new(HttpMethod.Head, $"{Root}/{file}"), Ct);

        Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, (await host.Public().SendAsync(again, Ct)).StatusCode);
        Assert.Equal((HttpStatusCode.OK, bytes.Length, whole.Headers.ETag), (head.StatusCode, head.Content.Headers.ContentLength, head.Headers.ETag));
        if (file != "schema")
        {
            var part = await host.Public().SendAsync(new(HttpMethod.Get, $"{Root}/{file}") { Headers = { Range = new RangeHeaderValue(2, 9) } }, Ct);
            Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
            Assert.Equal(bytes[2..10], await part.Content.ReadAsByteArrayAsync(Ct));
            Assert.Equal($"sha-256=:{Convert.ToBase64String(SHA256.HashData(bytes))}:", part.Headers.GetValues("Repr-Digest").Single());
            Assert.NotNull(whole.Content.Headers.LastModified);
        }
    }

    [Fact]
    public async Task A_version_that_is_not_there_is_told_with_what_to_do()
    {
        var register = await ListingHost.StartAsync(host);
        await register.List.ImportAsync();
        var current = (await register.Http.GetFromJsonAsync<JsonElement>(Root, Ct)).GetProperty("version").GetInt32();
        await register.List.ImportAsync();

        var unknown = await ProblemAsync(register.Http, $"{Root}/deltas?since=99", HttpStatusCode.NotFound);
        var later = await ProblemAsync(register.Http, $"{Root}/deltas/1-99.ndjson", HttpStatusCode.NotFound);
        var superseded = await ProblemAsync(register.Http, $"{Root}/deltas/0-{current}.ndjson", HttpStatusCode.Gone);
        var cursor = await ProblemAsync(register.Http, "/api/v1/blacklist/changes?since=99", HttpStatusCode.NotFound);

        Assert.Equal("open-data-version-unknown", unknown.GetProperty("code").GetString());
        Assert.Equal($"{Root}/blacklist.ndjson", unknown.GetProperty("full").GetString());
        Assert.Equal("open-data-version-unknown", later.GetProperty("code").GetString());
        Assert.Equal("open-data-delta-superseded", superseded.GetProperty("code").GetString());
        Assert.Equal($"{Root}/deltas/0-{current + 1}.ndjson", superseded.GetProperty("delta").GetString());
        Assert.Equal(HttpStatusCode.OK, (await register.Http.GetAsync(superseded.GetProperty("delta").GetString(), Ct)).StatusCode);
        Assert.Equal("changes-cursor-unknown", cursor.GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_delta_since_a_version_leads_to_the_present_one()
    {
        var register = await ListingHost.StartAsync(host);
        await register.List.ImportAsync();

        var answer = await register.Http.GetAsync($"{Root}/deltas?since=0", Ct);

        Assert.Equal((HttpStatusCode.Found, $"{Root}/deltas/0-1.ndjson"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task Once_an_entry_has_ended_nothing_that_is_served_names_whom_it_named()
    {
        var register = await ListingHost.StartAsync(host);
        var ended = await register.List.PublishAsync(3);
        var before = await ServedAsync(register, 1);
        await register.List.TakeAsync(ended, ListingAction.Annul, new(2024, 4, 1));
        await register.List.ImportAsync();

        var after = await ServedAsync(register, 2);

        var code = AnyEnterprise.Code(3).Compact;
        Assert.All([MovingList.Person, code, "湖南第3电缆有限公司"], word => Assert.Contains(before, text => text.Contains(word, StringComparison.Ordinal)));
        Assert.All([MovingList.Person, code, "湖南第3电缆有限公司"], word => Assert.All(after, text => Assert.DoesNotContain(word, text, StringComparison.Ordinal)));
        Assert.Contains(after, text => text.Contains("\"gone\":\"annulled\"", StringComparison.Ordinal));
        await ProblemAsync(register.Http, $"{Root}/deltas/0-1.ndjson", HttpStatusCode.Gone);
    }

    [Fact]
    public async Task An_entry_expires_without_any_job()
    {
        var register = await ListingHost.StartAsync(host);
        await register.List.ImportAsync(days: 3);
        Assert.NotEmpty(await register.FullAsync());

        register.Clock.NowUtc = register.Clock.NowUtc.AddDays(3);

        Assert.Empty(await register.FullAsync());
        var changes = (await register.Http.GetFromJsonAsync<JsonElement>("/api/v1/blacklist/changes", Ct)).GetProperty("changes").EnumerateArray().ToList();
        Assert.Equal(["listed", "ended expired"], changes.Select(change => $"{change.GetProperty("kind")} {(change.TryGetProperty("reason", out var why) ? why : "")}".Trim()));
        Assert.Equal("2024-04-04", changes[1].GetProperty("day").GetString());
    }

    [Fact]
    public async Task The_schema_describes_the_table_column_by_column()
    {
        var schema = await host.Public().GetFromJsonAsync<JsonElement>($"{Root}/schema", Ct);
        var csv = await host.Public().GetByteArrayAsync($"{Root}/blacklist.csv", Ct);
        var row = JsonDocument.Parse((await host.Public().GetStringAsync($"{Root}/blacklist.ndjson", Ct)).Split('\n')[0]).RootElement;

        var columns = schema.GetProperty("tableSchema").GetProperty("columns").EnumerateArray().ToList();

        Assert.Equal(Encoding.UTF8.GetString(csv.AsSpan(3)).Split("\r\n")[0].Split(','), columns.Select(column => column.GetProperty("titles").GetProperty("zh").GetString()));
        Assert.Equal(row.EnumerateObject().Select(member => member.Name), columns.Select(column => column.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task The_feed_for_readers_tells_the_last_changes_and_names_nobody_who_is_listed_no_longer()
    {
        var register = await ListingHost.StartAsync(host);
        var ended = await register.List.PublishAsync(3);
        await register.FullAsync();
        await register.List.TakeAsync(ended, ListingAction.Annul, new(2024, 4, 1));
        await register.List.PublishAsync(5);

        var feed = XDocument.Parse(await register.Http.GetStringAsync("/api/v1/blacklist/changes.atom", Ct));

        XNamespace atom = "http://www.w3.org/2005/Atom";
        var titles = feed.Root!.Elements(atom + "entry").Select(entry => entry.Element(atom + "title")!.Value).ToList();
        Assert.Equal(2, titles.Count);
        Assert.Contains(titles, title => title.Contains("湖南第5电缆有限公司", StringComparison.Ordinal));
        Assert.Contains(titles, title => title.Contains("撤销", StringComparison.Ordinal));
        Assert.DoesNotContain("湖南第3电缆有限公司", feed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_version_digests_and_how_to_verify()
    {
        var manifest = await host.Public().GetFromJsonAsync<JsonElement>(Root, Ct);

        var page = await host.Public().GetStringAsync("/open-data", Ct);

        Assert.All(manifest.GetProperty("files").EnumerateArray(), file => Assert.Contains(file.GetProperty("sha256").GetString()!, page, StringComparison.Ordinal));
        Assert.All(["sha256sum", "openssl dgst -sha256 -verify", "qc opendata verify", "墓碑", "行政决定文书号"], word => Assert.Contains(word, page, StringComparison.Ordinal));
    }

    private static async Task<JsonElement> ProblemAsync(HttpClient http, string address, HttpStatusCode status)
    {
        var answer = await http.GetAsync(address, Ct);

        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
    }

    private static async Task<List<string>> ServedAsync(ListingHost register, int version)
    {
        List<string> texts = [];
        string[] addresses =
        [
            Root, $"{Root}/blacklist.csv", $"{Root}/blacklist.ndjson", $"{Root}/deltas/0-{version}.ndjson", $"{Root}/deltas/1-{version}.ndjson", $"{Root}/releases",
            "/api/v1/blacklist/changes", "/api/v1/blacklist/changes.atom", "/open-data",
        ];
        foreach (var address in addresses)
        {
            texts.Add(WebUtility.HtmlDecode(await register.Http.GetStringAsync(address, Ct)));
        }

        return texts;
    }
}
