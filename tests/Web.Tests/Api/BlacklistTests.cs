using System.Net;
using System.Text.Json;
using QualityCredit.Testing;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Api;

[Collection(OneHost.Name)]
public sealed class BlacklistTests(RunningHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("QC100010-1")]
    [InlineData("qc1000101")]
    [InlineData(" QC 100010 1 ")]
    [InlineData("ＱＣ１０００１０－１")]
    public async Task A_listed_enterprise_is_found_by_its_code_in_any_notation(string code)
    {
        var answer = await AskAsync(code);

        Assert.True(answer.GetProperty("listed").GetBoolean());
        var entry = Assert.Single(answer.GetProperty("entries").EnumerateArray());
        Assert.Equal("serious", entry.GetProperty("degree").GetProperty("code").GetString());
        Assert.Equal("湘政办发〔2013〕44号第八项", entry.GetProperty("basis").GetString());
        Assert.Equal("2026-05-20", entry.GetProperty("listedFrom").GetString());
    }

    [Fact]
    public async Task The_credit_code_names_the_same_enterprise()
    {
        var answer = await AskAsync(DemoEnterprises.FailedTwiceCredit);

        Assert.Equal(DemoEnterprises.FailedTwiceCredit, answer.GetProperty("code").GetString());
        Assert.Equal("岳阳宏发盛水泥有限公司", answer.GetProperty("name").GetString());
    }

    [Theory]
    [InlineData(DemoEnterprises.TopGrade)]
    [InlineData(DemoEnterprises.Delisted)]
    [InlineData(DemoEnterprises.NotRegistered)]
    public async Task Whoever_is_not_or_no_longer_or_was_never_listed_has_no_entries(string code)
    {
        var answer = await AskAsync(code);

        Assert.False(answer.GetProperty("listed").GetBoolean());
        Assert.Empty(answer.GetProperty("entries").EnumerateArray());
    }

    [Theory]
    [InlineData(2026, 5, 19, false)]
    [InlineData(2026, 5, 20, true)]
    [InlineData(2029, 5, 19, true)]
    [InlineData(2029, 5, 20, false)]
    public async Task A_listing_lasts_from_its_first_day_until_before_its_end(int year, int month, int day, bool isListed)
    {
        // Four in the afternoon in UTC is past midnight in China.
        var other = host.Other(null, new TestClock(new DateTime(year, month, day, 16, 0, 0).AddDays(-1)));

        var answer = JsonDocument.Parse(await other.CreateClient().GetStringAsync($"/api/v1/blacklist/{DemoEnterprises.Listed}", Ct)).RootElement;

        Assert.Equal(isListed, answer.GetProperty("listed").GetBoolean());
    }

    [Fact]
    public async Task A_wrong_code_is_refused_with_character_and_position()
    {
        var answer = await host.Public().GetAsync("/api/v1/blacklist/QC100010-2", Ct);

        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("wrong-check", problem.GetProperty("code").GetString());
        Assert.Equal(9, problem.GetProperty("position").GetInt32());
        Assert.Equal("2", problem.GetProperty("found").GetString());
        Assert.Equal("1", problem.GetProperty("expected").GetString());
    }

    [Fact]
    public async Task A_code_of_the_wrong_length_says_which_lengths_there_are()
    {
        var answer = await host.Public().GetAsync("/api/v1/blacklist/QC10001", Ct);

        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;

        Assert.Equal("wrong-length", problem.GetProperty("code").GetString());
        Assert.Contains("18", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_the_answer_already_gets_no_body()
    {
        var client = host.Public();
        var first = await client.GetAsync($"/api/v1/blacklist/{DemoEnterprises.Listed}", Ct);
        using HttpRequestMessage request = new(HttpMethod.Get, $"/api/v1/blacklist/{DemoEnterprises.Listed}");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var second = await client.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Ct));
        Assert.True(long.Parse(Assert.Single(second.Headers.GetValues("X-Data-Version")), System.Globalization.CultureInfo.InvariantCulture) > 0);
    }

    private async Task<JsonElement> AskAsync(string code) =>
        JsonDocument.Parse(await host.Public().GetStringAsync($"/api/v1/blacklist/{Uri.EscapeDataString(code)}", Ct)).RootElement;
}
