using System.Net;
using System.Text.Json;
using QualityCredit.Testing;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Api;

[Collection(OneHost.Name)]
public sealed class PolicyApiTests(RunningHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_policies_say_how_many_enterprises_they_govern()
    {
        var answer = await GetAsync("policies");

        var policies = answer.GetProperty("policies").EnumerateArray().ToList();
        Assert.Equal(RulesFolder.Library.Policies.Select(policy => policy.Name), policies.Select(policy => policy.GetProperty("name").GetString()));
        Assert.Equal(RunningHost.Enterprises, policies.Sum(policy => policy.GetProperty("governed").GetInt32()));
        Assert.Equal(2, answer.GetProperty("run").GetInt64());
    }

    [Fact]
    public async Task A_policy_lists_its_own_rules_and_those_of_its_parent()
    {
        var answer = await GetAsync("policies/hunan-2013");

        var own = RulesFolder.Library.Find("hunan-2013")!;
        Assert.Equal(own.Rules.Select(rule => rule.Name), answer.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("name").GetString()));
        var off = answer.GetProperty("inherited").EnumerateArray().Where(rule => rule.TryGetProperty("switchedOff", out _)).Select(rule => rule.GetProperty("name").GetString()!);
        Assert.Equal(own.SwitchesOff.Keys.Order(StringComparer.Ordinal), off.Order(StringComparer.Ordinal));
        Assert.Equal(own.Articles.Count, answer.GetProperty("articles").GetArrayLength());
    }

    [Fact]
    public async Task A_rule_of_a_parent_is_found_under_the_child_with_editions_cases_and_firings()
    {
        var answer = await GetAsync("policies/hunan-2013/rules/repeated-spot-check-failure");

        Assert.Equal("aqsiq-2012-74", answer.GetProperty("policy").GetString());
        var row = answer.GetProperty("editions")[0].GetProperty("rows")[0];
        Assert.Equal("at-most: C", row.GetProperty("then").GetString());
        Assert.Equal("最高C类", row.GetProperty("thenWords").GetProperty("zh").GetString());
        Assert.Contains("at least 2", row.GetProperty("whenWords").GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.Contains(answer.GetProperty("cases").EnumerateArray(), one => one.GetProperty("state").GetString() == "fires");
        var firing = Assert.Single(answer.GetProperty("firings").EnumerateArray(), one => one.GetProperty("policy").GetString() == "hunan-2013");
        Assert.InRange(firing.GetProperty("fired").GetInt32(), 1, firing.GetProperty("governed").GetInt32());
    }

    [Fact]
    public async Task A_later_edition_lists_what_it_changed()
    {
        var rule = RulesFolder.Library.Policies.SelectMany(policy => policy.Rules).First(rule => rule.Editions.Count > 1);

        var editions = (await GetAsync($"policies/{rule.Policy}/rules/{rule.Name}")).GetProperty("editions");

        Assert.Equal(0, editions[0].GetProperty("changes").GetArrayLength());
        Assert.All(editions.EnumerateArray().Skip(1), edition => Assert.NotEqual(0, edition.GetProperty("changes").GetArrayLength()));
    }

    [Theory]
    [InlineData("policies/nowhere", "policy-not-found")]
    [InlineData("policies/hunan-2013/rules/nothing", "rule-not-found")]
    public async Task What_is_not_there_is_a_problem_with_a_stable_code(string address, string code)
    {
        var answer = await (await host.SignedInApiAsync(Ct)).GetAsync($"/api/v1/{address}", Ct);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(code, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement.GetProperty("code").GetString());
    }

    private async Task<JsonElement> GetAsync(string address)
    {
        var answer = await (await host.SignedInApiAsync(Ct)).GetAsync($"/api/v1/{address}", Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
