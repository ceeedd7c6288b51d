using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Api;

/// <summary>A malformed request says what of it could not be read, and never in the framework's words for its developer.</summary>
[Collection(OneHost.Name)]
public sealed class UnreadableRequestTests(RunningHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"userName":"a","password":"b","remember":true}""", "正文有接口文档中没有的项 'remember'：第 1 行第 42 字节，$.remember。", "The body has 'remember', which the OpenAPI document does not: line 1, byte 42, $.remember.", "$.remember", 42)]
    [InlineData("""{"userName":"a","username":"b","password":"c"}""", "正文重复写了 'userName'：第 1 行第 27 字节，$.username。", "The body has 'userName' more than once: line 1, byte 27, $.username.", "$.username", 27)]
    [InlineData("""{"userName":"a","password":"b",}""", "正文不是正确的 JSON：第 1 行第 32 字节，$。", "The body is not well-formed JSON: line 1, byte 32, $.", "$", 32)]
    [InlineData("""{"userName":"a","password":7}""", "正文此处的值不符合接口文档：第 1 行第 28 字节，$.password。", "The value here is not what the OpenAPI document asks for: line 1, byte 28, $.password.", "$.password", 28)]
    [InlineData("""{"userName":"a"}""", "正文缺少必填项 'password'：第 1 行第 16 字节，$。", "The body lacks 'password': line 1, byte 16, $.", "$", 16)]
    public async Task Of_a_body_it_tells_the_place(string body, string zh, string en, string path, int at)
    {
        var chinese = await ProblemAsync(HttpMethod.Post, "sign-in", body, "zh");
        var english = await ProblemAsync(HttpMethod.Post, "sign-in", body, "en");

        Assert.Equal((zh, en), (Text(chinese, "detail"), Text(english, "detail")));
        Assert.Equal((path, 1, at), (Text(english, "path"), english.GetProperty("line").GetInt32(), english.GetProperty("byte").GetInt32()));
    }

    [Fact]
    public async Task A_long_name_is_not_told_whole()
    {
        var name = new string('x', 63) + "\U0001F4A9" + new string('y', 1000);

        var problem = await ProblemAsync(HttpMethod.Post, "sign-in", $$"""{"{{name}}":1}""", "en");

        Assert.StartsWith($"The body has '{name[..63]}…', which", Text(problem, "detail"), StringComparison.Ordinal);
        Assert.Equal($"$.{name[..254]}…", Text(problem, "path"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    public async Task No_body_is_told_as_such(string body)
    {
        var problem = await ProblemAsync(HttpMethod.Post, "sign-in", body, "en");

        Assert.Equal("The request has no body, or null as its body.", Text(problem, "detail"));
    }

    [Theory]
    [InlineData("blacklist/changes?since=ab\"c", "since", "ab\"c")]
    [InlineData("blacklist/changes?name=ab&since=ab", "since", "ab")]
    [InlineData("enterprises/QC100006-4/rating?as-of=tomorrow", "as-of", "tomorrow")]
    public async Task Of_an_address_it_names_the_parameter_as_the_address_does(string address, string parameter, string value)
    {
        var problem = await ProblemAsync(HttpMethod.Get, address, null, "en");

        Assert.Equal((parameter, $"The value \"{value}\" of {parameter} cannot be read."), (Text(problem, "parameter"), Text(problem, "detail")));
    }

    [Theory]
    [InlineData("application/json; charset=\"utf-8\"", HttpStatusCode.Unauthorized)]
    [InlineData("application/json; charset=\"UTF-8\"", HttpStatusCode.Unauthorized)]
    [InlineData("application/json; charset=UTF-8", HttpStatusCode.Unauthorized)]
    [InlineData("application/json; charset=\"gb2312\"", HttpStatusCode.UnsupportedMediaType)]
    public async Task A_charset_means_the_same_in_quotes(string type, HttpStatusCode status)
    {
        using StringContent body = new("""{"userName":"nobody","password":"wrong"}""", Encoding.UTF8) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };

        var answer = await host.Public().PostAsync("/api/v1/sign-in", body, Ct);

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("POST", "sign-in", HttpStatusCode.BadRequest, "malformed-request")]
    [InlineData("GET", "blacklist/changes?since=x", HttpStatusCode.BadRequest, "malformed-request")]
    [InlineData("GET", "nowhere", HttpStatusCode.NotFound, "no-such-address")]
    [InlineData("DELETE", "blacklist/changes", HttpStatusCode.MethodNotAllowed, "method-not-allowed")]
    [InlineData("GET", "runs", HttpStatusCode.Unauthorized, "sign-in-required")]
    public async Task A_refusal_is_a_problem_whatever_is_accepted(string method, string address, HttpStatusCode status, string code)
    {
        using HttpRequestMessage request = new(new(method), $"/api/v1/{address}") { Content = method == "POST" ? new StringContent("{", Encoding.UTF8, "application/json") : null };
        request.Headers.Accept.ParseAdd("application/x-ndjson");

        var answer = await host.Public().SendAsync(request, Ct);

        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(code, Text(await answer.Content.ReadFromJsonAsync<JsonElement>(Ct), "code"));
    }

    private async Task<JsonElement> ProblemAsync(HttpMethod method, string address, string? body, string language)
    {
        using HttpRequestMessage request = new(method, $"/api/v1/{address}") { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.AcceptLanguage.ParseAdd(language);
        var answer = await (await host.SignedInApiAsync(Ct)).SendAsync(request, Ct);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal((HttpStatusCode.BadRequest, "malformed-request"), (answer.StatusCode, Text(problem, "code")));
        return problem;
    }

    private static string? Text(JsonElement problem, string name) => problem.GetProperty(name).GetString();
}
