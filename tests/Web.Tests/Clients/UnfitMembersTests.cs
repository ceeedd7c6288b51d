using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using QualityCredit.Web.Tests.Hosting;
using Xunit;
using static QualityCredit.Web.Tests.Clients.CreditJobSteps;

namespace QualityCredit.Web.Tests.Clients;

/// <summary>A member that the document does not have, and one that is there twice, is refused by its name: it would be left unsaid otherwise.</summary>
[Collection(OneClientsHost.Name)]
public sealed class UnfitMembersTests(ClientsHost host)
{
    private const string Code = DemoEnterprises.TopGrade;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(
        $"credit/{Code}", """{"purpose":"before-lending","user":"u","authorization":{"reference":"1","from":"2026-01-01","until":"2026-12-31"}}""", "$.authorization",
        "正文有接口文档中没有的项 'authorization'", "The body has 'authorization', which the OpenAPI document does not")]
    [InlineData(
        $"credit/{Code}", """{"purpose":"before-lending","user":"u","authorisation":{"reference":"1","from":"2026-01-01","until":"2026-12-31","to":"2026-12-31"}}""", "$.authorisation.to",
        "正文有接口文档中没有的项 'to'", "The body has 'to', which the OpenAPI document does not")]
    [InlineData($"credit/{Code}", """{"purpose":"before-lending","user":"u","User":"v"}""", "$.User", "正文重复写了 'user'", "The body has 'user' more than once")]
    [InlineData(
        "credit/batch", $$"""{"purpose":"before-lending","user":"u","questions":[{"code":"{{Code}}"},{"code":"{{Code}}","authorization":null}]}""", "$.questions[1].authorization",
        "正文有接口文档中没有的项 'authorization'", "The body has 'authorization', which the OpenAPI document does not")]
    [InlineData("credit/batch", $$"""{"purpose":"before-lending","user":"u","questions":[{"code":"{{Code}}","code":"{{Code}}"}]}""", "$.questions[0].code", "正文重复写了 'code'", "The body has 'code' more than once")]
    [InlineData("credit/jobs", $$$"""{"purpose":"before-lending","user":"u","questions":[{"code":"{{{Code}}}"}],"authorization":{}}""", "$.authorization", "正文有接口文档中没有的项 'authorization'", "The body has 'authorization', which the OpenAPI document does not")]
    [InlineData("credit/jobs", $$"""{"purpose":"before-lending","user":"u","questions":[{"code":"{{Code}}"}],"User":"v"}""", "$.User", "正文重复写了 'User'", "The body has 'User' more than once")]
    [InlineData("credit/jobs", $$"""{"purpose":"before-lending","user":"u","questions":[],"questions":[{"code":"{{Code}}"}]}""", "$.questions", "正文重复写了 'questions'", "The body has 'questions' more than once")]
    public async Task Of_a_question_nothing_is_answered_and_nothing_stands_in_the_ledger(string address, string body, string path, string zh, string en)
    {
        var issued = await host.AddAsync(["credit:read", "credit:batch"], Ct, limit: Unlimited);
        using var client = host.With(issued.Key);

        var (chinese, english) = (await ProblemAsync(client, address, body, "zh"), await ProblemAsync(client, address, body, "en"));

        Assert.StartsWith($"{zh}：", Said(chinese, "detail"), StringComparison.Ordinal);
        Assert.StartsWith($"{en}: ", Said(english, "detail"), StringComparison.Ordinal);
        Assert.Equal((path, path), (Said(chinese, "path"), Said(english, "path")));
        Assert.Empty(await host.LinesAsync(issued.ClientId, Ct));
        Assert.Equal(0, (await client.GetFromJsonAsync<JsonElement>(Address, Ct)).GetProperty("jobs").GetArrayLength());
    }

    [Theory]
    [InlineData("""{"kind":"spot-check","occurredOn":"2026-11-01","document":"unfit","result":"failed","fields":{}}""", "The body has 'result', which the OpenAPI document does not: line 1, byte 75, $.result.")]
    [InlineData("""{"kind":"spot-check","occurredOn":"2026-11-01","document":"unfit","department":"另一部门","fields":{}}""", "The body has 'department', which the OpenAPI document does not: line 1, byte 79, $.department.")]
    [InlineData("""{"kind":"spot-check","occurredOn":"2026-11-01","document":"unfit","document":"other","fields":{}}""", "The body has 'document' more than once: line 1, byte 84, $.document.")]
    [InlineData("""{"kind":"spot-check","occurredOn":"2026-11-01","document":"unfit","fields":{"result":"failed","result":"passed"}}""", "The body has 'result' more than once: line 1, byte 111, $.fields.result.")]
    [InlineData("""{"kind":"spot-check","occurredOn":"2026-11-01","document":"unfit","fields":{"a.b":"failed","a.b":"passed"}}""", "The body has 'a.b' more than once: line 1, byte 105, $.fields['a.b'].")]
    public async Task Of_evidence_nothing_is_recorded(string body, string en)
    {
        var issued = await host.AddAsync(["evidence:write:spot-check"], Ct, kind: "department");
        using var client = host.With(issued.Key);

        var problem = await ProblemAsync(client, $"enterprises/{Code}/evidence", body, "en");

        Assert.Equal(en, Said(problem, "detail"));
    }

    [Theory]
    [InlineData("[]", "正文不是对象。", "The body is no object.")]
    [InlineData("""{"questions":7}""", "questions 不是列表。", "questions is no array.")]
    [InlineData("""{"purpose":7}""", "purpose 不是文字。", "purpose is no text.")]
    [InlineData("""{"user":"\ud800"}""", "正文中有不是文字的内容。", "A text in the body is none.")]
    [InlineData("""{"user":"u",}""", "正文不是正确的 JSON：第 1 行第 13 字节，$。", "The body is not well-formed JSON: line 1, byte 13, $.")]
    public async Task Of_the_document_of_a_job_everything_is_told_in_both_languages(string body, string zh, string en)
    {
        var issued = await host.AddAsync(["credit:batch"], Ct, limit: Unlimited);
        using var client = host.With(issued.Key);

        var (chinese, english) = (await ProblemAsync(client, "credit/jobs", body, "zh"), await ProblemAsync(client, "credit/jobs", body, "en"));

        Assert.Equal((zh, en), (Said(chinese, "detail"), Said(english, "detail")));
    }

    [Theory]
    [InlineData("zh", "该行有接口文档中没有的项 'authorization'：$.authorization。", "该行有接口文档中没有的项 'to'：$.authorisation.to。", "该行重复写了 'code'：$.code。", "该行缺少必填项 'code'：$。", "该行此处的值不符合接口文档：$.user。")]
    [InlineData(
        "en", "The line has 'authorization', which the OpenAPI document does not: $.authorization.", "The line has 'to', which the OpenAPI document does not: $.authorisation.to.",
        "The line has 'code' more than once: $.code.", "The line lacks 'code': $.", "The value here is not what the OpenAPI document asks for: $.user.")]
    public async Task A_line_of_a_job_says_so_in_its_place_and_holds_up_no_other(string language, params string[] details)
    {
        var issued = await host.AddAsync(["credit:batch"], Ct, limit: Unlimited);
        using var client = host.With(issued.Key);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        client.DefaultRequestHeaders.Add("X-Client-User", "u");
        string[] questions =
        [
            $$$"""{"code":"{{{Code}}}","authorization":{"reference":"1","from":"2026-01-01","until":"2026-12-31"}}""",
            $$$"""{"code":"{{{Code}}}","authorisation":{"reference":"1","from":"2026-01-01","until":"2026-12-31","to":null}}""",
            $$"""{"code":"{{Code}}","code":"{{Code}}"}""", """{"purpose":"guarantee"}""", $$"""{"code":"{{Code}}","user":7}""", Line(null),
        ];

        var lines = await ResultAsync(client, string.Join('\n', questions), "application/x-ndjson");
        var ofDocument = await ResultAsync(client, $$"""{"questions":[{{string.Join(',', questions)}}]}""", "application/json");

        Assert.Equal(details, lines[..5].Select(line => Text(line, "detail")));
        Assert.Equal(["authorization", "authorisation.to", "code", "user"], lines[..5].Where(line => line.Contains("\"parameter\"", StringComparison.Ordinal)).Select(line => Text(line, "parameter")));
        Assert.All(lines[..5], line => Assert.Equal("malformed-request", Text(line, "problem")));
        Assert.Equal("missing", CodeOf(lines[5], "authorisation"));
        Assert.Equal(lines[..5], ofDocument[..5]);
        Assert.Equal(2, (await host.LinesAsync(issued.ClientId, Ct)).Count);
    }

    private static async Task<string[]> ResultAsync(HttpClient client, string body, string type)
    {
        var sent = await client.PostAsync($"{Address}?purpose=guarantee", new StringContent(body, Encoding.UTF8, type), Ct);
        var job = await FollowJob.ToItsEndAsync(client, sent.Headers.Location!.ToString(), Ct);
        return Lines(await client.GetByteArrayAsync(job.GetProperty("result").GetString(), Ct));
    }

    private static async Task<JsonElement> ProblemAsync(HttpClient client, string address, string body, string language)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, $"/api/v1/{address}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.AcceptLanguage.ParseAdd(language);
        var answer = await client.SendAsync(request, Ct);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, problem.ToString());
        Assert.Equal("malformed-request", Said(problem, "code"));
        return problem;
    }

    private static string Said(JsonElement problem, string name) => problem.GetProperty(name).GetString()!;
}
