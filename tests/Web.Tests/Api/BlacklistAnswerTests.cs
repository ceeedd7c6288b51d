using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using QualityCredit.Testing;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Api;

[Collection(OneHost.Name)]
public sealed class BlacklistAnswerTests(RunningHost host)
{
    private const string Listed = $"/api/v1/blacklist/{DemoEnterprises.Listed}";
    private const string Unlisted = $"/api/v1/blacklist/{DemoEnterprises.TopGrade}";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_says_what_may_be_done_where_from_when_and_by_which_clause()
    {
        var entry = JsonDocument.Parse(await host.Public().GetStringAsync(Listed, Ct)).RootElement.GetProperty("entries")[0];

        var remedies = entry.GetProperty("remedies");

        Assert.NotEmpty(entry.GetProperty("department").GetString()!);
        Assert.Equal((20, false), (remedies.GetProperty("objection").GetProperty("days").GetInt32(), remedies.GetProperty("objection").GetProperty("isWorkingDays").GetBoolean()));
        Assert.Equal("征信业管理条例第二十五条", remedies.GetProperty("objection").GetProperty("citation").GetProperty("text").GetString());
        Assert.Equal("possible", remedies.GetProperty("early").GetProperty("code").GetString());
        Assert.Equal("2027-05-20", remedies.GetProperty("from").GetString());
        Assert.StartsWith("信用修复管理办法", remedies.GetProperty("minimum").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Listed)]
    [InlineData(Unlisted)]
    public async Task A_head_says_what_a_get_says_without_saying_it(string address)
    {
        var client = host.Public();
        var get = await client.GetAsync(address, Ct);

        var head = await client.SendAsync(new(HttpMethod.Head, address), Ct);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Content.Headers.LastModified, head.Content.Headers.LastModified);
    }

    [Theory]
    [InlineData(Listed)]
    [InlineData(Unlisted)]
    public async Task Who_has_it_already_by_tag_or_by_time_gets_no_body(string address)
    {
        var client = host.Public();
        var first = await client.GetAsync(address, Ct);

        var byTag = await AskAsync(client, address, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        var byTime = await AskAsync(client, address, request => request.Headers.IfModifiedSince = first.Content.Headers.LastModified);
        var byOtherTag = await AskAsync(client, address, request =>
        {
            request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\""));
            request.Headers.IfModifiedSince = first.Content.Headers.LastModified;
        });

        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal([HttpStatusCode.NotModified, HttpStatusCode.NotModified, HttpStatusCode.OK], [byTag.StatusCode, byTime.StatusCode, byOtherTag.StatusCode]);
        Assert.Equal(first.Headers.ETag, byTag.Headers.ETag);
        Assert.True(byTag.Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task A_new_day_is_a_new_answer_though_nothing_was_written()
    {
        TestClock clock = new(new(2026, 11, 22, 15, 59, 59));
        var client = host.Other(null, clock).CreateClient();
        var before = await client.GetAsync(Listed, Ct);

        clock.NowUtc = clock.NowUtc.AddSeconds(1);
        var byTag = await AskAsync(client, Listed, request => request.Headers.IfNoneMatch.Add(before.Headers.ETag!));
        var byTime = await AskAsync(client, Listed, request => request.Headers.IfModifiedSince = before.Content.Headers.LastModified);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [byTag.StatusCode, byTime.StatusCode]);
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 16, 0, 0, TimeSpan.Zero), byTag.Content.Headers.LastModified);
        Assert.Equal(before.Headers.GetValues("X-Data-Version"), byTag.Headers.GetValues("X-Data-Version"));
    }

    [Fact]
    public async Task A_code_that_nobody_has_is_not_listed()
    {
        var answer = await host.Public().GetAsync($"/api/v1/blacklist/{DemoEnterprises.NotRegistered}", Ct);

        var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(body.GetProperty("listed").GetBoolean());
        Assert.False(body.TryGetProperty("name", out _));
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string address, Action<HttpRequestMessage> with)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        with(request);
        return await client.SendAsync(request, Ct);
    }
}
