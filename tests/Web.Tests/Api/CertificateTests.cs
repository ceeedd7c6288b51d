using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using QualityCredit.Rating.Proofs;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Api;

[Collection(OneHost.Name)]
public sealed class CertificateTests(RunningHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DemoEnterprises.Listed, true)]
    [InlineData(DemoEnterprises.TopGrade, false)]
    [InlineData(DemoEnterprises.Delisted, false)]
    [InlineData(DemoEnterprises.NotRegistered, false)]
    public async Task A_certificate_says_what_the_look_up_says_and_is_verified_with_the_published_keys(string code, bool isListed)
    {
        var text = await CertificateAsync(code);
        Assert.True(KeySet.TryRead(await host.Public().GetStringAsync("/.well-known/jwks.json", Ct), out var keys));

        var holds = Assert.IsType<CertificateHolds>(StatusCertificate.Verify(text, keys));
        var online = await VerifyAsync(text);

        Assert.Equal(isListed, holds.Certificate.Listed);
        Assert.Equal(new DateOnly(2026, 11, 22), holds.Certificate.On);
        Assert.Equal((true, isListed, false, true), (
            online.GetProperty("valid").GetBoolean(), online.GetProperty("listed").GetBoolean(),
            online.GetProperty("superseded").GetBoolean(), online.GetProperty("ofThisLog").GetBoolean()));
    }

    [Fact]
    public async Task A_certificate_of_a_day_of_the_past_is_superseded_where_the_listing_has_ended()
    {
        var text = await host.Public().GetStringAsync($"/api/v1/certificates?code={DemoEnterprises.Listed}&on=2026-05-19", Ct);

        var online = await VerifyAsync(text);

        Assert.Equal((true, false, true), (online.GetProperty("valid").GetBoolean(), online.GetProperty("listed").GetBoolean(), online.GetProperty("superseded").GetBoolean()));
    }

    [Fact]
    public async Task A_changed_certificate_is_refused_with_a_stable_name()
    {
        var text = await CertificateAsync(DemoEnterprises.TopGrade);

        var online = await VerifyAsync($"{text[..^9]}{(text[^9] == 'A' ? 'B' : 'A')}{text[^8..]}");

        Assert.Equal((false, "signature-wrong"), (online.GetProperty("valid").GetBoolean(), online.GetProperty("problem").GetString()));
    }

    [Theory]
    [InlineData("/api/v1/certificates?code=QC100010-2", "wrong-check")]
    [InlineData("/api/v1/certificates?code=QC100010-1&on=2026-11-23", "wrong-argument")]
    [InlineData("/api/v1/log/proof?to=1", "wrong-argument")]
    [InlineData("/api/v1/log/proof?from=0&leaf=0&to=1", "wrong-argument")]
    [InlineData("/api/v1/log/proof?from=0&to=99999999", "wrong-argument")]
    public async Task What_cannot_be_certified_or_proved_is_refused(string address, string code)
    {
        var answer = await host.Public().GetAsync(address, Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(code, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement.GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_log_proves_that_it_contains_a_leaf_and_that_it_only_grew()
    {
        var client = host.Public();
        Assert.True(KeySet.TryRead(await client.GetStringAsync("/.well-known/jwks.json", Ct), out var keys));
        Assert.True(Checkpoint.TryRead(await client.GetStringAsync("/api/v1/log/checkpoint", Ct), keys, out var checkpoint));

        var inclusion = await client.GetFromJsonAsync<JsonElement>($"/api/v1/log/proof?leaf=0&to={checkpoint.Size}", Ct);
        var consistency = await client.GetFromJsonAsync<JsonElement>($"/api/v1/log/proof?from=1&to={checkpoint.Size}", Ct);

        Assert.True(MerkleProof.Includes(checkpoint.Root, checkpoint.Size, Hash(inclusion, "leafHash"), 0, Hashes(inclusion)));
        Assert.True(MerkleProof.Extends(Hash(consistency, "fromRoot"), 1, checkpoint.Root, checkpoint.Size, Hashes(consistency)));
    }

    private Task<string> CertificateAsync(string code) => host.Public().GetStringAsync($"/api/v1/certificates?code={code}", Ct);

    private async Task<JsonElement> VerifyAsync(string certificate)
    {
        var answer = await host.Public().PostAsJsonAsync("/api/v1/certificates/verify", new { certificate }, Ct);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
    }

    private static byte[] Hash(JsonElement proof, string name) => Convert.FromHexString(proof.GetProperty(name).GetString()!);

    private static byte[][] Hashes(JsonElement proof) => [.. proof.GetProperty("hashes").EnumerateArray().Select(hash => Convert.FromHexString(hash.GetString()!))];
}
