using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.CreditJobs;

/// <summary>What the tests of jobs that fail do, in their words.</summary>
internal static class FailingJobSteps
{
    public const int MostAttempts = 4;

    /// <summary>The enterprise, and the line, at which a job fails.</summary>
    public const int Broken = 13;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static byte[][] Lines { get; } = [.. Enumerable.Range(1, 30).Select(number => PlainCreditJob.Line(AnyEnterprise.Code(number), "1"))];

    public static CreditJobOptions Options => new() { ChunkLines = 5, ChunksPerTurn = 3, Workers = 2, MostAttempts = MostAttempts };

    public static Task<TemporaryRegister> CreateAsync() => JobRegister.CreateAsync(Options);

    public static Task<CreditJobTurn?> TurnAsync(TemporaryRegister register) => register.Get<WorkOnCreditJobs>().ExecuteAsync(() => PlainCreditJob.Day, register.Format(), Ct);

    public static async Task<int> ExecuteAsync(TemporaryRegister register, string sql)
    {
        await using var context = register.NewContext();
        return await context.Database.ExecuteSqlRawAsync(sql, Ct);
    }

    /// <summary>A turn that is begun, and fails, or of which nothing more is heard.</summary>
    public static async Task KilledTurnAsync(TemporaryRegister register, Exception? failure = null)
    {
        using var owner = RunOwner.Begin();
        var job = await new ClaimCreditJob(register.Get<IDbContextFactory<RegisterContext>>(), register.Writer, register.Clock).ExecuteAsync(owner, Ct);
        Assert.NotNull(job);
        if (failure is not null)
        {
            await register.Writer.WriteAsync((context, nowUtc, ct) => HoldCreditJob.FailAsync(context, job.Id, owner, failure, Options, nowUtc, ct), Ct);
        }
    }

    public static async Task ChangeAsync(TemporaryRegister register, string sql) => Assert.Equal(1, await ExecuteAsync(register, sql));

    /// <summary>What was answered can be fetched, is what its digest says, and stands in the ledger once; of the rest nothing does.</summary>
    public static async Task AssertOnceAsync(TemporaryRegister register, CreditJob over, int lines)
    {
        var result = await register.ResultAsync(over);
        Assert.Equal(SHA256.HashData(result), over.Result);
        Assert.Equal(lines, JobRegister.LinesOf(result).Length);
        Assert.Equal(
            JobRegister.LinesOf(result).Select(line => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)))),
            (await register.LedgerAsync(over.ClientId)).Select(row => row.Line.Answer));
        Assert.Null((await register.Get<VerifyLedger>().ExecuteAsync(Ct)).First);
        await using var context = register.NewContext();
        Assert.False(await context.CreditJobQuestions.AnyAsync(row => row.JobId == over.Id, Ct));
    }
}
