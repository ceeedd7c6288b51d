using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Credit;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.CreditQueries;

public sealed class SignedHeadTests
{
    private static readonly DateOnly _day = new(2024, 6, 3);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_head_is_signed_once_for_each_number_of_lines_and_day_and_is_a_leaf_of_the_log(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);
        var sign = register.Get<SignLedgerHead>();
        await LedgerTests.RecordAsync(register, LedgerTests.Question("bank-a", 1), LedgerTests.Question("bank-b", 2));

        var first = await sign.ExecuteAsync(_day, Ct);
        var again = await sign.ExecuteAsync(_day, Ct);
        var nextDay = await sign.ExecuteAsync(_day.AddDays(1), Ct);

        Assert.Equal((first.Id, first.Text), (again.Id, again.Text));
        Assert.Equal((2, true), (nextDay.Id, await sign.IsSignedAsync(_day, Ct)));
        Assert.True(LedgerHead.TryRead(first.Text, register.Get<SigningKeys>().Public(), out var head));
        Assert.Equal((2L, null), (head.Lines, head.Client));
        Assert.Equal((await register.Get<VerifyLedger>().ExecuteAsync(Ct)).Head, head.Head);
        Assert.Equal([1L, 2L], await register.NewContext().LogEntries.Where(leaf => leaf.Subject == LogSubject.LedgerHead).OrderBy(leaf => leaf.Index).Select(leaf => leaf.SourceId).ToListAsync(Ct));
        Assert.Null((await register.Get<VerifyLog>().ExecuteAsync(Ct)).First);
    }

    [Fact]
    public async Task Lines_that_were_cut_off_the_end_are_missed_by_the_head()
    {
        await using var register = await SignedAsync();

        await ExecuteAsync(register, """DELETE FROM "CreditQueries" WHERE "Number" > 3""");

        var report = await register.Get<VerifyLedger>().ExecuteAsync(Ct);
        Assert.Equal((3L, 1), (report.Lines, report.Heads));
        Assert.Equal((LedgerFlaw.CutOff, 4L, 5L), (report.First!.Flaw, report.First.Number, report.First.Head!.Lines));
    }

    [Fact]
    public async Task Lines_that_were_cut_off_and_asked_anew_contradict_the_head()
    {
        await using var register = await SignedAsync();
        await ExecuteAsync(register, """DELETE FROM "CreditQueries" WHERE "Number" > 3""");

        await LedgerTests.RecordAsync(register, LedgerTests.Question("bank-a", 8), LedgerTests.Question("bank-a", 9));

        var report = await register.Get<VerifyLedger>().ExecuteAsync(Ct);
        Assert.Equal((LedgerFlaw.HeadContradicted, 1L), (report.First!.Flaw, report.First.Number));
    }

    [Fact]
    public async Task Where_an_earlier_head_holds_the_bad_line_lies_behind_it()
    {
        await using var register = await SignedAsync();
        await LedgerTests.RecordAsync(register, LedgerTests.Question("bank-a", 6));
        await register.Get<SignLedgerHead>().ExecuteAsync(_day.AddDays(1), Ct);
        await ExecuteAsync(register, """DELETE FROM "CreditQueries" WHERE "Number" > 5""");
        await LedgerTests.RecordAsync(register, LedgerTests.Question("bank-a", 9));

        var report = await register.Get<VerifyLedger>().ExecuteAsync(Ct);

        Assert.Equal((LedgerFlaw.HeadContradicted, 6L, 2), (report.First!.Flaw, report.First.Number, report.First.Head!.Id));
    }

    [Fact]
    public async Task An_export_signs_the_lines_of_its_client_and_they_are_missed_too()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await LedgerTests.RecordAsync(register, [.. Enumerable.Range(1, 5).Select(i => LedgerTests.Question(i % 2 == 0 ? "bank-b" : "bank-a", i))]);
        await register.Get<ExportLedger>().BeginAsync("bank-a", new(), _day, Ct);

        await ExecuteAsync(register, """DELETE FROM "CreditQueries" WHERE "Number" > 3""");

        var report = await register.Get<VerifyLedger>().ExecuteAsync(Ct);
        Assert.Equal((LedgerFlaw.CutOff, 3L, "bank-a"), (report.First!.Flaw, report.First.Number, report.First.Head!.ClientId));
    }

    [Theory]
    [InlineData("""DELETE FROM "LedgerHeads" """, 1)]
    [InlineData("""DELETE FROM "LedgerHeads" WHERE "Id" = 2""", 2)]
    [InlineData("""DELETE FROM "LedgerHeads" WHERE "Id" = 3""", 3)]
    public async Task A_head_that_is_not_kept_any_more_is_named_whether_or_not_lines_went_with_it(string sql, long head)
    {
        await using var register = await SignedAsync();
        await register.Get<ExportLedger>().BeginAsync("bank-a", new(), _day, Ct);
        await register.Get<SignLedgerHead>().ExecuteAsync(_day.AddDays(1), Ct);
        Assert.Null((await register.Get<VerifyLedger>().ExecuteAsync(Ct)).First);

        await ExecuteAsync(register, sql);
        var alone = (await register.Get<VerifyLedger>().ExecuteAsync(Ct)).First;
        await ExecuteAsync(register, """DELETE FROM "CreditQueries" WHERE "Number" > 3""");
        var withLines = (await register.Get<VerifyLedger>().ExecuteAsync(Ct)).First;

        Assert.Equal(((LedgerFlaw.HeadMissing, head), (LedgerFlaw.HeadMissing, head)), ((alone!.Flaw, alone.Number), (withLines!.Flaw, withLines.Number)));
    }

    [Theory]
    [InlineData("bank-a")]
    [InlineData(null)]
    public async Task The_number_of_a_head_that_was_taken_out_is_not_given_again(string? next)
    {
        await using var register = await SignedAsync();
        await ExecuteAsync(register, """DELETE FROM "LedgerHeads" """);
        await ExecuteAsync(register, """DELETE FROM "CreditQueries" WHERE "Number" > 3""");

        await (next is null ? register.Get<SignLedgerHead>().ExecuteAsync(_day.AddDays(1), Ct) : (Task)register.Get<ExportLedger>().BeginAsync(next, new(), _day.AddDays(1), Ct));

        Assert.Equal([2], await register.NewContext().LedgerHeads.Select(head => head.Id).ToListAsync(Ct));
        Assert.Equal((LedgerFlaw.HeadMissing, 1L), (await register.Get<VerifyLedger>().ExecuteAsync(Ct)).First is { } first ? (first.Flaw, first.Number) : default);
    }

    [Fact]
    public async Task A_head_of_a_client_under_the_number_of_one_of_all_lines_does_not_hide_that_it_is_gone()
    {
        await using var register = await SignedAsync();
        await ExecuteAsync(register, """DELETE FROM "LedgerHeads" """);
        await register.Get<ExportLedger>().BeginAsync("bank-a", new(), _day, Ct);

        await ExecuteAsync(register, """UPDATE "LedgerHeads" SET "Id" = 1""");

        Assert.Equal((LedgerFlaw.HeadMissing, 1L), (await register.Get<VerifyLedger>().ExecuteAsync(Ct)).First is { } first ? (first.Flaw, first.Number) : default);
    }

    [Theory]
    [InlineData("""UPDATE "LedgerHeads" SET "Text" = replace("Text", 'eyJ', 'eyK')""")]
    [InlineData("""UPDATE "LedgerHeads" SET "Lines" = 3""")]
    [InlineData("""UPDATE "LedgerHeads" SET "ClientId" = 'bank-a'""")]
    public async Task A_head_that_was_edited_is_named_and_so_does_the_log(string sql)
    {
        await using var register = await SignedAsync();

        await ExecuteAsync(register, sql);

        Assert.Equal((LedgerFlaw.HeadNotSigned, 1), (await register.Get<VerifyLedger>().ExecuteAsync(Ct)).First is { } first ? (first.Flaw, first.Head!.Id) : default);
    }

    [Fact]
    public async Task A_head_that_was_taken_out_together_with_its_lines_is_missed_by_the_ledger_and_by_the_log()
    {
        await using var register = await SignedAsync();

        await ExecuteAsync(register, """DELETE FROM "LedgerHeads" """);
        await ExecuteAsync(register, """DELETE FROM "CreditQueries" WHERE "Number" > 3""");

        Assert.Equal(LedgerFlaw.HeadMissing, (await register.Get<VerifyLedger>().ExecuteAsync(Ct)).First?.Flaw);
        Assert.Equal((LogFlaw.SourceMissing, LogSubject.LedgerHead), (await register.Get<VerifyLog>().ExecuteAsync(Ct)).First is { } first ? (first.Flaw, first.Subject) : default);
    }

    private static async Task<TemporaryRegister> SignedAsync()
    {
        var register = await TemporaryRegister.CreateAsync();
        await LedgerTests.RecordAsync(register, [.. Enumerable.Range(1, 5).Select(i => LedgerTests.Question("bank-a", i))]);
        await register.Get<SignLedgerHead>().ExecuteAsync(_day, Ct);
        return register;
    }

    private static async Task ExecuteAsync(TemporaryRegister register, string sql)
    {
        await using var context = register.NewContext();
        Assert.NotEqual(0, await context.Database.ExecuteSqlRawAsync(sql, Ct));
    }
}
