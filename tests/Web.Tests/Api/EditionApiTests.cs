using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using QualityCredit.Testing;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Api;

/// <summary>A draft on its way into force over the API, on a register of its own.</summary>
[Collection(OneHost.Name)]
public sealed class EditionApiTests(RunningHost host)
{
    private const string Day = "2026-11-20";
    private const string ChangedFile = "hn-5-classes/class-by-points.yaml";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_is_kept_previewed_asked_for_and_agreed_by_a_second_officer()
    {
        using var other = host.Other(host.NewDatabase());
        var (first, second, inspector) = (await SignedInAsync(other, 2), await SignedInAsync(other, 3), await SignedInAsync(other, 0));

        var draft = await PostAsync(first, "drafts", new { overInForce = true, basis = "Notice 7", texts = Stricter() });
        var bundle = draft.GetProperty("bundle").GetInt32();
        var early = await first.PostAsJsonAsync("/api/v1/policies/proposals", new { bundle, effectiveFrom = Day }, Ct);
        var simulation = await SimulatedAsync(first, bundle);
        var report = await inspector.GetFromJsonAsync<JsonElement>($"/api/v1/policies/simulations/{simulation}", Ct);
        var asked = await PostAsync(first, "proposals", new { bundle, effectiveFrom = Day, basis = "Notice 7" });
        var alone = await first.PostAsJsonAsync("/api/v1/policies/activations", new { bundle, effectiveFrom = Day }, Ct);
        var agreed = await PostAsync(second, "activations", new { bundle, effectiveFrom = Day });
        var history = await inspector.GetFromJsonAsync<JsonElement>("/api/v1/policies/activations", Ct);

        Assert.Equal((HttpStatusCode.Conflict, "no-report"), (early.StatusCode, await CodeAsync(early)));
        Assert.Equal(RunningHost.Enterprises, report.GetProperty("enterprises").GetInt32());
        Assert.Equal("policy-officer-1", asked.GetProperty("officer").GetString());
        Assert.Equal((HttpStatusCode.Conflict, "second-person-needed"), (alone.StatusCode, await CodeAsync(alone)));
        Assert.Equal("policy-officer-2", agreed.GetProperty("officer").GetString());
        Assert.Equal(bundle, history.GetProperty("inForce").GetInt32());
        Assert.Equal(5, history.GetProperty("steps").GetArrayLength());
    }

    [Fact]
    public async Task Who_is_no_policy_officer_reads_and_does_not_act()
    {
        var inspector = await host.SignedInApiAsync(Ct);

        var draft = await inspector.PostAsJsonAsync("/api/v1/policies/drafts", new { texts = Stricter() }, Ct);
        var agree = await inspector.PostAsJsonAsync("/api/v1/policies/activations", new { bundle = 0, effectiveFrom = Day }, Ct);
        var read = await inspector.GetAsync("/api/v1/policies/activations", Ct);
        var nobody = await host.Public().GetAsync("/api/v1/policies/activations", Ct);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.OK, HttpStatusCode.Unauthorized), (draft.StatusCode, agree.StatusCode, read.StatusCode, nobody.StatusCode));
    }

    [Fact]
    public async Task A_draft_that_is_broken_or_named_otherwise_than_policies_are_is_refused_with_the_findings()
    {
        var officer = await SignedInAsync(host.Factory, 2);
        var broken = Stricter().ToDictionary(text => text.Key, text => text.Key.EndsWith(ChangedFile, StringComparison.Ordinal) ? text.Value.Replace("stage: band", "stage: bend", StringComparison.Ordinal) : text.Value);

        var findings = await officer.PostAsJsonAsync("/api/v1/policies/drafts", new { overInForce = true, texts = broken }, Ct);
        var path = await officer.PostAsJsonAsync("/api/v1/policies/drafts", new { texts = new Dictionary<string, string> { ["../policy.yaml"] = "" } }, Ct);
        var unknown = await officer.PostAsJsonAsync("/api/v1/policies/simulations", new { bundle = 99, asOf = Day }, Ct);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "draft-broken"), (findings.StatusCode, await CodeAsync(findings)));
        Assert.Contains("bad-value", await findings.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, "draft-not-acceptable"), (path.StatusCode, await CodeAsync(path)));
        Assert.Equal((HttpStatusCode.Conflict, "bundle-not-kept"), (unknown.StatusCode, await CodeAsync(unknown)));
    }

    internal static Dictionary<string, string> Stricter() => RulesFolder.Texts
        .Where(text => text.Path.StartsWith("hunan-2013/", StringComparison.Ordinal) && !text.Path.EndsWith("README.md", StringComparison.Ordinal))
        .ToDictionary(text => text.Path, text => text.Path.EndsWith(ChangedFile, StringComparison.Ordinal) ? text.Text + """
              - from: 2026-11-20
                ours: a draft
                rows:
                  - { when: { points: ">= 95" }, then: { grade: AA } }
                  - { when: { points: "[80..95)" }, then: { grade: A } }
                  - { when: { points: "[65..80)" }, then: { grade: B } }
                  - { when: { points: "< 65" }, then: { grade: C } }

            """ : text.Text);

    private static async Task<int> SimulatedAsync(HttpClient officer, int bundle)
    {
        var answer = await officer.PostAsJsonAsync("/api/v1/policies/simulations", new { bundle, asOf = Day }, Ct);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        while (true)
        {
            var ticket = await officer.GetFromJsonAsync<JsonElement>(answer.Headers.Location, Ct);
            if (!ticket.GetProperty("running").GetBoolean())
            {
                return ticket.GetProperty("simulation").GetInt32();
            }

            await Task.Delay(50, Ct);
        }
    }

    private static async Task<JsonElement> PostAsync(HttpClient officer, string what, object body)
    {
        var answer = await officer.PostAsJsonAsync($"/api/v1/policies/{what}", body, Ct);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString();

    private static Task<HttpClient> SignedInAsync(Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program> factory, int account) =>
        factory.CreateClient(new() { AllowAutoRedirect = false }).SignedInAsync(Web.Accounts.DemoAccounts.All[account], Ct);
}
