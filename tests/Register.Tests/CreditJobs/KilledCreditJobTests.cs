using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.CreditJobs;

public sealed class KilledCreditJobTests
{
    private const int Lines = 400;

    /// <summary>How far a process gets at most before the kill meets it, so that four do not answer everything.</summary>
    private const int MoreAnswers = 20;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_job_whose_process_is_killed_goes_on_where_it_was_and_comes_to_the_same_bytes()
    {
        await using var register = await JobRegister.CreateAsync();
        var lines = Enumerable.Range(1, Lines).Select(number => PlainCreditJob.Line(AnyEnterprise.Code(1 + (number * 3 % 45)), number % 5 == 0 ? null : $"{number}")).ToArray();
        var undisturbed = await register.AcceptedAsync("bank-a", lines);
        await register.WorkAsync();
        var killed = await register.AcceptedAsync("bank-b", lines.Select(OfBankB));

        List<int> done = [];
        for (var round = 0; round < 4; round++)
        {
            var answers = 30 + Random.Shared.Next(30);
            await OtherProcess.KillAfterAsync(answers, TimeSpan.Zero, _ => { }, register.Path, "answer", $"{answers + MoreAnswers}");
            done.Add((await register.FindAsync(killed)).Done);
        }

        Assert.True(done[0] < Lines);
        Assert.True(done[^1] > 0);
        Assert.Equal(done.Order(), done);
        await register.WorkAsync();
        Assert.Equal(await register.ResultAsync(undisturbed), await register.ResultAsync(killed));
        Assert.Equal((await register.FindAsync(undisturbed)).Result, (await register.FindAsync(killed)).Result);
        Assert.Equal((await register.LedgerAsync("bank-a")).Select(row => Convert.ToHexStringLower(row.Answer)), (await register.LedgerAsync("bank-b")).Select(row => Convert.ToHexStringLower(row.Answer)));
        Assert.Equal((2 * Lines, null), ((await register.Get<VerifyLedger>().ExecuteAsync(Ct)) is var report ? (report.Lines, report.First) : default));
        await using var context = register.NewContext();
        Assert.False(await context.CreditJobQuestions.AnyAsync(Ct));
    }

    /// <summary>The same question under an authorisation of its own, so that neither bank meets what the other put on record.</summary>
    private static byte[] OfBankB(byte[] line)
    {
        var words = System.Text.Encoding.UTF8.GetString(line).Split(' ');
        return System.Text.Encoding.UTF8.GetBytes(words.Length == 1 ? words[0] : $"{words[0]} b{words[1]} {words[2]}");
    }
}
