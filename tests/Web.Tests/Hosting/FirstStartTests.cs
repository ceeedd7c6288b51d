using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Register.Accounts;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Rescoring;
using QualityCredit.Web.Accounts;
using Xunit;

namespace QualityCredit.Web.Tests.Hosting;

[Collection(OneHost.Name)]
public sealed class FirstStartTests(RunningHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_database_is_filled_rated_and_served()
    {
        var runs = await host.Factory.Services.GetRequiredService<ListRuns>().ExecuteAsync(null, 10, Ct);
        var enterprises = await host.Factory.Services.GetRequiredService<SearchEnterprises>().ExecuteAsync("", null, 200, Ct);

        Assert.Equal([new DateOnly(2026, 11, 20), new DateOnly(2025, 11, 20)], runs.Runs.Select(run => run.AsOf));
        Assert.Equal(RunningHost.Enterprises, enterprises.Page.Count);
        Assert.All(enterprises.Page, enterprise => Assert.NotNull(enterprise.Status));
    }

    [Fact]
    public async Task A_second_start_finds_everything_there()
    {
        var again = host.Other();
        again.StartServer();

        var runs = await again.Services.GetRequiredService<ListRuns>().ExecuteAsync(null, 10, Ct);

        Assert.Equal(2, runs.Runs.Count);
    }

    [Fact]
    public async Task A_first_start_that_was_cut_off_is_completed_by_the_next()
    {
        var database = host.NewDatabase();
        var cut = host.Other(database, null, ("FirstStart:Demo", "false"));
        await using (var scope = cut.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoAccounts>().BeginAsync();
        }

        var duringLoading = await cut.CreateClient().GetStringAsync("/sign-in", Ct);
        var next = host.Other(database, null, ("FirstStart:Enterprises", "25"));
        var afterwards = await next.CreateClient().GetStringAsync("/sign-in", Ct);

        Assert.DoesNotContain(DemoAccounts.All[0].Password, duringLoading, StringComparison.Ordinal);
        Assert.Contains(DemoAccounts.All[0].Password, afterwards, StringComparison.Ordinal);
        Assert.Equal(25, (await next.Services.GetRequiredService<SearchEnterprises>().ExecuteAsync("", null, 200, Ct)).Page.Count);
    }

    [Fact]
    public async Task A_register_without_demonstration_has_its_own_administrator_and_names_no_account()
    {
        var database = host.NewDatabase();
        var empty = host.Other(database, null, ("FirstStart:Demo", "false"), ("FirstStart:AdministratorPassword", "a-good-password-1"));
        var client = empty.CreateClient();

        var page = await client.GetStringAsync("/sign-in", Ct);
        var demo = await client.PostAsJsonAsync("/api/v1/sign-in", new { userName = DemoAccounts.All[1].UserName, password = DemoAccounts.All[1].Password }, Ct);
        var own = await client.PostAsJsonAsync("/api/v1/sign-in", new { userName = OfficerRoles.Administrator, password = "a-good-password-1" }, Ct);

        Assert.DoesNotContain("演示账号", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, demo.StatusCode);
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Empty((await empty.Services.GetRequiredService<SearchEnterprises>().ExecuteAsync("", null, 1, Ct)).Page);
    }
}
