using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Clients;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Storage;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Clients;

/// <summary>A department that corrects a line, and corrects it again, is told what holds.</summary>
[Collection(OneClientsHost.Name)]
public sealed class CorrectSentEvidenceTests(ClientsHost host)
{
    private static readonly string _address = $"/api/v1/enterprises/{DemoEnterprises.TopGrade}/evidence";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_correction_that_differs_from_what_holds_is_recorded_and_the_last_one_holds()
    {
        var issued = await DepartmentAsync();
        await SayAsync(issued.Key, "corr-1", "passed");

        var (failed, passed, again, same) = (
            await SayAsync(issued.Key, "corr-1", "failed", isCorrection: true), await SayAsync(issued.Key, "corr-1", "passed", isCorrection: true),
            await SayAsync(issued.Key, "corr-1", "failed", isCorrection: true), await SayAsync(issued.Key, "corr-1", "failed"));

        Assert.Equal(["corrected", "corrected", "corrected", "unchanged"], new[] { failed, passed, again, same }.Select(answer => answer.GetProperty("state").GetString()));
        var holds = Assert.Single(await HoldingAsync("corr-1"));
        Assert.Equal((SpotCheckResult.Failed, Serial(again), Serial(again)), (Assert.IsType<SpotCheck>(holds.Item).Result, RowKey.SerialOf(holds.Id), Serial(same)));
    }

    [Fact]
    public async Task What_a_line_said_before_is_a_conflict_that_names_what_holds()
    {
        var issued = await DepartmentAsync();
        await SayAsync(issued.Key, "corr-2", "passed");
        var corrected = await SayAsync(issued.Key, "corr-2", "failed", isCorrection: true);

        var answer = await SendAsync(host.With(issued.Key), "corr-2", "passed");

        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal((HttpStatusCode.Conflict, "evidence-conflicts"), (answer.StatusCode, problem.GetProperty("code").GetString()));
        Assert.Contains($"已更正为其他内容（第{Serial(corrected)}号）", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(Serial(corrected), RowKey.SerialOf(Assert.Single(await HoldingAsync("corr-2")).Id));
    }

    [Fact]
    public async Task A_line_that_another_document_replaced_is_no_longer_known()
    {
        var issued = await DepartmentAsync();
        await SayAsync(issued.Key, "corr-3", "passed");
        var old = Assert.Single(await HoldingAsync("corr-3"));
        await host.Get<CorrectEvidence>().ExecuteAsync(old.Id, old.Item with { Provenance = old.Item.Provenance with { Document = "corr-3b" } }, Ct);

        var (again, correction) = (await SendAsync(host.With(issued.Key), "corr-3", "passed"), await SendAsync(host.With(issued.Key), "corr-3", "passed", isCorrection: true));

        Assert.All(
            [await again.Content.ReadFromJsonAsync<JsonElement>(Ct), await correction.Content.ReadFromJsonAsync<JsonElement>(Ct)],
            problem => Assert.Equal((409, "evidence-no-longer-known", true), (
                problem.GetProperty("status").GetInt32(), problem.GetProperty("code").GetString(), problem.GetProperty("detail").GetString()!.Contains($"（第{RowKey.SerialOf(old.Id)}号）", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_correction_that_is_repeated_under_its_key_is_one_edition_whatever_came_after_it()
    {
        var issued = await DepartmentAsync();
        await SayAsync(issued.Key, "corr-4", "passed");
        var keyed = host.With(issued.Key);
        keyed.DefaultRequestHeaders.Add("Idempotency-Key", $"\"corr-4-{issued.ClientId}\"");
        var first = await SendAsync(keyed, "corr-4", "failed", isCorrection: true);
        var after = await SayAsync(issued.Key, "corr-4", "passed", isCorrection: true);

        var repeated = await SendAsync(keyed, "corr-4", "failed", isCorrection: true);

        Assert.Equal(await first.Content.ReadAsStringAsync(Ct), await repeated.Content.ReadAsStringAsync(Ct));
        Assert.Equal(Serial(await first.Content.ReadFromJsonAsync<JsonElement>(Ct)) + 1, Serial(after));
        Assert.Equal(Serial(after), RowKey.SerialOf(Assert.Single(await HoldingAsync("corr-4")).Id));
    }

    private static int Serial(JsonElement answer) => answer.GetProperty("serial").GetInt32();

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string document, string result, bool isCorrection = false) => client.PostAsJsonAsync(
        _address,
        new { kind = "spot-check", occurredOn = "2026-11-01", document, isCorrection, fields = new Dictionary<string, string> { ["level"] = "provincial", ["result"] = result } },
        Ct);

    private Task<KeyIssued> DepartmentAsync() => host.AddAsync(["evidence:write:spot-check"], Ct, kind: "department");

    private async Task<JsonElement> SayAsync(KeyText key, string document, string result, bool isCorrection = false) =>
        await (await SendAsync(host.With(key), document, result, isCorrection)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(Ct);

    private async Task<IReadOnlyList<KnownEvidence>> HoldingAsync(string document) =>
        [.. (await host.Get<ReadEvidence>().ExecuteAsync(OrganizationCode.Parse(DemoEnterprises.TopGrade), null, null, Ct))!.Where(known => known.Item.Provenance.Document == document)];
}
