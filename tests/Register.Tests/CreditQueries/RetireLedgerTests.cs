using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Credit;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.CreditQueries;

public sealed class RetireLedgerTests
{
    private static readonly DateOnly _today = new(2034, 6, 3);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Lines_whose_term_is_over_are_removed_and_the_rest_is_verified_from_there_on(DatabaseProvider provider)
    {
        await using var register = await FilledAsync(provider);

        var retired = Assert.IsType<LedgerRetired>(await RetireAsync(register, new(2024, 6, 3)));

        Assert.Equal((4L, 4L, "administrator"), (retired.Lines, retired.Cut.Number, retired.Cut.Officer));
        var report = await register.Get<VerifyLedger>().ExecuteAsync(Ct);
        Assert.Equal((4L, 6L, null), (report.Retired, report.Lines, report.First));
    }

    [Fact]
    public async Task A_client_of_whom_no_line_is_left_goes_on_where_it_stood()
    {
        await using var register = await FilledAsync();
        await RetireAsync(register, new(2024, 6, 3));

        await LedgerTests.RecordAsync(register, LedgerTests.Question("bank-b", 3));

        var last = (await register.LinesAsync("bank-b", Ct)).Single();
        Assert.Equal((7L, 3L), (last.Number, last.Serial));
        Assert.Null((await register.Get<VerifyLedger>().ExecuteAsync(Ct)).First);
        Assert.Equal((null, 2L, 3L), await ExportAsync(register, "bank-b") is var report ? (report.Flaw, report.Head!.After, report.Head.Lines) : default);
        Assert.Equal((null, 2L, 4L), await ExportAsync(register, "bank-a") is var other ? (other.Flaw, other.Head!.After, other.Head.Lines) : default);
    }

    [Fact]
    public async Task A_second_cut_takes_over_where_clients_stood_at_the_first()
    {
        await using var register = await FilledAsync();
        await RetireAsync(register, new(2024, 6, 2));
        await RetireAsync(register, new(2024, 6, 3));

        Assert.Equal((null, 2L, 2L), await ExportAsync(register, "bank-b") is var report ? (report.Flaw, report.Head!.After, report.Head.Lines) : default);
        Assert.Null((await register.Get<VerifyLedger>().ExecuteAsync(Ct)).First);
    }

    [Theory]
    [InlineData("2024-06-03", false)]
    [InlineData("2024-06-04", true)]
    public async Task Nothing_younger_than_ten_years_is_removed(string before, bool isKept)
    {
        await using var register = await FilledAsync();

        var receipt = await RetireAsync(register, DateOnly.Parse(before, null));

        Assert.Equal(isKept, receipt == new KeptStill(new(2024, 6, 3)));
        Assert.Equal(isKept ? 6 : 2, await register.NewContext().CreditQueries.CountAsync(Ct));
    }

    [Fact]
    public async Task The_last_line_stays_whatever_its_age_and_without_others_there_is_nothing_to_remove()
    {
        await using var register = await FilledAsync();

        Assert.Equal(5, Assert.IsType<LedgerRetired>(await RetireAsync(register, new(2025, 6, 1), new(2040, 1, 1))).Lines);
        Assert.IsType<NothingToRetire>(await RetireAsync(register, new(2025, 6, 1), new(2040, 1, 1)));
        Assert.IsType<RetireReasonWrong>(await register.Get<RetireLedger>().ExecuteAsync(new(2024, 6, 3), "administrator", " ", _today, Ct));
    }

    [Fact]
    public async Task Nothing_is_removed_from_a_ledger_that_was_tampered_with()
    {
        await using var register = await FilledAsync();
        await ExecuteAsync(register, """UPDATE "CreditQueries" SET "User" = 'x' WHERE "Number" = 2""");

        Assert.Equal(2L, Assert.IsType<LedgerNotSound>(await RetireAsync(register, new(2024, 6, 3))).First.Number);
    }

    [Theory]
    [InlineData("""UPDATE "LedgerCuts" SET "Number" = 5""", LedgerFlaw.CutNotSigned)]
    [InlineData("""UPDATE "LedgerCuts" SET "Text" = replace("Text", 'eyJ', 'eyK')""", LedgerFlaw.CutNotSigned)]
    [InlineData("""DELETE FROM "LedgerCuts" """, LedgerFlaw.LineMissing)]
    public async Task Without_its_signed_act_a_cut_is_a_cut(string sql, LedgerFlaw flaw)
    {
        await using var register = await FilledAsync();
        await RetireAsync(register, new(2024, 6, 3));

        await ExecuteAsync(register, $"PRAGMA foreign_keys = OFF; {sql}");

        Assert.Equal(flaw, (await register.Get<VerifyLedger>().ExecuteAsync(Ct)).First?.Flaw);
    }

    [Fact]
    public async Task The_act_is_a_leaf_of_the_log_which_knows_when_it_is_told_otherwise_or_gone()
    {
        await using var register = await FilledAsync();
        await RetireAsync(register, new(2024, 6, 3));

        Assert.Equal([4L], await register.NewContext().LogEntries.Where(leaf => leaf.Subject == LogSubject.LedgerCut).Select(leaf => leaf.SourceId).ToListAsync(Ct));
        Assert.Null((await register.Get<VerifyLog>().ExecuteAsync(Ct)).First);
        await ExecuteAsync(register, """UPDATE "LedgerCuts" SET "Officer" = 'somebody'""");
        Assert.Equal((LogFlaw.SourceChanged, LogSubject.LedgerCut, 4L), await FoundAsync(register));
        await ExecuteAsync(register, """PRAGMA foreign_keys = OFF; DELETE FROM "LedgerCuts" """);
        Assert.Equal((LogFlaw.SourceMissing, LogSubject.LedgerCut, 4L), await FoundAsync(register));
    }

    /// <summary>Two questions of each of two banks in the years before, and two of one of them later; each day with its signed head.</summary>
    private static async Task<TemporaryRegister> FilledAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var register = await TemporaryRegister.CreateAsync(provider);
        foreach (var (day, banks) in new[] { (1, "ab"), (2, "ab"), (3, "a"), (4, "a") })
        {
            register.Clock.NowUtc = new(2024, 6, day, 4, 0, 0, DateTimeKind.Utc);
            await LedgerTests.RecordAsync(register, [.. banks.Select(bank => LedgerTests.Question($"bank-{bank}", bank == 'a' ? 1 : 2))]);
            await register.Get<SignLedgerHead>().ExecuteAsync(new(2024, 6, day), Ct);
        }

        return register;
    }

    private static Task<RetireReceipt> RetireAsync(TemporaryRegister register, DateOnly before, DateOnly? today = null) =>
        register.Get<RetireLedger>().ExecuteAsync(before, "administrator", "保存期满", today ?? _today, Ct);

    private static async Task<(LogFlaw, LogSubject?, long?)> FoundAsync(TemporaryRegister register) =>
        (await register.Get<VerifyLog>().ExecuteAsync(Ct)).First is { } first ? (first.Flaw, first.Subject, first.SourceId) : default;

    private static async Task<ExportReport> ExportAsync(TemporaryRegister register, string client)
    {
        CheckLedgerExport check = new(register.Get<SigningKeys>().Public());
        var export = register.Get<ExportLedger>();
        await foreach (var line in export.LinesAsync(await export.BeginAsync(client, new(), new(2024, 6, 3), Ct), Ct))
        {
            check.Read(line);
        }

        return check.End();
    }

    private static async Task ExecuteAsync(TemporaryRegister register, string sql)
    {
        await using var context = register.NewContext();
        await context.Database.ExecuteSqlRawAsync(sql, Ct);
    }
}
