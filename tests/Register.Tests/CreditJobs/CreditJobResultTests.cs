using FsCheck;
using FsCheck.Fluent;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.CreditJobs;

public sealed class CreditJobResultTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_part_of_a_result_is_that_part_of_the_whole()
    {
        await using var register = await JobRegister.CreateAsync();
        var job = await register.AcceptedAsync("bank-a", Enumerable.Range(1, 40).Select(number => PlainCreditJob.Line(AnyEnterprise.Code(number), "1")));
        await register.WorkAsync();
        var whole = await register.ResultAsync(job);
        await using var stream = await register.Get<OpenCreditJobResult>().ExecuteAsync(await register.FindAsync(job), Ct);

        foreach (var (from, count) in Gen.Choose(0, whole.Length).SelectMany(from => Gen.Choose(0, 900).Select(count => (from, Math.Min(count, whole.Length - from)))).Sample(10, new Rnd(1), 200))
        {
            var part = new byte[count];
            stream.Position = from;
            await stream.ReadExactlyAsync(part, Ct);
            Assert.Equal(whole[from..(from + count)], part);
        }

        Assert.Equal(whole.Length, stream.Length);
    }
}
