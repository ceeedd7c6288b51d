using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.PublicList;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.CreditQueries;

public sealed class AuthorisationTests
{
    private static readonly NamedAuthorisation _contract = new("授字〔2024〕7号", new(2024, 3, 1), new(2024, 8, 31));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2024-02-29", AuthorisationVerdict.NotYet)]
    [InlineData("2024-03-01", AuthorisationVerdict.Valid)]
    [InlineData("2024-08-31", AuthorisationVerdict.Valid)]
    [InlineData("2024-09-01", AuthorisationVerdict.Expired)]
    public async Task It_holds_from_its_first_to_its_last_day(string day, AuthorisationVerdict expected)
    {
        await using var register = await TemporaryRegister.CreateAsync();

        var verdict = await JudgeAsync(register, LedgerTests.Question("bank-a", 1, _contract), DateOnly.Parse(day, null));

        Assert.Equal(expected, verdict);
    }

    [Fact]
    public async Task Without_one_nothing_is_authorised()
    {
        await using var register = await TemporaryRegister.CreateAsync();

        Assert.Equal(AuthorisationVerdict.Missing, await JudgeAsync(register, LedgerTests.Question("bank-a", 1) with { Authorisation = null }, new(2024, 6, 3)));
    }

    [Fact]
    public async Task Who_names_it_first_holds_it_with_the_days_that_were_named_then()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var (day, question) = (new DateOnly(2024, 6, 3), LedgerTests.Question("bank-a", 1, _contract));
        await LedgerTests.RecordAsync(register, question);

        Assert.Equal(AuthorisationVerdict.Valid, await JudgeAsync(register, question, day));
        Assert.Equal(AuthorisationVerdict.OfAnother, await JudgeAsync(register, question with { ClientId = "bank-b" }, day));
        Assert.Equal(AuthorisationVerdict.Contradicted, await JudgeAsync(register, question with { Authorisation = _contract with { Until = new(2025, 8, 31) } }, day));
        Assert.Equal(AuthorisationVerdict.Valid, await JudgeAsync(register, question with { ClientId = "bank-b", Code = AnyEnterprise.Code(2) }, day));
    }

    [Fact]
    public async Task What_the_enterprise_took_back_holds_until_the_day_before()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var question = LedgerTests.Question("bank-a", 1, _contract);
        Assert.IsType<AuthorisationNotOnRecord>(await WithdrawAsync(register, question.Code));
        await LedgerTests.RecordAsync(register, question);

        Assert.IsType<AuthorisationWithdrawn>(await WithdrawAsync(register, question.Code));

        Assert.Equal(AuthorisationVerdict.Valid, await JudgeAsync(register, question, new(2024, 6, 30)));
        Assert.Equal(AuthorisationVerdict.Withdrawn, await JudgeAsync(register, question, new(2024, 7, 1)));
        Assert.Equal(new AlreadyWithdrawn(new(2024, 7, 1)), await WithdrawAsync(register, question.Code, new(2024, 7, 2)));
        var known = Assert.Single(await register.Get<ListAuthorisations>().ExecuteAsync(question.Code, Ct));
        Assert.Equal((new DateOnly(2024, 7, 1), "李处长", "bank-a"), (known.Withdrawal!.From, known.Withdrawal.Officer, known.Institution));
    }

    [Theory]
    [InlineData("2024-06-02", false)]
    [InlineData("2024-06-03", true)]
    [InlineData("2024-08-31", true)]
    [InlineData("2024-09-01", false)]
    public async Task It_is_withdrawn_from_today_on_at_the_earliest_and_before_its_end(string from, bool isPossible)
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var question = LedgerTests.Question("bank-a", 1, _contract);
        await LedgerTests.RecordAsync(register, question);

        var receipt = await WithdrawAsync(register, question.Code, DateOnly.Parse(from, null));

        Assert.Equal(isPossible, receipt is AuthorisationWithdrawn);
        Assert.True(isPossible || receipt == new WithdrawalDayWrong(new(2024, 6, 3), new(2024, 8, 31)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public async Task A_withdrawal_without_a_reason_or_with_an_endless_one_is_refused(int length)
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var question = LedgerTests.Question("bank-a", 1, _contract);
        await LedgerTests.RecordAsync(register, question);

        Assert.IsType<WithdrawalReasonWrong>(await WithdrawAsync(register, question.Code, reason: new('撤', length)));
    }

    [Fact]
    public async Task An_answer_that_rests_on_what_was_withdrawn_meanwhile_is_not_recorded()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var question = LedgerTests.Question("bank-a", 1, _contract);
        await LedgerTests.RecordAsync(register, question);
        await WithdrawAsync(register, question.Code);

        var recorded = await register.Get<RecordCreditQueries>().ExecuteAsync(new([new(question, AuthorisationVerdict.Valid, 7, new byte[32])], new(2024, 7, 1)), Ct);

        Assert.IsType<AnswerOvertaken>(recorded);
        Assert.Single(await register.LinesAsync(null, Ct));
    }

    private static async Task<AuthorisationVerdict> JudgeAsync(TemporaryRegister register, CreditQuestion question, DateOnly day)
    {
        await register.Get<KeepPublicList>().RefreshAsync(Ct);
        return (await register.Get<AnswerCredit>().LookAsync(question, new(question.Code), day, [], Ct)).Verdict;
    }

    private static Task<WithdrawalReceipt> WithdrawAsync(TemporaryRegister register, OrganizationCode code, DateOnly? from = null, string reason = "企业书面撤回") =>
        register.Get<WithdrawAuthorisation>().ExecuteAsync(new(code, _contract.Reference, from ?? new(2024, 7, 1), "李处长", reason), new(2024, 6, 3), Ct);
}
