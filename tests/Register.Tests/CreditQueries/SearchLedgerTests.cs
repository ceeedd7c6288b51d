using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.CreditQueries;

public sealed class SearchLedgerTests
{
    // Half an hour before midnight of 3 June in China.
    private static readonly DateTime _lateUtc = new(2024, 6, 3, 15, 30, 0, DateTimeKind.Utc);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<LedgerFilter, long[]> Filters { get; } = new()
    {
        { new(), [4, 3, 2, 1] },
        { new() { Client = "bank-a" }, [3, 1] },
        { new() { User = "wang.fang" }, [4] },
        { new() { Code = AnyEnterprise.Code(2) }, [4, 2] },
        { new() { Purpose = CreditPurpose.Guarantee }, [3] },
        { new() { Verdict = AuthorisationVerdict.Missing }, [2] },
        { new() { Day = new(2024, 6, 3) }, [2, 1] },
        { new() { Day = new(2024, 6, 4) }, [4, 3] },
        { new() { Day = DateOnly.MinValue }, [] },
        { new() { Day = DateOnly.MaxValue }, [] },
        { new() { Client = "bank-b", Day = new(2024, 6, 4) }, [4] },
    };

    [Theory, MemberData(nameof(Filters))]
    public async Task Lines_are_found_by_what_they_say_the_newest_first(LedgerFilter filter, long[] numbers)
    {
        await using var register = await FilledAsync();

        var page = await register.Get<SearchLedger>().ExecuteAsync(filter, null, 10, Ct);

        Assert.Equal(numbers, page.Queries.Select(query => query.Record.Number));
        Assert.Null(page.Next);
    }

    [Theory, Databases]
    public async Task Pages_follow_each_other_without_gap_or_repetition(DatabaseProvider provider)
    {
        await using var register = await FilledAsync(provider);
        var search = register.Get<SearchLedger>();

        var first = await search.ExecuteAsync(new(), null, 3, Ct);
        var second = await search.ExecuteAsync(new(), first.Next, 3, Ct);

        Assert.Equal([4L, 3L, 2L, 1L], first.Queries.Concat(second.Queries).Select(query => query.Record.Number));
        Assert.Null(second.Next);
    }

