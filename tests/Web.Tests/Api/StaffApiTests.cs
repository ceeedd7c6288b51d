using System.Net;
using System.Text.Json;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Api;

[Collection(OneHost.Name)]
public sealed class StaffApiTests(RunningHost host) : IAsyncLifetime
{
    private HttpClient _client = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _client = await host.SignedInApiAsync(Ct);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Enterprises_are_found_by_a_part_of_their_former_name()
    {
        var answer = await GetAsync("enterprises?query=石韵木器");

        var line = Assert.Single(answer.GetProperty("enterprises").EnumerateArray());
        Assert.Equal("张家界石韵森家具有限公司", line.GetProperty("name").GetString());
        Assert.Equal("张家界石韵木器厂", line.GetProperty("formerName").GetString());
        Assert.Equal("湖南省", line.GetProperty("region").GetProperty("name").GetString()![..3]);
    }

    [Fact]
    public async Task A_search_is_read_on_page_by_page()
    {
        List<string> codes = [];
        var address = "enterprises?limit=15";
        for (var next = (int?)0; next is not null;)
        {
            var page = await GetAsync($"{address}&after={next}");
            codes.AddRange(page.GetProperty("enterprises").EnumerateArray().Select(line => line.GetProperty("code").GetString()!));
            next = page.TryGetProperty("next", out var after) ? after.GetInt32() : null;
        }

        Assert.Equal(RunningHost.Enterprises, codes.Count);
        Assert.Equal(codes.Distinct(), codes);
    }

