using System.Net;
using System.Text;
using QualityCredit.Web.Tests.Clients;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Watches;

[Collection(OneClientsHost.Name)]
public sealed class WatchPageTests(ClientsHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_sees_what_a_client_watches_and_how_deliveries_go()
    {
        var (issued, quiet) = (await host.AddAsync(["watch"], Ct), await host.AddAsync(["watch"], Ct));
        var bank = host.With(issued.Key);
        await bank.PostAsync("/api/v1/watches", new StringContent($$"""{"codes":["{{DemoEnterprises.TopGrade}}"]}""", Encoding.UTF8, "application/json"), Ct);
        var set = await bank.PutAsync("/api/v1/watches/target", new StringContent("""{"url":"https://bank.example/hook"}""", Encoding.UTF8, "application/json"), Ct);
        var administrator = await SignIn.Async(host.Factory, "administrator", "demo-administrator-2013", Ct);

        var page = await administrator.GetStringAsync($"/clients/{issued.ClientId}", Ct);
        var without = await administrator.GetStringAsync($"/clients/{quiet.ClientId}", Ct);

        Assert.Equal(HttpStatusCode.OK, set.StatusCode);
        Assert.Contains("https://bank.example/hook", page, StringComparison.Ordinal);
        Assert.Contains("100,000", page, StringComparison.Ordinal);
        Assert.DoesNotContain("关注与推送", without, StringComparison.Ordinal);
    }
}
