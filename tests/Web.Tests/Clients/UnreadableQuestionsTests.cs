using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Clients;

/// <summary>Texts that are none, by half a surrogate or by bytes that are no UTF-8.</summary>
[Collection(OneClientsHost.Name)]
public sealed class UnreadableQuestionsTests(ClientsHost host)
{
    private const string Address = "/api/v1/credit/jobs";

    private const string Good = $$"""{"code":"{{DemoEnterprises.TopGrade}}"}""";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("application/json", """{"user":"a","purpose":"guarantee","questions":[{"code":"\ud800"},{"\udc00":1},QUESTION]}""", false)]
    [InlineData("application/json", """{"user":"a","purpose":"guarantee","questions":[{"code":"BYTE"},{"BYTE":1},QUESTION]}""", true)]
    [InlineData("application/x-ndjson", "{\"code\":\"\\ud800\"}\n{\"\\udc00\":1}\nQUESTION", false)]
    [InlineData("application/x-ndjson", "{\"code\":\"BYTE\"}\n{\"BYTE\":1}\nQUESTION", true)]
    public async Task In_one_question_they_are_refused_in_its_place_and_hold_up_no_other(string type, string body, bool bytes)
    {
        var issued = await host.AddAsync(["credit:batch"], Ct, limit: "1000000/60");
        var client = host.With(issued.Key);
        client.DefaultRequestHeaders.Add("X-Client-User", "a");

        var sent = await client.PostAsync($"{Address}?purpose=guarantee", Body(body, bytes, type), Ct);

        Assert.Equal(HttpStatusCode.Accepted, sent.StatusCode);
        var job = await FollowJob.ToItsEndAsync(client, sent.Headers.Location!.ToString(), Ct);
        var lines = (await client.GetStringAsync(job.GetProperty("result").GetString(), Ct)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["malformed-request", "malformed-request", null], lines.Select(line => JsonDocument.Parse(line).RootElement.TryGetProperty("problem", out var problem) ? problem.GetString() : null));
    }

    [Theory]
    [InlineData("""{"user":"\ud800","purpose":"guarantee","questions":[QUESTION]}""", false)]
    [InlineData("""{"user":"BYTE","purpose":"guarantee","questions":[QUESTION]}""", true)]
    [InlineData("""{"\ud800":"a","purpose":"guarantee","questions":[QUESTION]}""", false)]
    [InlineData("""{"BYTE":"a","purpose":"guarantee","questions":[QUESTION]}""", true)]
    public async Task In_what_holds_for_all_they_are_a_malformed_request(string body, bool bytes)
    {
        var issued = await host.AddAsync(["credit:batch"], Ct, limit: "1000000/60");

        var answer = await host.With(issued.Key).PostAsync(Address, Body(body, bytes, "application/json"), Ct);

        Assert.Equal((HttpStatusCode.BadRequest, "malformed-request"), (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString()));
    }

    private static ByteArrayContent Body(string text, bool bytes, string type)
    {
        var body = Encoding.Latin1.GetBytes(text.Replace("QUESTION", Good, StringComparison.Ordinal).Replace("BYTE", bytes ? "\u00FF" : "", StringComparison.Ordinal));
        return new(body) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
    }
}