    [Fact]
    public async Task An_enterprise_tells_who_it_is_and_where_it_stands()
    {
        var answer = await GetAsync($"enterprises/{DemoEnterprises.Renamed}");

        Assert.Equal("张家界石韵木器厂", Assert.Single(answer.GetProperty("formerNames").EnumerateArray()).GetProperty("name").GetString());
        Assert.NotEqual("unrated", answer.GetProperty("status").GetProperty("outcome").GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_rating_sums_its_dimensions_and_names_its_policy()
    {
        var answer = await GetAsync($"enterprises/{DemoEnterprises.TopGrade}/rating");

        Assert.Equal("AA", answer.GetProperty("outcome").GetProperty("code").GetString());
        Assert.Equal(answer.GetProperty("points").GetInt32(), answer.GetProperty("dimensions").EnumerateArray().Sum(dimension => dimension.GetProperty("points").GetInt32()));
        Assert.True(answer.GetProperty("published").GetBoolean());
        Assert.Equal(64, answer.GetProperty("policy").GetProperty("fingerprint").GetString()!.Length);
    }

    [Fact]
    public async Task Too_little_data_is_no_grade()
    {
        var answer = await GetAsync($"enterprises/{DemoEnterprises.TooLittleData}/rating");

        Assert.Equal("unrated", answer.GetProperty("outcome").GetProperty("code").GetString());
        Assert.False(answer.TryGetProperty("expiresOn", out _));
    }

    [Fact]
    public async Task Another_day_is_rated_without_being_stored()
    {
        var later = await GetAsync($"enterprises/{DemoEnterprises.FailedTwice}/rating?as-of=2029-11-20");
        var published = await GetAsync($"enterprises/{DemoEnterprises.FailedTwice}/rating");

        Assert.Equal("2029-11-20", later.GetProperty("asOf").GetString());
        Assert.False(later.GetProperty("published").GetBoolean());
        Assert.Equal("2026-11-20", published.GetProperty("asOf").GetString());
    }

    [Fact]
    public async Task An_explanation_has_the_cap_with_its_sentence_article_and_evidence()
    {
        var answer = await GetAsync($"enterprises/{DemoEnterprises.FailedTwice}/rating/explanation");
        var evidence = await GetAsync($"enterprises/{DemoEnterprises.FailedTwice}/evidence?kind=spot-check");

        var cap = answer.GetProperty("adverse")[0];
        Assert.Equal("at-most: C", cap.GetProperty("effect").GetString());
        Assert.Contains("2", cap.GetProperty("sentence").GetProperty("zh").GetString(), StringComparison.Ordinal);
        Assert.NotEqual("", cap.GetProperty("citation").GetProperty("text").GetString());
        var failed = evidence.GetProperty("evidence").EnumerateArray()
            .Where(item => item.GetProperty("fields").EnumerateArray().Any(field => field.GetProperty("value").GetString() == "failed"))
            .Select(item => item.GetProperty("serial").GetInt32());
        Assert.Equal(failed.Order(), cap.GetProperty("evidence").EnumerateArray().Select(serial => serial.GetInt32()));
    }

    [Fact]
    public async Task Every_rule_is_reported_and_the_points_of_the_rules_sum_to_the_score()
    {
        var answer = await GetAsync($"enterprises/{DemoEnterprises.FailedTwice}/rating/explanation");

        var rules = answer.GetProperty("rules").EnumerateArray().ToList();
        var given = answer.GetProperty("dimensions").EnumerateArray().Sum(dimension => dimension.GetProperty("start").GetInt32() + dimension.GetProperty("clamp").GetInt32());
        Assert.Equal(["fired", "silent", "unknown"], rules.Select(rule => rule.GetProperty("state").GetString()).Append("unknown").Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(answer.GetProperty("points").GetInt32(), given + rules.Sum(rule => rule.GetProperty("points").GetInt32()));
    }

    [Theory]
    [InlineData("en-GB,en;q=0.9,zh;q=0.5", "en", "spot checks")]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.1", "zh-CN", "监督抽查")]
    [InlineData("de", "zh-CN", "监督抽查")]
    public async Task The_text_of_a_reason_is_in_the_language_that_was_asked_for(string accept, string language, string word)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, $"/api/v1/enterprises/{DemoEnterprises.FailedTwice}/rating/explanation");
        request.Headers.Add("Accept-Language", accept);

        var answer = await _client.SendAsync(request, Ct);

        var cap = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement.GetProperty("adverse")[0];
        Assert.Contains(word, cap.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(language, Assert.Single(answer.Content.Headers.ContentLanguage));
    }

    [Fact]
    public async Task An_open_objection_is_shown_with_both_ends()
    {
        var answer = await GetAsync($"enterprises/{DemoEnterprises.UnderObjection}/rating/explanation");

        var objections = answer.GetProperty("objections");
        Assert.NotEmpty(objections.GetProperty("evidence").EnumerateArray());
        Assert.Equal("A", answer.GetProperty("outcome").GetProperty("code").GetString());
        Assert.Equal("B", objections.GetProperty("ifRejected").GetProperty("outcome").GetProperty("code").GetString());
        Assert.Equal("A", objections.GetProperty("ifUpheld").GetProperty("outcome").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_candidate_for_the_blacklist_names_degree_and_term()
    {
        var answer = await GetAsync($"enterprises/{DemoEnterprises.RefusedSampling}/rating/explanation");

        var candidate = answer.GetProperty("candidates")[0];
        Assert.NotEqual("", candidate.GetProperty("degree").GetProperty("code").GetString());
        Assert.True(candidate.GetProperty("termMonths").GetInt32() > 0);
    }

    [Fact]
    public async Task Evidence_is_read_on_page_by_page_newest_first()
    {
        var whole = await SerialsAsync($"enterprises/{DemoEnterprises.FailedTwice}/evidence?limit=500");

        List<int> read = [];
        var after = "";
        do
        {
            var page = await GetAsync($"enterprises/{DemoEnterprises.FailedTwice}/evidence?limit=4{after}");
            read.AddRange(page.GetProperty("evidence").EnumerateArray().Select(item => item.GetProperty("serial").GetInt32()));
            after = page.TryGetProperty("next", out var next) ? $"&after={next.GetString()}" : "";
        }
        while (after.Length > 0);

        Assert.True(whole.Count > 4);
        Assert.Equal(whole, read);
    }

    [Fact]
    public async Task Evidence_is_what_had_happened_and_was_known_then()
    {
        var all = await SerialsAsync($"enterprises/{DemoEnterprises.FailedTwice}/evidence");

        var happened = await SerialsAsync($"enterprises/{DemoEnterprises.FailedTwice}/evidence?validAt=2024-12-31");
        var known = await SerialsAsync($"enterprises/{DemoEnterprises.FailedTwice}/evidence?knownAt=2024-12-31T00:00:00Z");

        Assert.True(happened.Count < all.Count && happened.Count > 0);
        Assert.Equal(happened, known);
    }

    [Fact]
    public async Task Products_tell_their_risk_and_what_raised_it()
    {
        var answer = await GetAsync($"enterprises/{DemoEnterprises.RaisedProductRisk}/products");

        var raised = answer.GetProperty("products").EnumerateArray().First(product => product.GetProperty("reasons").GetArrayLength() > 0);
        Assert.Equal("high", raised.GetProperty("risk").GetProperty("code").GetString());
        Assert.Equal("raise: 1", raised.GetProperty("reasons")[0].GetProperty("effect").GetString());
        Assert.NotEqual("", raised.GetProperty("source").GetProperty("zh").GetString());
        Assert.NotEqual("", raised.GetProperty("kindTitle").GetString());
    }

    [Fact]
    public async Task Supervision_tells_what_both_sides_do_and_how_often_the_five_mechanisms_are_used()
    {
        var strict = await GetAsync($"enterprises/{DemoEnterprises.FailedTwice}/supervision");
        var listed = await GetAsync($"enterprises/{DemoEnterprises.Listed}/supervision");

        Assert.Equal("strict", strict.GetProperty("intensity").GetProperty("code").GetString());
        Assert.NotEqual("", strict.GetProperty("measures").GetProperty("enterprise").GetProperty("zh").GetString());
        Assert.Equal(
            ["daily-patrol", "spot-check", "enforcement-inspection", "complaint-verification", "follow-up-visit"],
            strict.GetProperty("mechanisms").EnumerateArray().Select(mechanism => mechanism.GetProperty("mechanism").GetProperty("code").GetString()));
        Assert.True(Patrols(listed) > Patrols(strict), "a listed enterprise is patrolled more often than a strictly supervised one");
    }

    [Fact]
    public async Task The_ledger_has_the_runs_of_the_first_start()
    {
        var runs = (await GetAsync("runs?limit=1")).GetProperty("runs");
        var first = await GetAsync("runs/1");

        Assert.Equal(1, runs.GetArrayLength());
        Assert.Equal("2025-11-20", first.GetProperty("asOf").GetString());
        Assert.Equal(RunningHost.Enterprises, first.GetProperty("outcomes").EnumerateObject().Sum(outcome => outcome.Value.GetInt32()));
        Assert.Empty(first.GetProperty("failures").EnumerateArray());
    }

    [Theory]
    [InlineData("enterprises/71219440-6", 400, "wrong-check")]
    [InlineData("enterprises/12", 400, "wrong-length")]
    [InlineData("enterprises/71219440-5", 404, "enterprise-not-registered")]
    [InlineData("enterprises/71219440-5/rating", 404, "enterprise-not-registered")]
    [InlineData("enterprises/71219440-5/evidence", 404, "enterprise-not-registered")]
    [InlineData("enterprises/71219440-5/supervision", 404, "enterprise-not-registered")]
    [InlineData("enterprises/QC100006-4/rating?as-of=2001-01-01", 422, "no-policy-in-force")]
    [InlineData("enterprises/QC100006-4/rating?as-of=tomorrow", 400, "malformed-request")]
    [InlineData("enterprises/QC100006-4/evidence?kind=rumour", 400, "wrong-argument")]
    [InlineData("enterprises/QC100006-4/evidence?after=there", 400, "wrong-argument")]
    [InlineData("runs/999", 404, "run-not-found")]
    [InlineData("nowhere", 404, "no-such-address")]
    public async Task A_refusal_is_a_problem_with_a_stable_code(string address, int status, string code)
    {
        var answer = await _client.GetAsync($"/api/v1/{address}", Ct);

        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;

        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.GetProperty("title").GetString());
    }

    private static int Patrols(JsonElement supervision) => supervision.GetProperty("mechanisms")[0].GetProperty("times").GetInt32();

    private async Task<List<int>> SerialsAsync(string address) =>
        [.. (await GetAsync(address)).GetProperty("evidence").EnumerateArray().Select(item => item.GetProperty("serial").GetInt32())];

    private async Task<JsonElement> GetAsync(string address)
    {
        var answer = await _client.GetAsync($"/api/v1/{address}", Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
