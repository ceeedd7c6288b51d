using System.Text;
using AutoMapper;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using QualityCredit.Web.Api;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Tests.Hosting;
using Xunit;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace QualityCredit.Web.Tests.Api;

[Collection(OneHost.Name)]
public sealed class CreditAnswersTests(RunningHost host)
{
    private static readonly DateOnly _day = new(2026, 11, 22);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_kept_is_what_would_be_written_again_of_every_enterprise_with_and_without_an_authorisation_however_often_it_is_asked()
    {
        var services = host.Factory.Services;
        var (answers, answer, mapper) = (services.GetRequiredService<CreditAnswers>(), services.GetRequiredService<AnswerCredit>(), services.GetRequiredService<IMapper>());
        await using var context = services.GetRequiredService<IDbContextFactory<RegisterContext>>().CreateDbContext();
        OrganizationCode[] codes = [.. await context.Enterprises.Select(row => row.Code).ToListAsync(Ct), OrganizationCode.Parse(DemoEnterprises.NotRegistered)];
        var asked = Gen.Elements(codes).SelectMany(code => Gen.Elements(true, true, false).Select(isAuthorised => (Code: code, IsAuthorised: isAuthorised)));
        var graded = 0;

        foreach (var (code, isAuthorised) in asked.Sample(300, new Rnd(1), 100))
        {
            CreditQuestion question = new("bank-a", "li.ming", code, CreditPurpose.BeforeLending, null, isAuthorised ? new("授1号", _day, _day) : null);
            var written = await answers.OfAsync(question, new(code), _day, Ct);
            var afresh = answers.Write(mapper.Map<CreditResponse>(await answer.AnswerAsync(question, _day, Ct)));
            Assert.Equal(Encoding.UTF8.GetString(afresh), Encoding.UTF8.GetString(written.Body));
            Assert.Equal(System.Security.Cryptography.SHA256.HashData(afresh), written.Line.Answer);
            graded += Encoding.UTF8.GetString(afresh).Contains("\"grade\":", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.InRange(graded, 100, 280);
    }

    [Fact]
    public async Task Lines_of_jobs_are_the_same_and_leave_what_is_kept_alone()
    {
        var services = host.Factory.Services;
        var answer = services.GetRequiredService<AnswerCredit>();
        CreditAnswers answers = new(answer, services.GetRequiredService<IMapper>(), services.GetRequiredService<IOptions<JsonOptions>>());
        var code = OrganizationCode.Parse(DemoEnterprises.TopGrade);
        CreditQuestion question = new("bank-a", "li.ming", code, CreditPurpose.BeforeLending, null, new("授1号", _day, _day));
        var grade = Assert.IsType<GradeOnRecord>((await answer.LookAsync(question, new(code), _day, [], Ct)).Grade);

        var line = await answers.OfLineAsync(question, new(code), _day, Ct);
        var before = answers.Kept.Find(grade);
        var single = await answers.OfAsync(question, new(code), _day, Ct);

        Assert.Equal(single.Body, line.Body);
        Assert.Equal((true, true), (before is null, answers.Kept.Find(grade) is not null));
    }

    [Fact]
    public void Kept_grades_are_bounded_and_those_that_are_asked_for_stay()
    {
        const int Most = 10_000;
        KeptGrades kept = new(Most);
        kept.Keep(new(0, 0), [0]);

        foreach (var decision in Enumerable.Range(1, 1000))
        {
            kept.Keep(new(decision, 0), new byte[100]);
            Assert.NotNull(kept.Find(new(decision, 0)));
            Assert.NotNull(kept.Find(new(0, 0)));
        }

        Assert.InRange(Enumerable.Range(1, 1000).Count(decision => kept.Find(new(decision, 0)) is not null), 1, Most / 100);
        Assert.Null(kept.Find(new(1000, 1)));
    }
}
