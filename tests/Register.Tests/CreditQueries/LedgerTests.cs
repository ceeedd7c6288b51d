using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Credit;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.CreditQueries;

public sealed class LedgerTests
{
    private static readonly DateOnly _day = new(2024, 6, 3);

    private static readonly NamedAuthorisation _contract = new("授字〔2024〕7号", new(2024, 1, 1), new(2024, 12, 31));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Questions_are_numbered_and_chained_for_all_and_for_each_client(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);

        await RecordAsync(register, Question("bank-a", 1), Question("bank-b", 1), Question("bank-a", 2));
        await RecordAsync(register, Question("bank-b", 3));

        var all = await register.LinesAsync(null, Ct);
        Assert.Equal([(1, "bank-a", 1), (2, "bank-b", 1), (3, "bank-a", 2), (4, "bank-b", 2)], all.Select(row => ((int)row.Number, row.ClientId, (int)row.Serial)));
        var own = await register.LinesAsync("bank-a", Ct);
        Assert.Equal(own[1].Line.LinkAfter(own[0].Line.LinkAfter(LedgerLine.Beginning)), own[1].Link);
        var report = await register.Get<VerifyLedger>().ExecuteAsync(Ct);
        Assert.Equal((4, null), (report.Lines, report.First));
        Assert.Equal(all[^1].Head, report.Head);
    }

    [Theory]
    [InlineData("""UPDATE "CreditQueries" SET "User" = 'somebody' WHERE "Number" = 3""", LedgerFlaw.LineChanged)]
    [InlineData("""UPDATE "CreditQueries" SET "Code" = (SELECT "Code" FROM "CreditQueries" WHERE "Number" = 1) WHERE "Number" = 3""", LedgerFlaw.LineChanged)]
    [InlineData("""UPDATE "CreditQueries" SET "AtUtc" = "AtUtc" + 1 WHERE "Number" = 3""", LedgerFlaw.LineChanged)]
    [InlineData("""UPDATE "CreditQueries" SET "Purpose" = 1 WHERE "Number" = 3""", LedgerFlaw.LineChanged)]
    [InlineData("""UPDATE "CreditQueries" SET "Words" = NULL WHERE "Number" = 3""", LedgerFlaw.LineChanged)]
    [InlineData("""UPDATE "CreditQueries" SET "Authorisation" = 'x' WHERE "Number" = 3""", LedgerFlaw.LineChanged)]
    [InlineData("""UPDATE "CreditQueries" SET "Verdict" = 2 WHERE "Number" = 3""", LedgerFlaw.LineChanged)]
    [InlineData("""UPDATE "CreditQueries" SET "DataVersion" = 8 WHERE "Number" = 3""", LedgerFlaw.LineChanged)]
    [InlineData("""UPDATE "CreditQueries" SET "Answer" = zeroblob(32) WHERE "Number" = 3""", LedgerFlaw.LineChanged)]
    [InlineData("""UPDATE "CreditQueries" SET "Link" = zeroblob(32) WHERE "Number" = 3""", LedgerFlaw.LineChanged)]
    [InlineData("""UPDATE "CreditQueries" SET "Head" = zeroblob(32) WHERE "Number" = 3""", LedgerFlaw.ChainBroken)]
    [InlineData("""DELETE FROM "CreditQueries" WHERE "Number" = 3""", LedgerFlaw.LineMissing)]
    public async Task A_line_that_was_edited_behind_the_systems_back_is_named(string sql, LedgerFlaw flaw)
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await RecordAsync(register, [.. Enumerable.Range(1, 5).Select(i => Question("bank-a", i))]);
        await using (var context = register.NewContext())
        {
            Assert.Equal(1, await context.Database.ExecuteSqlRawAsync(sql, Ct));
        }

        var report = await register.Get<VerifyLedger>().ExecuteAsync(Ct);

        Assert.Equal(new LedgerFinding(flaw, 3), report.First);
    }

    [Fact]
    public async Task A_line_keeps_what_was_asked_and_answered_as_text_that_is_read_back()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await RecordAsync(register, Question("bank-a", 1));

        var line = Assert.Single(await register.LinesAsync(null, Ct)).Line;

        Assert.Equal(("li.ming", "other", "资产转让", _contract.Reference, "valid"), (line.User, line.Purpose, line.Words, line.Authorisation, line.Verdict));
        Assert.True(LedgerLine.TryRead(line.ToText(), out var read));
        Assert.Equal(line, read);
        Assert.False(LedgerLine.TryRead(line.ToText() + " ", out _));
    }

    [Fact]
    public async Task A_hundred_questions_at_once_are_chained_one_behind_the_other()
    {
        await using var register = await TemporaryRegister.CreateAsync();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() => RecordAsync(register, Question($"bank-{i % 3}", i)), Ct)));

        Assert.Equal((100, null), ((await register.Get<VerifyLedger>().ExecuteAsync(Ct)) is var report ? (report.Lines, report.First) : default));
    }

    internal static CreditQuestion Question(string client, int enterprise, NamedAuthorisation? authorisation = null) => new(
        client, "li.ming", AnyEnterprise.Code(enterprise), CreditPurpose.Other, "资产转让", authorisation ?? _contract with { Reference = $"{_contract.Reference}{(enterprise == 1 && client == "bank-a" ? "" : client)}" });

    internal static async Task RecordAsync(TemporaryRegister register, params CreditQuestion[] questions)
    {
        AnsweredQuestion[] answered = [.. questions.Select(question => new AnsweredQuestion(question, AuthorisationVerdict.Valid, 7, SHA256.HashData(Encoding.UTF8.GetBytes(question.ToString()))))];
        Assert.IsType<QueriesRecorded>(await register.Get<RecordCreditQueries>().ExecuteAsync(new(answered, _day), Ct));
    }
}
