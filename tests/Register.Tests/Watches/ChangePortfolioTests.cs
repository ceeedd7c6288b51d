using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Watches;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Watches;

public sealed class ChangePortfolioTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_portfolio_is_added_to_taken_from_and_replaced_and_each_step_says_what_it_did(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);

        var added = await register.WatchAsync(WatchSteps.Bank, 1, 2, 3, 2);
        var again = await register.WatchAsync(WatchSteps.Bank, 3, 4);
        var left = await register.LeaveAsync(WatchSteps.Bank, 1, 9);
        var replaced = Assert.IsType<PortfolioChanged>(await register.Get<ChangePortfolio>().ReplaceAsync(WatchSteps.Bank, WatchSteps.Codes(4, 5, 5), Ct));

        Assert.Equal(new PortfolioChanged(3, 0, 3), added);
        Assert.Equal(new PortfolioChanged(1, 0, 4), again);
        Assert.Equal(new PortfolioChanged(0, 1, 3), left);
        Assert.Equal(new PortfolioChanged(1, 2, 2), replaced);
        Assert.Equal(WatchSteps.Codes(4, 5), await PagedAsync(register, limit: 1));
    }

    [Fact]
    public async Task The_limit_holds_for_what_is_watched_and_refuses_the_whole_step()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var change = register.Get<ChangePortfolio>();
        await change.AddAsync(WatchSteps.Bank, WatchSteps.Codes(Enumerable.Range(1, ChangePortfolio.MostCodes - 1)), Ct);

        var full = await register.WatchAsync(WatchSteps.Bank, ChangePortfolio.MostCodes);
        var refused = await change.AddAsync(WatchSteps.Bank, WatchSteps.Codes(1, ChangePortfolio.MostCodes + 1), Ct);
        await register.LeaveAsync(WatchSteps.Bank, 7);
        var afterwards = await register.WatchAsync(WatchSteps.Bank, ChangePortfolio.MostCodes + 1);

        Assert.Equal(ChangePortfolio.MostCodes, full.Size);
        Assert.Equal(new PortfolioTooLarge(ChangePortfolio.MostCodes + 1), refused);
        Assert.Equal(new PortfolioChanged(1, 0, ChangePortfolio.MostCodes), afterwards);
    }

    [Fact]
    public async Task A_portfolio_that_is_too_large_already_can_be_made_smaller_step_by_step()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await register.Get<ChangePortfolio>().AddAsync(WatchSteps.Bank, WatchSteps.Codes(Enumerable.Range(1, ChangePortfolio.MostCodes)), Ct);
        await register.Writer.WriteAsync(
            (context, nowUtc, _) =>
            {
                context.WatchedCodes.AddRange(WatchSteps.Codes(Enumerable.Range(ChangePortfolio.MostCodes + 1, 2)).Select(code => new WatchedCode { ClientId = WatchSteps.Bank, Code = code, FromFeed = 0, AddedUtc = nowUtc }));
                return Task.CompletedTask;
            },
            Ct);

        var left = await register.LeaveAsync(WatchSteps.Bank, 1);

        Assert.Equal(new PortfolioChanged(0, 1, ChangePortfolio.MostCodes + 1), left);
    }

    [Fact]
    public async Task A_list_that_fits_nowhere_is_refused_before_anybody_has_to_wait_for_it()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var change = register.Get<ChangePortfolio>();
        var codes = WatchSteps.Codes(Enumerable.Range(1, ChangePortfolio.MostCodes + 1));
        var before = await ClockAsync();

        var added = await change.AddAsync(WatchSteps.Bank, [.. codes, codes[0]], Ct);
        var replaced = await change.ReplaceAsync(WatchSteps.Bank, codes, Ct);

        Assert.Equal((new PortfolioTooLarge(ChangePortfolio.MostCodes + 1), new PortfolioTooLarge(ChangePortfolio.MostCodes + 1)), (added, replaced));
        // Each write moves the register's clock.
        Assert.Equal(before, await ClockAsync());

        async Task<long> ClockAsync()
        {
            await using var context = register.NewContext();
            return await context.Clock.Select(row => row.LastMilliseconds).SingleAsync(Ct);
        }
    }

    [Fact]
    public async Task Codes_are_listed_page_by_page_in_their_order_and_those_of_others_are_not()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await register.WatchAsync(WatchSteps.Bank, Enumerable.Range(1, 25));
        await register.WatchAsync("b-bank", 100, 101);

        var codes = await PagedAsync(register, limit: 10);

        Assert.Equal(WatchSteps.Codes(Enumerable.Range(1, 25)), codes);
    }

    private static async Task<IReadOnlyList<Rating.Identifiers.OrganizationCode>> PagedAsync(TemporaryRegister register, int limit)
    {
        List<Rating.Identifiers.OrganizationCode> codes = [];
        while (await register.Get<ReadPortfolio>().ExecuteAsync(WatchSteps.Bank, codes is [.., var last] ? last : null, limit, Ct) is { Codes.Count: > 0 } page)
        {
            codes.AddRange(page.Codes.Select(row => row.Code));
        }

        return codes;
    }
}
