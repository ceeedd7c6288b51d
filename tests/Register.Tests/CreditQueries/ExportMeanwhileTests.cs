using QualityCredit.Rating.Credit;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Proofs;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.CreditQueries;

/// <summary>What happens to the ledger while the ends of an export are read, or while its lines go out.</summary>
public sealed class ExportMeanwhileTests
{
    private static readonly DateOnly _day = new(2034, 6, 3);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Of a second export of a day no head is kept: its ends are read without the writer's turn.</summary>
    [Theory]
    [InlineData("LedgerCutEnds", 1, 0)]
    [InlineData("CreditQueries", 1, 0)]
    [InlineData("CreditQueries", 2, 0)]
    [InlineData("LedgerCutEnds", 2, 0)]
    [InlineData("CreditQueries", 1, 1)]
    [InlineData("CreditQueries", 2, 1)]
    [InlineData("CreditQueries", 3, 1)]
    [InlineData("LedgerCutEnds", 2, 1)]
    public async Task An_export_of_which_lines_are_cut_while_its_ends_are_read_begins_behind_the_cut(string table, int question, int after)
    {
        await using var register = await FilledAsync();
        await register.Get<ExportLedger>().BeginAsync("bank-a", new(), _day, Ct);
        RetireReceipt? cut = null;
        Meanwhile meanwhile = new(register, table, 1, async () => cut = await CutAsync(register), question);

        var report = await ReadAsync(register, await Export(register, meanwhile).BeginAsync("bank-a", new(after), _day, Ct));

        Assert.Equal(3, Assert.IsType<LedgerRetired>(cut).Lines);
        Assert.Equal((null, 2L, 4L), (report.Flaw, report.Head!.After, report.Head.Lines));
    }

    [Fact]
    public async Task No_line_of_an_export_is_later_than_its_head_though_it_was_written_while_the_ends_were_read()
    {
        await using var register = await FilledAsync();
        await register.Get<ExportLedger>().BeginAsync("bank-a", new(), _day, Ct);
        Meanwhile meanwhile = new(register, "CreditQueries", 1, () => AskAsync(register, "bank-a", register.Clock.NowUtc.AddHours(1)));

        var report = await ReadAsync(register, await Export(register, meanwhile).BeginAsync("bank-a", new(), _day, Ct));

        Assert.Equal((null, 5L), (report.Flaw, report.Head!.Lines));
        Assert.True(report.Head.AtUtc >= (await register.LinesAsync("bank-a", Ct))[^1].AtUtc);
    }

    /// <summary>Some of the lines, or all that the export still had to tell.</summary>
    [Theory]
    [InlineData("bank-a")]
    [InlineData("bank-b")]
    public async Task Lines_that_are_cut_while_an_export_goes_out_are_missed_by_whoever_checks_it(string client)
    {
        await using var register = await FilledAsync();
        var head = await register.Get<ExportLedger>().BeginAsync(client, new(), _day, Ct);

        Assert.IsType<LedgerRetired>(await CutAsync(register));

        var report = await ReadAsync(register, head);
        Assert.NotNull(report.Flaw);
    }

    /// <summary>Two questions of a bank whose term is over, and two more; and one of another, whose term is over.</summary>
    private static async Task<TemporaryRegister> FilledAsync()
    {
        var register = await TemporaryRegister.CreateAsync();
        foreach (var (bank, day) in new[] { ('a', 1), ('b', 1), ('a', 1), ('a', 3), ('a', 4) })
        {
            await AskAsync(register, $"bank-{bank}", new(2024, 6, day, 4, 0, 0, DateTimeKind.Utc));
        }

        return register;
    }

    private static Task AskAsync(TemporaryRegister register, string client, DateTime atUtc)
    {
        register.Clock.NowUtc = atUtc;
        return LedgerTests.RecordAsync(register, LedgerTests.Question(client, 1));
    }

    private static Task<RetireReceipt> CutAsync(TemporaryRegister register) => register.Get<RetireLedger>().ExecuteAsync(new(2024, 6, 3), "administrator", "保存期满", _day, Ct);

    private static ExportLedger Export(TemporaryRegister register, Meanwhile meanwhile) => new(register.Writer, register.Get<SignLedgerHead>(), meanwhile, register.Clock);

    private static async Task<ExportReport> ReadAsync(TemporaryRegister register, SignedLedgerHead head)
    {
        CheckLedgerExport check = new(register.Get<SigningKeys>().Public());
        await foreach (var line in register.Get<ExportLedger>().LinesAsync(head, Ct))
        {
            check.Read(line);
        }

        return check.End();
    }
}
