using System.Net;
using System.Text.Json;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Api;

[Collection(OneHost.Name)]
public sealed class SearchBlacklistTests(RunningHost host)
{
    private const string Name = "湘潭立新恒电机有限公司";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("湘潭立新恒电机有限公司")]
    [InlineData("湘谭立新横电机")]
    [InlineData("湘潭立新恆電機")]
    [InlineData("xiangtan lixinheng dianji")]
    [InlineData("xtlxhdj")]
    [InlineData("立新恒")]
    public async Task An_entry_is_found_by_a_name_as_people_type_it(string typed)
    {
        var answer = await AskAsync($"?name={Uri.EscapeDataString(typed)}");

        var row = Assert.Single(answer.GetProperty("rows").EnumerateArray());
        Assert.Equal((DemoEnterprises.Listed, Name), (row.GetProperty("code").GetString(), row.GetProperty("name").GetString()));
        Assert.Equal((Name, false), (row.GetProperty("foundBy").GetProperty("name").GetString(), row.GetProperty("foundBy").GetProperty("former").GetBoolean()));
        Assert.Equal("湘政办发〔2013〕44号第八项", row.GetProperty("entry").GetProperty("basis").GetString());
    }

    [Theory]
    [InlineData("?region=430300", 1)]
    [InlineData("?region=%E6%B9%98%E6%BD%AD", 1)]
    [InlineData("?region=430100", 0)]
    [InlineData("?listed-from=2026-05-20&listed-to=2026-05-20", 1)]
    [InlineData("?listed-from=2026-05-21", 0)]
    [InlineData("?degree=serious&ground=%E4%BC%AA%E9%80%A0&department=%E6%B9%98%E6%BD%AD", 1)]
    [InlineData("?degree=minor", 0)]
    [InlineData("?on=2026-05-19", 0)]
    [InlineData("?on=2026-05-20", 1)]
    public async Task Filters_narrow_the_list(string query, int rows)
    {
        var answer = await AskAsync(query);

        Assert.Equal(rows, answer.GetProperty("total").GetInt32());
        Assert.All(answer.GetProperty("rows").EnumerateArray(), row => Assert.False(row.TryGetProperty("foundBy", out _)));
    }

    [Theory]
    [InlineData("region=nirgends", "region")]
    [InlineData("degree=worst", "degree")]
    [InlineData("listed-from=20.5.2026", "listed-from")]
    [InlineData("listed-to=x", "listed-to")]
    [InlineData("listed-from=2026-05-02&listed-to=2026-05-01", "listed-to")]
    [InlineData("on=tomorrow", "on")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("name=%EF%BC%8C", "name")]
    public async Task Whatever_cannot_be_read_is_refused_by_the_name_of_its_field(string query, string field)
    {
        var problem = await RefusedAsync($"?{query}");

        Assert.Equal(("wrong-argument", field), (problem.GetProperty("code").GetString(), problem.GetProperty("parameter").GetString()));
        Assert.True(problem.GetProperty("parameters").TryGetProperty(field, out _));
    }

    [Fact]
    public async Task Too_long_a_name_is_refused()
    {
        var problem = await RefusedAsync($"?name={new string('a', 81)}");

        Assert.Equal("name", problem.GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task All_wrong_fields_are_named_at_once_in_the_language_asked_for()
    {
        var client = host.Public();
        client.DefaultRequestHeaders.Add("Accept-Language", "en");

        var answer = await client.GetAsync("/api/v1/blacklist?region=nirgends&on=x", Ct);

        var parameters = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement.GetProperty("parameters");
        Assert.Equal(["on", "region"], parameters.EnumerateObject().Select(parameter => parameter.Name).Order());
        Assert.Contains("write its code", parameters.GetProperty("region").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("%21%21")]
    [InlineData("MS4yMDI2MTEyMi4wLjIwMjYwNTIwLlFDMTAwMDEwMS4xLmFhYWFhYWFhLmFhYWFhYWFh")]
    public async Task A_cursor_that_nobody_gave_is_refused(string cursor)
    {
        var problem = await RefusedAsync($"?cursor={cursor}");

        Assert.Equal(("wrong-cursor", "cursor"), (problem.GetProperty("code").GetString(), problem.GetProperty("parameter").GetString()));
    }

    [Fact]
    public async Task Who_has_the_page_already_gets_no_body()
    {
        var first = await host.Public().GetAsync("/api/v1/blacklist", Ct);
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1/blacklist");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var second = await host.Public().SendAsync(request, Ct);

        Assert.NotNull(first.Content.Headers.LastModified);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task No_grade_is_in_the_answer()
    {
        var text = await host.Public().GetStringAsync("/api/v1/blacklist", Ct);

        Assert.DoesNotContain("grade", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("等级", text, StringComparison.Ordinal);
    }

    private async Task<JsonElement> AskAsync(string query) =>
        JsonDocument.Parse(await host.Public().GetStringAsync($"/api/v1/blacklist{query}", Ct)).RootElement;

    private async Task<JsonElement> RefusedAsync(string query)
    {
        var answer = await host.Public().GetAsync($"/api/v1/blacklist{query}", Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
    }
}
