using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Clients;
using QualityCredit.Register.Evidence;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Clients;

[Collection(OneClientsHost.Name)]
public sealed class SendEvidenceTests(ClientsHost host)
{
    private static readonly string _address = $"/api/v1/enterprises/{DemoEnterprises.TopGrade}/evidence";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_item_is_recorded_once_for_the_department_of_the_client()
    {
        var issued = await host.AddAsync(["evidence:write:spot-check"], Ct, kind: "department");

        var (first, again) = (await SendAsync(issued.Key, "doc-1", "failed"), await SendAsync(issued.Key, "doc-1", "failed"));

        var known = (await EvidenceAsync()).Single(item => item.Item.Provenance.Document == "doc-1");
        var name = (await host.Get<ListClients>().FindAsync(issued.ClientId, Ct))!.Client.Terms.Name;
        Assert.Equal((name, "recorded", "unchanged"), (known.Item.Provenance.Department, await StateAsync(first), await StateAsync(again)));
    }

    [Fact]
    public async Task Another_kind_needs_a_scope_of_its_own()
    {
        var issued = await host.AddAsync(["evidence:write:award", "credit:read"], Ct, kind: "department");

        var answer = await SendAsync(issued.Key, "doc-2", "failed");

        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal((HttpStatusCode.Forbidden, "scope-missing", "evidence:write:spot-check"), (answer.StatusCode, body.GetProperty("code").GetString(), body.GetProperty("scope").GetString()));
        Assert.DoesNotContain(await EvidenceAsync(), item => item.Item.Provenance.Document == "doc-2");
    }

    [Fact]
    public async Task A_line_is_corrected_by_its_own_kind_only()
    {
        var issued = await host.AddAsync(["evidence:write:spot-check", "evidence:write:exposure"], Ct, kind: "department");
        await SendAsync(issued.Key, "doc-3", "failed");

        var conflict = await SendAsync(issued.Key, "doc-3", "passed");
        var corrected = await SendAsync(issued.Key, "doc-3", "passed", isCorrection: true);
        var other = await host.With(issued.Key).PostAsJsonAsync(
            _address, new { kind = "exposure", occurredOn = "2026-11-01", document = "doc-3", isCorrection = true, fields = new Dictionary<string, string> { ["verdict"] = Vocabulary.Of<Verdict>().Terms[0].Code } }, Ct);

        Assert.Equal((HttpStatusCode.Conflict, "corrected"), (conflict.StatusCode, await StateAsync(corrected)));
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Single(await EvidenceAsync(), item => item.Item.Provenance.Document == "doc-3");
    }

    [Theory]
    [InlineData("listing", "2026-11-01", "level", "kind")]
    [InlineData("gossip", "2026-11-01", "level", "kind")]
    [InlineData("spot-check", "2026-12-01", "level", "occurredOn")]
    [InlineData("spot-check", "2026-11-01", "colour", "colour")]
    [InlineData("spot-check", "2026-11-01", "level", "result")]
    public async Task What_is_wrong_with_an_item_is_named(string kind, string day, string field, string parameter)
    {
        var issued = await host.AddAsync(["evidence:write:spot-check"], Ct, kind: "department");

        var answer = await host.With(issued.Key).PostAsJsonAsync(
            _address, new { kind, occurredOn = day, document = "doc-4", fields = new Dictionary<string, string> { [field] = "provincial" } }, Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(parameter, (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("parameter").GetString());
    }

    private static async Task<string?> StateAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("state").GetString();

    private Task<HttpResponseMessage> SendAsync(KeyText key, string document, string result, bool isCorrection = false) => host.With(key).PostAsJsonAsync(
        _address,
        new
        {
            kind = "spot-check",
            occurredOn = "2026-11-01",
            document,
            isCorrection,
            fields = new Dictionary<string, string> { ["level"] = "provincial", ["result"] = result },
        },
        Ct);

    private async Task<IReadOnlyList<KnownEvidence>> EvidenceAsync() =>
        (await host.Get<ReadEvidence>().ExecuteAsync(OrganizationCode.Parse(DemoEnterprises.TopGrade), null, null, Ct))!;
}
