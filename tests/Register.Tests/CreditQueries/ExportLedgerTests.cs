using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Credit;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.CreditQueries;

public sealed class ExportLedgerTests
{
    private static readonly DateTime _start = new(2024, 6, 3, 1, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_client_gets_its_own_lines_behind_a_head_that_anybody_can_check(DatabaseProvider provider)
    {
        await using var register = await FilledAsync(provider);

        var report = await ExportAsync(register, "bank-a", new());

        Assert.Equal((null, 0L, 5L, "bank-a"), (report.Flaw, report.Head!.After, report.Head.Lines, report.Head.Client));
    }

    [Theory]
    [InlineData(2, null, null, null, 2, 5)]
    [InlineData(0, 1, null, null, 1, 5)]
    [InlineData(0, null, 3, null, 0, 3)]
    [InlineData(0, 1, 3, null, 1, 3)]
    [InlineData(2, 1, 4, 1, 2, 3)]
    [InlineData(3, null, 2, null, 3, 3)]
    [InlineData(9, null, null, null, 5, 5)]
    [InlineData(0, 9, null, null, 5, 5)]
    public async Task A_range_is_one_stretch_of_lines(int after, int? fromHour, int? untilHour, int? limit, int first, int last)
    {
        await using var register = await FilledAsync();

        var report = await ExportAsync(register, "bank-a", new(after, _start.AddHours(fromHour ?? -9), untilHour is { } hour ? _start.AddHours(hour) : null, limit));

        Assert.Equal((null, first, last), (report.Flaw, (int)report.Head!.After, (int)report.Head.Lines));
    }

    [Fact]
    public async Task Who_never_asked_gets_a_signed_nothing()
    {
        await using var register = await FilledAsync();

        var report = await ExportAsync(register, "bank-c", new());

        Assert.Equal((null, 0L), (report.Flaw, report.Head!.Lines));
    }

    [Fact]
    public async Task However_often_a_client_asks_one_head_of_a_day_is_kept_and_each_export_verifies()
    {
        await using var register = await FilledAsync();

        foreach (var range in new LedgerRange[] { new(), new(1), new(2), new(Limit: 1), new(), new(99) })
        {
            Assert.Null((await ExportAsync(register, "bank-a", range)).Flaw);
        }

        await ExportAsync(register, "bank-b", new());
        await LedgerTests.RecordAsync(register, LedgerTests.Question("bank-a", 1));
        Assert.Equal((null, 6L), await ExportAsync(register, "bank-a", new()) is var last ? (last.Flaw, last.Lines) : default);
        Assert.Equal(["bank-a", "bank-b"], await register.NewContext().LedgerHeads.OrderBy(row => row.Id).Select(row => row.ClientId).ToListAsync(Ct));
        Assert.Null((await register.Get<VerifyLedger>().ExecuteAsync(Ct)).First);
    }

    [Fact]
    public async Task An_export_without_a_kept_head_is_signed_at_the_register_s_time_though_the_clock_is_behind()
    {
        await using var register = await FilledAsync();
        await ExportAsync(register, "bank-a", new());
        register.Clock.NowUtc = _start;

        var report = await ExportAsync(register, "bank-a", new());

        Assert.True(report.Head!.AtUtc >= (await register.LinesAsync("bank-a", Ct))[^1].AtUtc);
    }

    [Fact]
    public async Task Lines_that_are_written_while_an_export_goes_out_belong_to_the_next_one()
    {
        await using var register = await FilledAsync();
        var export = register.Get<ExportLedger>();
        var head = await export.BeginAsync("bank-a", new(), new(2024, 6, 3), Ct);

        await LedgerTests.RecordAsync(register, LedgerTests.Question("bank-a", 1));

        Assert.Equal(6, await export.LinesAsync(head, Ct).CountAsync(Ct));
        Assert.Equal((null, 1L), await ExportAsync(register, "bank-a", new(head.Lines)) is var next ? (next.Flaw, next.Lines) : default);
    }

    [Fact]
    public async Task More_lines_than_a_page_holds_go_out_whole()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await LedgerTests.RecordAsync(register, [.. Enumerable.Range(0, ExportLedger.LinesAtOnce + 1).Select(_ => LedgerTests.Question("bank-b", 2))]);

        Assert.Equal((null, ExportLedger.LinesAtOnce + 1), await ExportAsync(register, "bank-b", new()) is var report ? (report.Flaw, (int)report.Lines) : default);
    }

    /// <summary>Five questions of one bank, an hour between them, and as many of another.</summary>
    private static async Task<TemporaryRegister> FilledAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var register = await TemporaryRegister.CreateAsync(provider);
        for (var hour = 0; hour < 5; hour++)
        {
            register.Clock.NowUtc = _start.AddHours(hour);
            await LedgerTests.RecordAsync(register, LedgerTests.Question("bank-a", 1), LedgerTests.Question("bank-b", 2));
        }

        return register;
    }

    private static async Task<ExportReport> ExportAsync(TemporaryRegister register, string client, LedgerRange range)
    {
        var export = register.Get<ExportLedger>();
        CheckLedgerExport check = new(register.Get<SigningKeys>().Public());
        await foreach (var line in export.LinesAsync(await export.BeginAsync(client, range, new(2024, 6, 3), Ct), Ct))
        {
            check.Read(line);
        }

        return check.End();
    }
}
