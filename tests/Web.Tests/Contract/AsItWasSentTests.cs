using System.Net;
using System.Net.Http.Json;
using QualityCredit.Rating.Proofs;
using QualityCredit.Rating.Proofs.Messages;
using QualityCredit.Web.Tests.Clients;
using Xunit;

namespace QualityCredit.Web.Tests.Contract;

/// <summary>Addresses and hosts as only a socket brings them: the in-memory server would have put them in order.</summary>
public sealed class AsItWasSentTests(ContractHost host) : IClassFixture<ContractHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/v1/credit/QC100004-8")]
    [InlineData("/api/v1/credit/QC100004%2D8")]
    [InlineData("/api/v1/credit/./%51C1000048")]
    [InlineData("/api/v1/credit/QC1000048?a=%41+b")]
    public async Task An_answer_is_signed_with_the_address_that_was_asked(string path)
    {
        Assert.True(KeySet.TryRead(await host.Http.GetStringAsync("/.well-known/jwks.json", Ct), out var keys));
        var target = $"{host.Http.BaseAddress!.GetLeftPart(UriPartial.Authority)}{path}";
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }))
        {
            Content = JsonContent.Create(CreditSteps.Question(null)),
        };
        request.Headers.TryAddWithoutValidation("Authorization", host.CredentialOf(Sender.Client));

        using var answer = await host.Http.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(SignatureVerdict.Good, CreditSteps.Verdict(keys, answer, await answer.Content.ReadAsByteArrayAsync(Ct), target));
    }

    [Theory]
    [InlineData("xn--")]
    [InlineData("a..b")]
    [InlineData("a.xn--.b")]
    public async Task A_host_that_is_none_is_refused_and_breaks_no_page_and_no_answer(string name)
    {
        foreach (var path in new[] { "/", "/nowhere", "/api/v1/blacklist/x", "/api/v1/blacklist/QC100010-1" })
        {
            using HttpRequestMessage request = new(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("Host", name);

            using var answer = await host.Http.SendAsync(request, Ct);

            Assert.Equal((HttpStatusCode.BadRequest, path), (answer.StatusCode, path));
        }
    }
}
