using System.Net;
using System.Text.Json;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Api;

/// <summary>Ways to a better grade, and what moved between two ratings.</summary>
[Collection(OneHost.Name)]
public sealed class BetterGradeTests(RunningHost host) : IAsyncLifetime
{
    private HttpClient _client = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _client = await host.SignedInApiAsync(Ct);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_path_names_corrections_days_and_the_decision_that_proves_it()
    {
        var answer = await GetAsync($"{DemoEnterprises.FailedTwice}/rating/path");

        var soonest = answer.GetProperty("paths")[0];
        Assert.Equal("B", answer.GetProperty("target").GetProperty("code").GetString());
        Assert.Equal(["meet-checklist", "apply-for-review"], soonest.GetProperty("corrections").EnumerateArray().Select(correction => correction.GetProperty("kind").GetProperty("code").GetString()));
        Assert.Equal("2026-11-22", soonest.GetProperty("correctedOn").GetString());
        Assert.Equal(soonest.GetProperty("ratedOn").GetString(), soonest.GetProperty("proof").GetProperty("asOf").GetString());
        Assert.Equal("B", soonest.GetProperty("proof").GetProperty("outcome").GetProperty("code").GetString());
        Assert.Equal(64, soonest.GetProperty("proof").GetProperty("digest").GetString()!.Length);
        var hold = Assert.Single(answer.GetProperty("holds").EnumerateArray());
        Assert.Equal(("repeated-spot-check-failure", "2027-08-20"), (hold.GetProperty("finding").GetProperty("rule").GetString(), hold.GetProperty("until").GetString()));
    }

    [Fact]
    public async Task The_best_grade_has_no_path()
    {
        var answer = await GetAsync($"{DemoEnterprises.TopGrade}/rating/path");

        Assert.False(answer.TryGetProperty("target", out _));
        Assert.Equal(0, answer.GetProperty("paths").GetArrayLength());
    }

    [Fact]
    public async Task Two_days_are_compared_and_the_window_that_closed_is_named()
    {
        var answer = await GetAsync($"{DemoEnterprises.FailedTwice}/rating/comparison?to=2027-02-20");

        Assert.Equal(("2026-11-20", "2027-02-20"), (answer.GetProperty("before").GetProperty("asOf").GetString(), answer.GetProperty("after").GetProperty("asOf").GetString()));
        var rule = answer.GetProperty("rules").EnumerateArray().First(rule => rule.GetProperty("rule").GetString() == "a-needs-no-failed-spot-check");
        Assert.Equal(("fired", "silent"), (rule.GetProperty("before").GetProperty("state").GetString(), rule.GetProperty("after").GetProperty("state").GetString()));
        var left = Assert.Single(rule.GetProperty("left").EnumerateArray()).GetInt32();
        Assert.Contains(answer.GetProperty("evidence").EnumerateArray(), item => item.GetProperty("serial").GetInt32() == left && item.GetProperty("fate").GetProperty("code").GetString() == "counted");
    }

    [Fact]
    public async Task A_rating_compared_with_itself_is_empty()
    {
        var answer = await GetAsync($"{DemoEnterprises.FailedTwice}/rating/comparison");

        Assert.True(answer.GetProperty("isEmpty").GetBoolean());
    }

    [Fact]
    public async Task Another_policy_is_one_option_away()
    {
        var rating = await GetAsync($"{DemoEnterprises.RefusedSampling}/rating?policy=aqsiq-2012-74");
        var comparison = await GetAsync($"{DemoEnterprises.RefusedSampling}/rating/comparison?policy=aqsiq-2012-74");

        Assert.Equal("aqsiq-2012-74", rating.GetProperty("policy").GetProperty("name").GetString());
        Assert.False(rating.GetProperty("published").GetBoolean());
        Assert.True(comparison.GetProperty("policyMoved").GetBoolean());
        Assert.Equal(rating.GetProperty("digest").GetString(), comparison.GetProperty("after").GetProperty("digest").GetString());
        Assert.Contains(comparison.GetProperty("rules").EnumerateArray(), rule => rule.GetProperty("fate").GetProperty("code").GetString() == "removed");
    }

    [Theory]
    [InlineData("rating?policy=no-such-policy")]
    [InlineData("rating/path?policy=no-such-policy")]
    [InlineData("rating/comparison?policy=no-such-policy")]
    public async Task A_policy_that_nobody_knows_is_refused(string address)
    {
        var answer = await _client.GetAsync($"/api/v1/enterprises/{DemoEnterprises.FailedTwice}/{address}", Ct);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("no-policy-in-force", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silent_rule_says_which_value_it_needed_and_the_unknown_which_evidence_would_settle_it()
    {
        var failed = await GetAsync($"{DemoEnterprises.FailedTwice}/rating/explanation");
        var unknown = await GetAsync($"{DemoEnterprises.TooLittleData}/rating/explanation");

        var silent = failed.GetProperty("rules").EnumerateArray().Where(rule => rule.GetProperty("state").GetString() == "silent").ToList();
        Assert.All(silent, rule => Assert.All(rule.GetProperty("unmet").EnumerateArray(), row => Assert.NotEqual(0, row.GetProperty("cells").GetArrayLength())));
        var cell = silent.Single(rule => rule.GetProperty("rule").GetString() == "aa-needs-no-penalty").GetProperty("unmet")[0].GetProperty("cells")[0];
        Assert.Equal("三年内行政处罚次数：0，须为不小于1", cell.GetProperty("sentence").GetProperty("zh").GetString());
        Assert.Contains(unknown.GetProperty("remedies").EnumerateArray(), remedy =>
            remedy.GetProperty("kind").GetProperty("code").GetString() == "checklist" && remedy.GetProperty("atLeast").GetInt32() == 10);
    }

    [Fact]
    public async Task Only_officers_are_told()
    {
        var path = await host.Public().GetAsync($"/api/v1/enterprises/{DemoEnterprises.FailedTwice}/rating/path", Ct);
        var comparison = await host.Public().GetAsync($"/api/v1/enterprises/{DemoEnterprises.FailedTwice}/rating/comparison", Ct);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (path.StatusCode, comparison.StatusCode));
    }

    private async Task<JsonElement> GetAsync(string address)
    {
        var answer = await _client.GetAsync($"/api/v1/enterprises/{address}", Ct);
        var body = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, body);
        return JsonDocument.Parse(body).RootElement;
    }
}
