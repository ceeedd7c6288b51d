using System.Net;
using QualityCredit.Web.Pages.Blacklist;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Pages;

[Collection(OneHost.Name)]
public sealed class ListBlacklistPageTests(RunningHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_shows_whose_entry_it_is_why_and_until_when()
    {
        var page = await host.Public().GetStringAsync("/blacklist/list?name=lixinheng", Ct);

        Assert.Contains($"href=\"/blacklist/{DemoEnterprises.Listed}\"", page, StringComparison.Ordinal);
        Assert.Contains("伪造能效标识和认证证书", page, StringComparison.Ordinal);
        Assert.Contains("2029-05-20", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_not_on_the_list_is_not_listed()
    {
        var page = await host.Public().GetStringAsync("/blacklist/list?region=430100", Ct);

        Assert.Contains("未在名录中即未列入", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_not_found_does_not_say_that_nobody_is_listed()
    {
        var page = await host.Public().GetStringAsync("/blacklist/list?name=harbin", Ct);

        Assert.Contains("请按代码查询", page, StringComparison.Ordinal);
        Assert.DoesNotContain("未在名录中即未列入", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_stays_in_the_form()
    {
        var answer = await host.Public().GetAsync("/blacklist/list?region=nirgends", Ct);
        var page = await answer.Content.ReadAsStringAsync(Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("行政区划代码", page, StringComparison.Ordinal);
        Assert.Contains("value=\"nirgends\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_in_the_field_for_codes_leads_to_the_list()
    {
        var answer = await host.Public().GetAsync($"/blacklist?code={Uri.EscapeDataString("立新恒电机")}", Ct);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal($"/blacklist/list?name={Uri.EscapeDataString("立新恒电机")}", new Uri(new("http://localhost"), answer.Headers.Location!).PathAndQuery);
    }

    [Theory]
    [InlineData("立新恒电机", true)]
    [InlineData("lixinheng dianji", true)]
    [InlineData("湖南3M防护", true)]
    [InlineData("QC100010-2", false)]
    [InlineData("ＱＣ１０００１０－２", false)]
    [InlineData("9I4300O07121944054", false)]
    [InlineData("QC 100 010", false)]
    [InlineData("2026-05-20", false)]
    [InlineData("---", false)]
    public void A_name_is_told_from_a_wrong_code(string typed, bool isName) => Assert.Equal(isName, TypedWords.AreName(typed));
}
