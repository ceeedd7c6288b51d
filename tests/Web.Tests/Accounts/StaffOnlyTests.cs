using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Accounts;

[Collection(OneHost.Name)]
public sealed class StaffOnlyTests(RunningHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/enterprises")]
    [InlineData("/enterprises/" + DemoEnterprises.TopGrade)]
    [InlineData("/runs")]
    [InlineData("/runs/1")]
    [InlineData("/handover")]
    [InlineData("/policies")]
    [InlineData("/policies/any")]
    [InlineData("/listing-cases")]
    [InlineData("/listing-cases/1")]
    [InlineData("/listing-cases/new")]
    [InlineData("/listing-cases/1/documents/1")]
    [InlineData("/policies/any/article")]
    [InlineData("/policies/any/rules/rule")]
    [InlineData("/policies/any/indicators/indicator")]
    [InlineData("/policies/any/tables")]
    [InlineData("/policies/any/register")]
    [InlineData("/policies/any/print")]
    [InlineData("/policies/search")]
    public async Task A_staff_page_asks_everybody_else_to_sign_in(string address)
    {
        var answer = await host.Public().GetAsync(address, Ct);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/sign-in", answer.Headers.Location?.AbsolutePath);
        Assert.Contains(Uri.EscapeDataString(address), answer.Headers.Location?.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("enterprises")]
    [InlineData("enterprises/" + DemoEnterprises.TopGrade)]
    [InlineData("enterprises/" + DemoEnterprises.TopGrade + "/rating")]
    [InlineData("enterprises/" + DemoEnterprises.TopGrade + "/rating/explanation")]
    [InlineData("enterprises/" + DemoEnterprises.TopGrade + "/evidence")]
    [InlineData("enterprises/" + DemoEnterprises.TopGrade + "/products")]
    [InlineData("enterprises/" + DemoEnterprises.TopGrade + "/supervision")]
    [InlineData("runs")]
    [InlineData("runs/1")]
    [InlineData("policies")]
    [InlineData("policies/any")]
    [InlineData("policies/any/rules/rule")]
    [InlineData("listing-cases")]
    [InlineData("listing-cases/1")]
    public async Task The_staff_API_refuses_whoever_has_no_token(string address)
    {
        var answer = await host.Public().GetAsync($"/api/v1/{address}", Ct);

        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("sign-in-required", problem.GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_cookie_of_the_pages_opens_no_API()
    {
        var client = await host.SignedInPagesAsync(Ct);

        var answer = await client.GetAsync("/api/v1/runs", Ct);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }
}
