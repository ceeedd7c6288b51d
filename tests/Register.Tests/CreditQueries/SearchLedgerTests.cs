using QualityCredit.Rating.Credit;
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
            Assert.NotNull(await register.Get<RecordCreditQueries>().ExecuteAsync([new(question, verdict, 1, new byte[32])], new(2024, 6, 3), Ct));
    }
}
