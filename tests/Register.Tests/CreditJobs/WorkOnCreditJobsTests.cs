using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.CreditJobs;

public sealed class WorkOnCreditJobsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Questions_are_answered_in_their_order_and_each_stands_in_the_ledger_once_by_the_digest_of_its_line()
    {
        await using var register = await JobRegister.CreateAsync();
        var asked = Enumerable.Range(1, 33).Select(number => AnyEnterprise.Code(1 + (number * 7 % 45))).ToArray();
        var job = await register.AcceptedAsync("bank-a", asked.Select((code, index) => PlainCreditJob.Line(code, index % 4 == 0 ? null : $"{index}")));

        await register.WorkAsync();

        var result = await register.ResultAsync(job);
        var lines = JobRegister.LinesOf(result);
        Assert.Equal(asked.Select(code => new EnterpriseCode(code).ToString()), lines.Select(line => line.Split(' ')[0]));
        Assert.Contains(lines, line => line.Contains(" Valid ", StringComparison.Ordinal) && line.Length > 90);
        Assert.Contains(lines, line => line.EndsWith("Withheld", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.EndsWith("NotRegistered", StringComparison.Ordinal));
        var ledger = await register.LedgerAsync("bank-a");
        Assert.Equal(lines.Select(line => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)))), ledger.Select(row => row.Line.Answer));
        Assert.Null((await register.Get<VerifyLedger>().ExecuteAsync(Ct)).First);
        var over = await register.FindAsync(job);
        Assert.Equal((CreditJobState.Finished, 33, 0, (long)result.Length), (over.State, over.Answered, over.Refused, over.Bytes));
        Assert.Equal(SHA256.HashData(result), over.Result);
    }

    [Fact]
    public async Task A_line_that_cannot_be_asked_is_told_so_in_its_place_and_holds_up_no_other()
    {
        await using var register = await JobRegister.CreateAsync();
        var job = await register.AcceptedAsync("bank-a", [PlainCreditJob.Line(AnyEnterprise.Code(1)), "nobody"u8.ToArray(), PlainCreditJob.Line(AnyEnterprise.Code(2)), "x"u8.ToArray()]);

        await register.WorkAsync();

        var lines = JobRegister.LinesOf(await register.ResultAsync(job));
        Assert.Equal((4, "2 refused", "4 refused"), (lines.Length, lines[1], lines[3]));
        Assert.Equal(2, (await register.LedgerAsync("bank-a")).Count);
        var over = await register.FindAsync(job);
        Assert.Equal((2, 2), (over.Answered, over.Refused));
    }

    [Fact]
    public async Task A_job_judges_authorisations_and_writes_the_ledger_as_its_questions_would_one_by_one()
    {
        await using var together = await JobRegister.CreateAsync();
        await using var single = await JobRegister.CreateAsync();
        var (number, seen) = (0, new HashSet<AuthorisationVerdict>());
        var lines = (from enterprise in Gen.Choose(1, 3)
                     from reference in Gen.Choose(0, 4)
                     from until in Gen.Choose(-1, 2)
                     select PlainCreditJob.Line(AnyEnterprise.Code(enterprise), reference == 0 ? null : $"{reference}", PlainCreditJob.Day.AddDays(until))).ListOf().Where(list => list.Count > 0);

        // Each client asks at last about what was taken back.
        byte[][] last = [.. Enumerable.Range(-1, 4).Select(shift => PlainCreditJob.Line(AnyEnterprise.Code(1), "1", PlainCreditJob.Day.AddDays(shift)))];
        var expired = PlainCreditJob.Line(AnyEnterprise.Code(1), "expired", PlainCreditJob.Day.AddDays(-1));
        foreach (var list in lines.Sample(25, new Rnd(1), 40).Prepend([.. last.Reverse(), expired]).Concat([[.. last], [.. last], [.. last]]))
        {
            // A later client meets what the ones before it put on record.
            var client = $"bank-{++number % 3}";
            foreach (var line in list)
            {
                await single.AskAsync(PlainCreditJob.QuestionOf(client, Encoding.UTF8.GetString(line)));
            }

            await together.AcceptedAsync(client, list);
            await together.WorkAsync();
            if (number == 20)
            {
                await Task.WhenAll(WithdrawAsync(single), WithdrawAsync(together));
            }
        }

        foreach (var client in new[] { "bank-0", "bank-1", "bank-2" })
        {
            var (expected, actual) = (await single.LedgerAsync(client), await together.LedgerAsync(client));
            Assert.Equal(expected.Select(LineOf), actual.Select(LineOf));
            seen.UnionWith(actual.Select(row => row.Verdict));
        }

        Assert.Equal(Enum.GetValues<AuthorisationVerdict>().Except([AuthorisationVerdict.NotYet]).Order(), seen.Order());
    }

    [Fact]
    public async Task What_is_taken_back_while_the_answers_are_made_counts()
    {
        await using var register = await JobRegister.CreateAsync();
        var question = PlainCreditJob.QuestionOf("bank-a", Encoding.UTF8.GetString(PlainCreditJob.Line(AnyEnterprise.Code(1), "1")));
        await register.AskAsync(question);
        var job = await register.AcceptedAsync("bank-a", [PlainCreditJob.Line(AnyEnterprise.Code(1), "1")]);

        await register.WorkAsync(Disturbed(register, () => WithdrawAsync(register)));

        Assert.Contains("Withdrawn", Assert.Single(JobRegister.LinesOf(await register.ResultAsync(job))), StringComparison.Ordinal);
        Assert.Equal([AuthorisationVerdict.Valid, AuthorisationVerdict.Withdrawn], (await register.LedgerAsync("bank-a")).Select(row => row.Verdict));
    }

    [Fact]
    public async Task A_line_is_judged_by_the_day_on_which_it_enters_the_ledger()
    {
        await using var register = await JobRegister.CreateAsync();
        var (day, format) = (PlainCreditJob.Day, register.Format());
        var job = await register.AcceptedAsync("bank-a", Enumerable.Range(1, 12).Select(number => PlainCreditJob.Line(AnyEnterprise.Code(number), "1", PlainCreditJob.Day)));
        var midnight = format with
        {
            AnswerAsync = async (line, judgedBy, ct) =>
            {
                var answered = await format.AnswerAsync(line, judgedBy, ct);
                day = line.Code.Organization == AnyEnterprise.Code(7) ? PlainCreditJob.Day.AddDays(1) : day;
                return answered;
            },
        };

        await new WorkOnCreditJobs(
            register.Get<IDbContextFactory<RegisterContext>>(), register.Writer, register.Get<LookUpPublicList>(), register.Get<KeepPublicList>(),
            new() { ChunkLines = 5, Workers = 1 }, register.Clock).ExecuteAsync(() => day, midnight, Ct);

        Assert.All((await register.LedgerAsync("bank-a")).Skip(5), row => Assert.Equal(AuthorisationVerdict.Expired, row.Verdict));
        Assert.Equal(12, (await register.FindAsync(job)).Answered);
    }

    [Fact]
    public async Task What_is_published_while_the_answers_are_made_is_what_they_tell()
    {
        await using var register = await JobRegister.CreateAsync(new() { ChunkLines = 50 });
        var asked = Enumerable.Range(1, 40).Select(number => PlainCreditJob.Line(AnyEnterprise.Code(number), "1")).ToArray();
        var job = await register.AcceptedAsync("bank-a", asked);

        await register.WorkAsync(Disturbed(register, async () =>
        {
            await register.AddEvidenceAsync(JobRegister.Enterprises, Enumerable.Range(900, 200), Ct);
            Assert.IsType<RescoringPublished>(await register.Get<RescoreEnterprises>().ExecuteAsync(PlainCreditJob.Day, Ct));
        }));

        var again = await register.AcceptedAsync("bank-a", asked);
        await register.WorkAsync();
        Assert.Equal(JobRegister.LinesOf(await register.ResultAsync(again)), JobRegister.LinesOf(await register.ResultAsync(job)));
        var over = await register.FindAsync(job);
        Assert.Equal(over.FirstVersion, over.LastVersion);
    }

    [Fact]
    public async Task A_job_that_is_cancelled_keeps_what_was_answered_and_answers_nothing_more()
    {
        await using var register = await JobRegister.CreateAsync();
        var job = await register.AcceptedAsync("bank-a", Enumerable.Range(1, 40).Select(number => PlainCreditJob.Line(AnyEnterprise.Code(number))));
        await register.Get<WorkOnCreditJobs>().ExecuteAsync(() => PlainCreditJob.Day, register.Format(), Ct);

        Assert.IsType<CreditJobNotFound>(await register.Get<CancelCreditJob>().ExecuteAsync("bank-b", job.Id, Ct));
        Assert.IsType<CreditJobStopped>(await register.Get<CancelCreditJob>().ExecuteAsync("bank-a", job.Id, Ct));
        await register.WorkAsync();

        var over = await register.FindAsync(job);
        Assert.Equal((CreditJobState.Cancelled, 15), (over.State, over.Answered));
        var lines = JobRegister.LinesOf(await register.ResultAsync(job));
        Assert.Equal((15, 15), (lines.Length, (await register.LedgerAsync("bank-a")).Count));
        Assert.IsType<CreditJobOver>(await register.Get<CancelCreditJob>().ExecuteAsync("bank-a", job.Id, Ct));
    }

    [Fact]
    public async Task Jobs_take_turns_so_that_a_long_one_holds_up_no_short_one()
    {
        await using var register = await JobRegister.CreateAsync();
        var slow = await register.AcceptedAsync("bank-a", Enumerable.Range(1, 40).Select(number => PlainCreditJob.Line(AnyEnterprise.Code(number))));
        var quick = await register.AcceptedAsync("bank-b", [PlainCreditJob.Line(AnyEnterprise.Code(1))]);

        for (var turn = 0; turn < 2; turn++)
        {
            await register.Get<WorkOnCreditJobs>().ExecuteAsync(() => PlainCreditJob.Day, register.Format(), Ct);
        }

        Assert.Equal((CreditJobState.Running, 15), ((await register.FindAsync(slow)) is var one ? (one.State, one.Answered) : default));
        Assert.Equal(CreditJobState.Finished, (await register.FindAsync(quick)).State);
    }

    /// <summary>Something happens once, after the first answer is made and before it is written.</summary>
    private static CreditJobFormat Disturbed(TemporaryRegister register, Func<Task> happens)
    {
        var format = register.Format();
        var left = 1;
        return format with
        {
            AnswerAsync = async (line, day, ct) =>
            {
                var answered = await format.AnswerAsync(line, day, ct);
                if (Interlocked.Decrement(ref left) == 0)
                {
                    await happens();
                }

                return answered;
            },
        };
    }

    private static Task<WithdrawalReceipt> WithdrawAsync(TemporaryRegister register) =>
        register.Get<WithdrawAuthorisation>().ExecuteAsync(new(AnyEnterprise.Code(1), "1", PlainCreditJob.Day, "李处长", "企业书面撤回"), PlainCreditJob.Day, Ct);

    private static object LineOf(LedgerRecord row) => (row.Serial, row.User, row.Code, row.Purpose, row.Authorisation, row.Verdict, row.DataVersion, Convert.ToHexStringLower(row.Answer));
}
