using System.Security.Cryptography;
using System.Text;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Tests.Proofs;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.CreditJobs;

public sealed class ListingsInJobsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Another process removes it, of which this one has not heard when it writes.</summary>
    [Fact]
    public async Task A_line_tells_no_listing_that_had_ended_when_it_entered_the_ledger()
    {
        await using var register = await ListingSteps.RegisterAsync();
        await register.Get<KeepPublicList>().BeginAsync(Ct);
        await using var other = register.AnotherProcess();
        var job = await register.AcceptedAsync("bank-a", [PlainCreditJob.Line(AnyEnterprise.Code(1)), PlainCreditJob.Line(AnyEnterprise.Code(2))]);
        var answer = register.Get<AnswerCredit>();
        var left = 1;
        var format = register.Format() with
        {
            AnswerAsync = async (line, day, ct) =>
            {
                var answered = await answer.AnswerAsync(line.Question, day, ct);
                if (Interlocked.Decrement(ref left) == 0)
                {
                    await other.RemoveAsync(1, ListingSteps.From.AddDays(9));
                }

                var text = Encoding.UTF8.GetBytes($"{line.Code} {answered.Published.Answer(line.Code).Entries.Count}");
                return new(text, new(line.Question, answered.Verdict, answered.DataVersion, SHA256.HashData(text)));
            },
        };

        while (await register.Get<WorkOnCreditJobs>().ExecuteAsync(() => ListingSteps.Day, format, Ct) is { } turn)
        {
            Assert.Null(turn.Failure);
        }

        Assert.Equal(["0", "1"], JobRegister.LinesOf(await register.ResultAsync(job)).Select(line => line.Split(' ')[1]));
        Assert.Equal(2, (await register.LedgerAsync("bank-a")).Count);
    }
}
