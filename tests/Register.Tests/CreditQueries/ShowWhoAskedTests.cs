using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.CreditQueries;

public sealed class ShowWhoAskedTests
{
    // Half an hour before midnight of 3 June in China.
    private static readonly DateTime _lateUtc = new(2024, 6, 3, 15, 30, 0, DateTimeKind.Utc);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public async Task Where_a_page_ended_is_told_alike_whoever_else_was_asked_about(int others)
    {
        await using var register = await TemporaryRegister.CreateAsync();
        register.Clock.NowUtc = _lateUtc;
        await AskAsync();
        await AskAsync();
        register.Clock.NowUtc = _lateUtc.AddHours(1);
        await AskAsync();
        await AskAsync();
        await AskAsync();
        var show = register.Get<ShowWhoAsked>();

        var first = await show.ExecuteAsync(AnyEnterprise.Code(1), null, 2, Ct);
        var second = await show.ExecuteAsync(AnyEnterprise.Code(1), first.Next, 2, Ct);
        var third = await show.ExecuteAsync(AnyEnterprise.Code(1), second.Next, 2, Ct);

        Assert.Equal(["20240604.2", "20240603.2", ""], new[] { first, second, third }.Select(page => $"{page.Next}"));
        Assert.Equal([2, 2, 1], new[] { first, second, third }.Select(page => page.Queries.Count));

        async Task AskAsync()
        {
            await LedgerTests.RecordAsync(register, [.. Enumerable.Range(0, others).Select(_ => LedgerTests.Question("bank-b", 2))]);
            await LedgerTests.RecordAsync(register, LedgerTests.Question("bank-a", 1));
        }
    }

    [Theory, Databases]
    public async Task Pages_follow_each_other_while_lines_come_at_one_end_and_are_removed_at_the_other(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);
        Random random = new(5);
        register.Clock.NowUtc = _lateUtc;
        foreach (var _ in Enumerable.Range(0, 40))
        {
            await AskAsync();
        }

        foreach (var limit in Enumerable.Range(1, 6))
        {
            var known = (await register.LinesAsync(null, Ct)).Where(line => line.Code == AnyEnterprise.Code(1)).Select(line => line.Number).Reverse().ToList();
            List<long> told = [];
            for (var (page, after) = ((AskedPage?)null, false); page is null || page.Next is not null; after = true)
            {
                page = await register.Get<ShowWhoAsked>().ExecuteAsync(AnyEnterprise.Code(1), after ? Read($"{page!.Next}") : null, limit, Ct);
                told.AddRange(page.Queries.Select(query => query.Record.Number));
                await AskAsync();
            }

            Assert.Equal(known, told);
        }

        var last = await register.Get<ShowWhoAsked>().ExecuteAsync(AnyEnterprise.Code(1), null, 10, Ct);
        var place = Read($"{(await register.Get<ShowWhoAsked>().ExecuteAsync(AnyEnterprise.Code(1), last.Next, 10, Ct)).Next}");
        var whole = await register.Get<ShowWhoAsked>().ExecuteAsync(AnyEnterprise.Code(1), place, 200, Ct);
        Assert.IsType<LedgerRetired>(await register.Get<RetireLedger>().ExecuteAsync(new(2024, 6, 6), "administrator", "保存期满", new(2040, 1, 1), Ct));
        var left = await register.Get<ShowWhoAsked>().ExecuteAsync(AnyEnterprise.Code(1), place, 200, Ct);

        var first = (await register.LinesAsync(null, Ct))[0].Number;
        Assert.True(first > 1);
        Assert.Equal(whole.Queries.Select(query => query.Record.Number).Where(number => number >= first), left.Queries.Select(query => query.Record.Number));

        async Task AskAsync()
        {
            register.Clock.NowUtc = register.Clock.NowUtc.AddMinutes(random.Next(0, 300));
            await LedgerTests.RecordAsync(register, [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => LedgerTests.Question("bank-a", random.Next(1, 3)))]);
        }
    }

    [Fact]
    public async Task Behind_a_question_that_was_removed_there_is_none()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        register.Clock.NowUtc = _lateUtc;
        await LedgerTests.RecordAsync(register, LedgerTests.Question("bank-a", 1), LedgerTests.Question("bank-a", 1));
        register.Clock.NowUtc = _lateUtc.AddDays(2);
        await LedgerTests.RecordAsync(register, LedgerTests.Question("bank-a", 1), LedgerTests.Question("bank-a", 1));
        var first = await register.Get<ShowWhoAsked>().ExecuteAsync(AnyEnterprise.Code(1), null, 3, Ct);
        Assert.IsType<LedgerRetired>(await register.Get<RetireLedger>().ExecuteAsync(new(2024, 6, 5), "administrator", "保存期满", new(2040, 1, 1), Ct));

        var rest = await register.Get<ShowWhoAsked>().ExecuteAsync(AnyEnterprise.Code(1), first.Next, 3, Ct);

        Assert.Equal("20240603.2", $"{first.Next}");
        Assert.Equal((0, null), (rest.Queries.Count, rest.Next));
    }

    [Theory]
    [InlineData("17")]
    [InlineData("")]
    [InlineData("20240603")]
    [InlineData("20240603.0")]
    [InlineData("20240603.-1")]
    [InlineData("20240603. 1")]
    [InlineData("20240603.1.1")]
    [InlineData("20240631.1")]
    [InlineData("20240603.99999999999")]
    public void What_no_page_called_next_is_no_place(string text) => Assert.False(AskedPlace.TryParse(text, out _));

    [Theory]
    [InlineData("00010101.1")]
    [InlineData("99991231.2147483647")]
    public async Task A_place_at_the_ends_of_the_calendar_is_one(string text)
    {
        await using var register = await TemporaryRegister.CreateAsync();
        register.Clock.NowUtc = _lateUtc;
        await LedgerTests.RecordAsync(register, LedgerTests.Question("bank-a", 1));

        var page = await register.Get<ShowWhoAsked>().ExecuteAsync(AnyEnterprise.Code(1), Read(text), 3, Ct);

        Assert.Equal(text[0] == '9' ? 1 : 0, page.Queries.Count);
    }

    private static AskedPlace Read(string text)
    {
        Assert.True(AskedPlace.TryParse(text, out var place));
        Assert.Equal(text, $"{place}");
        return place;
    }
}
