using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Watches;
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

    [Fact]
    public async Task Of_many_dead_letters_the_last_ones_are_shown()
    {
        var issued = await host.AddAsync(["watch"], Ct);
        await host.With(issued.Key).PutAsync("/api/v1/watches/target", new StringContent("""{"url":"https://bank.example/hook"}""", Encoding.UTF8, "application/json"), Ct);
        var firstUtc = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);
        await host.Factory.Services.GetRequiredService<RegisterWriter>().WriteAsync(
            (context, nowUtc, _) =>
            {
                context.DeadLetters.AddRange(Enumerable.Range(1, 60).Select(number => new DeadLetters
                {
                    ClientId = issued.ClientId,
                    Number = number,
                    Feed = WatchFeed.Portfolio,
                    FirstSequence = 1000 + number,
                    LastSequence = 1000 + number,
                    AtUtc = firstUtc.AddDays(number),
                    FirstFailureUtc = firstUtc,
                    Attempts = number,
                    Failure = "500",
                }));
                return Task.CompletedTask;
            },
            Ct);
        var administrator = await SignIn.Async(host.Factory, "administrator", "demo-administrator-2013", Ct);

        var page = await administrator.GetStringAsync($"/clients/{issued.ClientId}", Ct);

        Assert.Contains("Events 1,060 to 1,060", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Events 1,001 to 1,001", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("1,060 to", StringComparison.Ordinal) < page.IndexOf("1,059 to", StringComparison.Ordinal));
    }
}
