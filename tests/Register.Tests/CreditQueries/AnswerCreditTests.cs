using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Tests.Rescoring;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.CreditQueries;

public sealed class AnswerCreditTests
{
    private static readonly DateOnly _day = new(2024, 6, 3);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_was_asked_about_is_told_with_the_unified_code_and_former_names_also_without_an_authorisation()
    {
        await using var register = await RatedAsync();
        var credit = UnifiedSocialCreditCode.From('9', '1', RegionCode.FromNumber(430104), AnyEnterprise.Code(3));
        var details = AnyEnterprise.Details(3);
        await register.Get<RegisterEnterprise>().ExecuteAsync([details with { Code = new(credit), Name = "乙电缆厂" }], Ct);
        await register.Get<RegisterEnterprise>().ExecuteAsync([details with { Name = "丙电缆厂" }], Ct);

        var answer = await AskAsync(register, LedgerTests.Question("bank-a", 3) with { Authorisation = null });

        Assert.Equal(("丙电缆厂", credit, details.Industry), (answer.Subject!.Name, answer.Subject.CreditCode, answer.Subject.Industry));
        Assert.Equal(["乙电缆厂", details.Name], answer.Subject.FormerNames);
        Assert.Equal(new GradeNotTold(NoGrade.Withheld), answer.Grade);
    }

    [Fact]
    public async Task Why_there_is_no_grade_is_said()
    {
        await using var register = await RatedAsync();
        await register.Get<RegisterEnterprise>().ExecuteAsync([AnyEnterprise.Details(900)], Ct);
        await register.NewContext().Database.ExecuteSqlRawAsync("""UPDATE "Decisions" SET "Digest" = zeroblob(32) WHERE "Id" < 2 * 1048576""", Ct);

        Assert.IsType<GradeTold>((await AskAsync(register, LedgerTests.Question("bank-a", 2))).Grade);
        Assert.Equal(new GradeNotTold(NoGrade.NotReproduced), (await AskAsync(register, LedgerTests.Question("bank-a", 1))).Grade);
        Assert.Equal(new GradeNotTold(NoGrade.NotRatedYet), (await AskAsync(register, LedgerTests.Question("bank-a", 900))).Grade);
        Assert.Equal(new GradeNotTold(NoGrade.NotRegistered), (await AskAsync(register, LedgerTests.Question("bank-a", 901))).Grade);
    }

    [Fact]
    public async Task An_answer_judges_an_authorisation_as_the_ledger_does_whatever_is_on_record()
    {
        await using var register = await RatedAsync();
        var questions = Gen.Choose(1, 3).SelectMany(client => Gen.Choose(1, 4).SelectMany(enterprise => Gen.Choose(0, 3).SelectMany(reference => Gen.Choose(-2, 2).Select(shift =>
            new CreditQuestion(
                $"bank-{client}", "li.ming", AnyEnterprise.Code(enterprise), CreditPurpose.Guarantee, null,
                reference == 0 ? null : new($"{reference}", _day.AddDays(-1), _day.AddDays(shift)))))));
        List<AuthorisationVerdict> seen = [];

        foreach (var question in questions.Sample(200, new Rnd(1), 300))
        {
            await AskedAsync(question);
            if (seen.Count % 40 == 0 && question.Authorisation is not null)
            {
                await TakeBackAsync(question);
            }
        }

        CreditQuestion last = new("bank-1", "li.ming", AnyEnterprise.Code(1), CreditPurpose.Guarantee, null, new("last", _day, _day));
        await AskedAsync(last);
        await TakeBackAsync(last);
        await AskedAsync(last);

        Assert.Equal([AuthorisationVerdict.Valid, AuthorisationVerdict.Withdrawn], seen[^2..]);
        Assert.True(seen.Distinct().Count() >= 5, string.Join(' ', seen.Distinct()));

        async Task AskedAsync(CreditQuestion question)
        {
            var answered = (await register.Get<AnswerCredit>().LookAsync(question, new(question.Code), _day, [], Ct)).Verdict;
            var recorded = await register.Get<RecordCreditQueries>().ExecuteAsync(new([new(question, answered, 1, new byte[32])], _day), Ct);
            Assert.IsType<QueriesRecorded>(recorded);
            seen.Add(answered);
        }

        Task TakeBackAsync(CreditQuestion question) =>
            register.Get<WithdrawAuthorisation>().ExecuteAsync(new(question.Code, question.Authorisation!.Reference, _day, "李处长", "撤回"), _day, Ct);
    }

    private static async Task<TemporaryRegister> RatedAsync()
    {
        var register = await RescoringSteps.FilledAsync();
        await register.RunAsync(new(2024, 6, 1));
        await register.Get<KeepPublicList>().BeginAsync(Ct);
        return register;
    }

    private static Task<CreditAnswer> AskAsync(TemporaryRegister register, CreditQuestion question) =>
        register.Get<AnswerCredit>().AnswerAsync(question, _day, Ct);
}
