using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using QualityCredit.Register.Clients;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Clients;

/// <summary>What is wrong with an item is said by its field and in the language of who asks.</summary>
[Collection(OneClientsHost.Name)]
public sealed partial class RefuseSentEvidenceTests(ClientsHost host)
{
    private static readonly string[] _languages = ["zh-CN", "en"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("文书\u202E1号", 0, "level", "provincial", "document")]
    [InlineData("文书\01号", 0, "level", "provincial", "document")]
    [InlineData("文书\n1号", 0, "level", "provincial", "document")]
    [InlineData("文书\u20281号", 0, "level", "provincial", "document")]
    [InlineData(" ", 0, "level", "provincial", "document")]
    [InlineData("文书1号", -1, "level", "provincial", "line")]
    [InlineData("文书1号", 0, "level", "provincial", "result")]
    [InlineData("文书1号", 0, "level", "intergalactic", "level")]
    [InlineData("文书1号", 0, "抽查级别", "provin\0cial", "抽查级别")]
    [InlineData("文书1号", 0, "colour", "red", "colour")]
    public async Task Each_reason_is_in_the_language_of_who_asks(string document, int line, string field, string text, string parameter)
    {
        var issued = await host.AddAsync(["evidence:write:spot-check"], Ct, kind: "department");

        var problems = await RefusedAsync(issued, "spot-check", document, line, new() { [field] = text });

        Assert.All(problems, problem => Assert.Equal(parameter, problem.Parameter));
    }

    [Theory]
    [InlineData("award", "name", "甲\n乙")]
    [InlineData("exposure", "verdict", "x")]
    [InlineData("licence", "valid-until", "soon")]
    [InlineData("checklist", "met", "-1")]
    [InlineData("checklist", "met", "9")]
    public async Task Reasons_of_the_form_have_Chinese_words(string kind, string field, string text)
    {
        var issued = await host.AddAsync([$"evidence:write:{kind}"], Ct, kind: "department");

        var problems = await RefusedAsync(issued, kind, "文书1号", 0, new() { [field] = text });

        Assert.All(problems, problem => Assert.NotNull(problem.Parameter));
    }

    [Fact]
    public async Task A_field_that_is_stated_by_its_code_and_by_its_name_is_stated_twice()
    {
        var issued = await host.AddAsync(["evidence:write:spot-check"], Ct, kind: "department");

        var problems = await RefusedAsync(issued, "spot-check", "文书1号", 0, new() { ["level"] = "provincial", ["抽查级别"] = "national" });

        Assert.All(problems, problem => Assert.Equal("抽查级别", problem.Parameter));
    }

    /// <summary>Two words of English stand side by side; codes among Chinese words do not.</summary>
    [GeneratedRegex("[a-z] [a-z]")]
    private static partial Regex English();

    private async Task<List<(string? Parameter, string Detail)>> RefusedAsync(KeyIssued issued, string kind, string document, int line, Dictionary<string, string> fields)
    {
        List<(string?, string)> problems = [];
        foreach (var language in _languages)
        {
            var client = host.With(issued.Key);
            client.DefaultRequestHeaders.Add("Accept-Language", language);
            var answer = await client.PostAsJsonAsync($"/api/v1/enterprises/{DemoEnterprises.TopGrade}/evidence", new { kind, occurredOn = "2026-11-01", document, line, fields }, Ct);
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
            Assert.Equal((HttpStatusCode.BadRequest, language), (answer.StatusCode, answer.Content.Headers.ContentLanguage.Single()));
            var detail = problem.GetProperty("detail").GetString()!;
            Assert.Equal(language == "en", English().IsMatch(detail));
            problems.Add((problem.GetProperty("parameter").GetString(), detail));
        }

        return problems;
    }
}
