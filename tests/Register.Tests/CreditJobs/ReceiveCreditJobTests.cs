using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Credit;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.CreditJobs;

public sealed class ReceiveCreditJobTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_line_more_than_a_million_is_refused_by_its_number_and_nothing_stays()
    {
        await using var register = await TemporaryRegister.CreateAsync();

        var receipt = await register.SendAsync("bank-a", Enumerable.Repeat("x"u8.ToArray(), CreditJobOptions.MostLines + 1));

        Assert.Equal(new TooManyCreditJobLines(1_000_001), receipt);
        await IsEmptyAsync(register);
    }

    [Fact]
    public async Task A_million_lines_are_taken_in()
    {
        await using var register = await TemporaryRegister.CreateAsync();

        var job = await register.AcceptedAsync("bank-a", Enumerable.Repeat("x"u8.ToArray(), CreditJobOptions.MostLines));

        Assert.Equal((CreditJobState.Waiting, 1_000_000), (job.State, job.Lines));
        await using var context = register.NewContext();
        var stored = await context.CreditJobQuestions.Select(row => row.Content).ToListAsync(Ct);
        Assert.Equal(1_000_000, stored.Sum(content => PackLines.LinesOf(content).Count));
    }

    [Fact]
    public async Task Of_a_list_that_breaks_off_nothing_stays()
    {
        await using var register = await JobRegister.CreateAsync();

        await Assert.ThrowsAsync<IOException>(() => register.SendAsync("bank-a", BreaksOff(200)));
        Assert.IsType<NoCreditJobLines>(await register.SendAsync("bank-a", []));
        Assert.IsType<CreditJobTermsUnusable>(await register.Get<ReceiveCreditJob>().ExecuteAsync(new("bank-a", null, IsEnglish: false), PlainCreditJob.Send(["x"u8.ToArray()]), () => null, Ct));

        await IsEmptyAsync(register);
    }

    [Fact]
    public async Task A_client_has_so_many_jobs_under_way_and_no_more()
    {
        await using var register = await JobRegister.CreateAsync(new() { MostPerClient = 2 });
        byte[][] lines = [PlainCreditJob.Line(AnyEnterprise.Code(1))];
        await register.AcceptedAsync("bank-a", lines);
        await register.AcceptedAsync("bank-a", lines);

        Assert.Equal(new TooManyCreditJobs(2), await register.SendAsync("bank-a", lines));
        await register.AcceptedAsync("bank-b", lines);

        await register.WorkAsync();
        await register.AcceptedAsync("bank-a", lines);
    }

    [Fact]
    public async Task A_list_that_comes_again_under_its_key_is_the_same_job()
    {
        await using var register = await JobRegister.CreateAsync(new() { MostPerClient = 1 });
        byte[][] lines = [PlainCreditJob.Line(AnyEnterprise.Code(1))];
        var first = Assert.IsType<CreditJobAccepted>(await register.SendAsync("bank-a", lines, "key"));

        var again = Assert.IsType<CreditJobAccepted>(await register.SendAsync("bank-a", lines, "key"));

        Assert.Equal((true, false, first.Job.Id), (first.IsNew, again.IsNew, again.Job.Id));
        await using var context = register.NewContext();
        Assert.Equal(1, await context.CreditJobs.CountAsync(Ct));
        Assert.Equal(new CreditJobKeyUsedOtherwise(first.Job.Id), await register.SendAsync("bank-a", [PlainCreditJob.Line(AnyEnterprise.Code(2))], "key"));
        Assert.NotEqual(first.Job.Id, Assert.IsType<CreditJobAccepted>(await register.SendAsync("bank-b", lines, "key")).Job.Id);
        await register.WorkAsync();
        Assert.Single(await register.LedgerAsync("bank-a"));
    }

    [Fact]
    public async Task Another_person_or_purpose_under_the_key_is_another_list()
    {
        await using var register = await JobRegister.CreateAsync();
        CreditJobTerms terms = new("li.ming", CreditPurpose.Other, "资产转让");
        var first = Assert.IsType<CreditJobAccepted>(await SendAsync(terms));

        Assert.Equal(new CreditJobKeyUsedOtherwise(first.Job.Id), await SendAsync(terms with { User = "zhang.san" }));
        Assert.Equal(new CreditJobKeyUsedOtherwise(first.Job.Id), await SendAsync(terms with { Purpose = CreditPurpose.Guarantee }));
        Assert.Equal(new CreditJobKeyUsedOtherwise(first.Job.Id), await SendAsync(terms with { Words = "尽职调查" }));
        Assert.False(Assert.IsType<CreditJobAccepted>(await SendAsync(terms)).IsNew);

        Task<CreditJobReceipt> SendAsync(CreditJobTerms said) => register.Get<ReceiveCreditJob>().ExecuteAsync(
            new("bank-a", "key", IsEnglish: true), PlainCreditJob.Send([PlainCreditJob.Line(AnyEnterprise.Code(1))]), () => said, Ct);
    }

    [Fact]
    public async Task A_client_finds_its_own_jobs_only_the_newest_first()
    {
        await using var register = await JobRegister.CreateAsync(new() { MostPerClient = 9 });
        byte[][] lines = [PlainCreditJob.Line(AnyEnterprise.Code(1))];
        foreach (var client in new[] { "bank-a", "bank-b", "bank-a", "bank-a" })
        {
            await register.AcceptedAsync(client, lines);
        }

        var find = register.Get<FindCreditJobs>();
        Assert.Equal([4, 3], (await find.ExecuteAsync("bank-a", null, 2, Ct)).Select(job => job.Id));
        Assert.Equal([1], (await find.ExecuteAsync("bank-a", 3, 2, Ct)).Select(job => job.Id));
        Assert.Null(await find.OneAsync("bank-b", 1, Ct));
    }

    [Fact]
    public async Task A_key_is_free_again_when_the_result_under_it_is_deleted()
    {
        await using var register = await JobRegister.CreateAsync();
        var first = Assert.IsType<CreditJobAccepted>(await register.SendAsync("bank-a", [PlainCreditJob.Line(AnyEnterprise.Code(1))], "key"));
        await register.WorkAsync();
        register.Clock.NowUtc += TimeSpan.FromDays(8);
        await register.Get<ForgetCreditJobs>().ExecuteAsync(TimeSpan.FromDays(7), Ct);

        var second = Assert.IsType<CreditJobAccepted>(await register.SendAsync("bank-a", [PlainCreditJob.Line(AnyEnterprise.Code(2))], "key"));

        Assert.Equal((true, first.Job.Id + 1), (second.IsNew, second.Job.Id));
    }

    [Fact]
    public async Task A_result_is_deleted_when_its_time_is_over_and_the_ledger_stays()
    {
        await using var register = await JobRegister.CreateAsync();
        var job = await register.AcceptedAsync("bank-a", Enumerable.Range(1, 20).Select(number => PlainCreditJob.Line(AnyEnterprise.Code(number))));
        await register.WorkAsync();

        register.Clock.NowUtc += TimeSpan.FromDays(6.9);
        await register.Get<ForgetCreditJobs>().ExecuteAsync(TimeSpan.FromDays(7), Ct);
        Assert.True((await register.FindAsync(job)).HasResult);
        register.Clock.NowUtc += TimeSpan.FromDays(0.2);
        await register.Get<ForgetCreditJobs>().ExecuteAsync(TimeSpan.FromDays(7), Ct);

        Assert.False((await register.FindAsync(job)).HasResult);
        await using var context = register.NewContext();
        Assert.False(await context.CreditJobAnswers.AnyAsync(Ct));
        Assert.Equal((20, null), ((await register.Get<VerifyLedger>().ExecuteAsync(Ct)) is var report ? (report.Lines, report.First) : default));
    }

    private static IEnumerable<byte[]> BreaksOff(int lines)
    {
        for (var line = 0; line < lines; line++)
        {
            yield return PlainCreditJob.Line(AnyEnterprise.Code(1));
        }

        throw new IOException("The client is gone.");
    }

    private static async Task IsEmptyAsync(TemporaryRegister register)
    {
        await using var context = register.NewContext();
        Assert.False(await context.CreditJobs.AnyAsync(Ct));
        Assert.False(await context.CreditJobQuestions.AnyAsync(Ct));
    }
}
