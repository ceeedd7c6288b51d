using System.Net;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Register.Proofs;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Pages;

[Collection(OneHost.Name)]
public sealed class PublicPagesTests(RunningHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_look_up_form_leads_to_the_page_of_the_code()
    {
        var answer = await host.Public().GetAsync("/blacklist?code=qc1000101", Ct);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal($"/blacklist/{DemoEnterprises.Listed}", new Uri(new("http://localhost"), answer.Headers.Location!).AbsolutePath);
    }

    [Fact]
    public async Task A_listing_shows_ground_basis_and_term()
    {
        var page = await host.Public().GetStringAsync($"/blacklist/{DemoEnterprises.Listed}", Ct);

        Assert.Contains("已列入质量失信黑名单", page, StringComparison.Ordinal);
        Assert.Contains("伪造能效标识和认证证书", page, StringComparison.Ordinal);
        Assert.Contains("湘政办发〔2013〕44号第八项", page, StringComparison.Ordinal);
        Assert.Contains("2029-05-20", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_not_registered_is_not_listed()
    {
        var page = await host.Public().GetStringAsync($"/blacklist/{DemoEnterprises.NotRegistered}", Ct);

        Assert.Contains("未列入质量失信黑名单", page, StringComparison.Ordinal);
        Assert.Contains("没有该企业的档案", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_is_told_with_its_position_in_the_form()
    {
        var answer = await host.Public().GetAsync("/blacklist?code=QC100010-2", Ct);

        var page = await answer.Content.ReadAsStringAsync(Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("第9位校验码为“2”", page, StringComparison.Ordinal);
        Assert.Contains("value=\"QC100010-2\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_stays_text()
    {
        var answer = await host.Public().GetAsync("/blacklist?code=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E", Ct);

        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(Ct), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so_in_both_languages()
    {
        var answer = await host.Public().GetAsync("/nowhere", Ct);

        var page = await answer.Content.ReadAsStringAsync(Ct);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("没有这个页面", page, StringComparison.Ordinal);
        Assert.Contains("There is no such page", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/blacklist/" + DemoEnterprises.Listed)]
    [InlineData("/sign-in")]
    [InlineData("/nowhere")]
    public async Task No_page_has_a_script_and_none_may_run_one(string address)
    {
        var answer = await host.Public().GetAsync(address, Ct);

        // Structured data is no script: browsers do not run what is of this type.
        var page = (await answer.Content.ReadAsStringAsync(Ct)).Replace("<script type=\"application/ld+json\">", "", StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_style_sheet_is_served_at_the_address_that_pages_name()
    {
        var client = host.Public();
        var page = await client.GetStringAsync("/", Ct);

        var style = await client.GetAsync(page.Split("rel=\"stylesheet\" href=\"")[1].Split('"')[0], Ct);

        Assert.Equal("text/css", style.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_host_says_that_it_is_well()
    {
        Assert.Equal("Healthy", await host.Public().GetStringAsync("/health", Ct));
    }

    [Fact]
    public async Task A_host_whose_signing_keys_are_lost_says_so_and_goes_on()
    {
        var factory = host.Other(host.NewDatabase());
        var client = factory.CreateClient();
        await client.GetStringAsync("/api/v1/log/checkpoint", Ct);

        File.Delete(factory.Services.GetRequiredService<SigningKeys>().Path);

        Assert.Equal("Degraded", await client.GetStringAsync("/health", Ct));
        Assert.Equal(HttpStatusCode.InternalServerError, (await client.GetAsync("/.well-known/jwks.json", Ct)).StatusCode);
        Assert.Contains("未列入", await client.GetStringAsync($"/blacklist/{DemoEnterprises.TopGrade}", Ct), StringComparison.Ordinal);
    }
}