    [Theory, Databases]
    public async Task Whatever_is_looked_for_is_found_as_by_reading_every_line(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);
        Random random = new(7);
        register.Clock.NowUtc = _lateUtc;
        foreach (var _ in Enumerable.Range(0, 40))
        {
            register.Clock.NowUtc = register.Clock.NowUtc.AddMinutes(random.Next(0, 900));
            await LedgerTests.RecordAsync(register, [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => LedgerTests.Question($"bank-{random.Next(3)}", random.Next(1, 4)))]);
        }

        await register.Get<RetireLedger>().ExecuteAsync(new(2024, 6, 5), "administrator", "保存期满", new(2040, 1, 1), Ct);
        var lines = await register.LinesAsync(null, Ct);
        Assert.NotEqual(1, lines[0].Number);
        foreach (var _ in Enumerable.Range(0, 60))
        {
            LedgerFilter filter = new()
            {
                Client = random.Next(2) == 0 ? $"bank-{random.Next(4)}" : null,
                Code = random.Next(3) == 0 ? AnyEnterprise.Code(random.Next(1, 5)) : null,
                Day = random.Next(2) == 0 ? new DateOnly(2024, 6, 1).AddDays(random.Next(25)) : null,
            };
            var before = random.Next(2) == 0 ? random.Next(-1, (int)lines[^1].Number + 3) : (long?)null;

            var page = await register.Get<SearchLedger>().ExecuteAsync(filter, before, 5, Ct);

            var all = lines.Where(line => (filter.Client is null || line.ClientId == filter.Client) && (filter.Code is null || line.Code == filter.Code)
                && (filter.Day is null || OfficeTime.DayOf(line.AtUtc) == filter.Day) && (before is null || line.Number < before)).Reverse().Select(line => line.Number).ToList();
            Assert.Equal(all.Take(5), page.Queries.Select(query => query.Record.Number));
            Assert.Equal(all.Count > 5 ? all[4] : null, page.Next);
        }
    }

    [Theory, Databases]
    public async Task One_question_looks_at_so_many_lines_and_the_next_goes_on_until_all_were_seen(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);
        Random random = new(11);
        CreditPurpose[] purposes = [CreditPurpose.BeforeLending, CreditPurpose.Guarantee, CreditPurpose.AfterLending];
        await LedgerTests.RecordAsync(register, [.. Enumerable.Range(0, 60).Select(_ =>
            LedgerTests.Question($"bank-{random.Next(2)}", random.Next(1, 3)) with { Purpose = purposes[random.Next(3)], User = $"user-{random.Next(9)}" })]);
        var lines = await register.LinesAsync(null, Ct);
        SearchLedger search = new(register.Get<IDbContextFactory<RegisterContext>>()) { LinesAtOnce = 7 };

        foreach (var round in Enumerable.Range(0, 24))
        {
            LedgerFilter filter = new()
            {
                Client = round % 2 == 0 ? null : "bank-1",
                Code = round % 3 == 0 ? AnyEnterprise.Code(1) : null,
                Purpose = purposes[random.Next(3)],
                User = round % 4 == 0 ? $"user-{random.Next(10)}" : null,
            };
            List<long> found = [];
            var pages = 0;
            for (long? before = null; ; pages++)
            {
                var page = await search.ExecuteAsync(filter, before, 3, Ct);
                found.AddRange(page.Queries.Select(query => query.Record.Number));
                Assert.True(page.SearchedToUtc is null || page.Next is not null);
                if (page.Next is not { } next)
                {
                    break;
                }

                Assert.InRange(lines.Count(line => line.Number >= next && (before is null || line.Number < before) && (filter.Client is null || filter.Code is not null || line.ClientId == filter.Client)
                    && (filter.Code is null || line.Code == filter.Code)), 1, 7);
                before = next;
            }

            Assert.Equal(lines.Where(line => (filter.Client is null || line.ClientId == filter.Client) && (filter.Code is null || line.Code == filter.Code)
                && line.Purpose == filter.Purpose && (filter.User is null || line.User == filter.User)).Reverse().Select(line => line.Number), found);
            Assert.True(pages >= 1);
        }
    }

    [Theory]
    [InlineData(1, 2, null)]
    [InlineData(2, 2, "2024-06-03T15:30:00")]
    [InlineData(3, 2, "2024-06-03T15:30:00")]
    public async Task A_page_that_ends_where_enough_was_read_says_so_though_it_is_full(int size, int found, string? searchedTo)
    {
        await using var register = await TemporaryRegister.CreateAsync();
        register.Clock.NowUtc = _lateUtc;
        await LedgerTests.RecordAsync(register, [.. Enumerable.Range(0, 6).Select(_ => LedgerTests.Question("bank-a", 1))]);
        SearchLedger search = new(register.Get<IDbContextFactory<RegisterContext>>()) { LinesAtOnce = 2 };

        var page = await search.ExecuteAsync(new() { Verdict = AuthorisationVerdict.Valid }, null, size, Ct);

        Assert.Equal((Math.Min(size, found), 7 - Math.Min(size, found)), (page.Queries.Count, page.Next));
        Assert.Equal(searchedTo, page.SearchedToUtc?.ToString("s", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static async Task<TemporaryRegister> FilledAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var register = await TemporaryRegister.CreateAsync(provider);
        register.Clock.NowUtc = _lateUtc;
        await RecordAsync(LedgerTests.Question("bank-a", 1), AuthorisationVerdict.Valid);
        await RecordAsync(LedgerTests.Question("bank-b", 2) with { Authorisation = null }, AuthorisationVerdict.Missing);
        register.Clock.NowUtc = _lateUtc.AddHours(1);
        await RecordAsync(LedgerTests.Question("bank-a", 1) with { Purpose = CreditPurpose.Guarantee }, AuthorisationVerdict.Valid);
        await RecordAsync(LedgerTests.Question("bank-b", 2) with { User = "wang.fang" }, AuthorisationVerdict.Valid);
        return register;

        async Task RecordAsync(CreditQuestion question, AuthorisationVerdict verdict) =>
            Assert.IsType<QueriesRecorded>(await register.Get<RecordCreditQueries>().ExecuteAsync(new([new(question, verdict, 1, new byte[32])], new(2024, 6, 3)), Ct));
    }
}
