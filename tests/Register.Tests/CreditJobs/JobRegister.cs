using System.Security.Cryptography;
using System.Text;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Rescoring;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.CreditJobs;

/// <summary>A register with rated enterprises, and jobs in it.</summary>
internal static class JobRegister
{
    public const int Enterprises = 40;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<TemporaryRegister> CreateAsync(CreditJobOptions? options = null)
    {
        var register = await TemporaryRegister.CreateAsync(jobs: options ?? new() { ChunkLines = 5, ChunksPerTurn = 3, Workers = 2 });
        await register.AddEnterprisesAsync(Enterprises, Ct);
        await register.AddEvidenceAsync(Enterprises, Enumerable.Range(1, 200), Ct);
        Assert.IsType<RescoringPublished>(await register.Get<RescoreEnterprises>().ExecuteAsync(PlainCreditJob.Day.AddDays(-1), Ct));
        await register.Get<KeepPublicList>().BeginAsync(Ct);
        return register;
    }

    public static CreditJobFormat Format(this TemporaryRegister register) => PlainCreditJob.Format(register.Get<AnswerCredit>());

    public static Task<CreditJobReceipt> SendAsync(this TemporaryRegister register, string client, IEnumerable<byte[]> lines, string? key = null) =>
        register.Get<ReceiveCreditJob>().ExecuteAsync(new(client, key, IsEnglish: true), PlainCreditJob.Send(lines), () => new(null, null, null), Ct);

    public static async Task<CreditJob> AcceptedAsync(this TemporaryRegister register, string client, IEnumerable<byte[]> lines) =>
        Assert.IsType<CreditJobAccepted>(await register.SendAsync(client, lines)).Job;

    /// <summary>Works until nothing is left to do.</summary>
    public static async Task WorkAsync(this TemporaryRegister register, CreditJobFormat? format = null)
    {
        while (await register.Get<WorkOnCreditJobs>().ExecuteAsync(() => PlainCreditJob.Day, format ?? register.Format(), Ct) is { } turn)
        {
            Assert.Null(turn.Failure);
        }
    }

    /// <summary>One question, alone.</summary>
    public static async Task AskAsync(this TemporaryRegister register, CreditQuestion question)
    {
        var answer = await register.Get<AnswerCredit>().AnswerAsync(question, PlainCreditJob.Day, Ct);
        var bytes = Encoding.UTF8.GetBytes(PlainCreditJob.TextOf(answer));
        Assert.IsType<QueriesRecorded>(await register.Get<RecordCreditQueries>().ExecuteAsync(new([new(question, answer.Verdict, answer.DataVersion, SHA256.HashData(bytes))], PlainCreditJob.Day), Ct));
    }

    public static async Task<CreditJob> FindAsync(this TemporaryRegister register, CreditJob job) => (await register.Get<FindCreditJobs>().OneAsync(job.ClientId, job.Id, Ct))!;

    public static async Task<byte[]> ResultAsync(this TemporaryRegister register, CreditJob job)
    {
        using MemoryStream result = new();
        await using var stream = await register.Get<OpenCreditJobResult>().ExecuteAsync(await register.FindAsync(job), Ct);
        await stream.CopyToAsync(result, Ct);
        return result.ToArray();
    }

    public static string[] LinesOf(byte[] result) => Encoding.UTF8.GetString(result).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static async Task<IReadOnlyList<LedgerRecord>> LedgerAsync(this TemporaryRegister register, string client) =>
        await register.LinesAsync(client, Ct);
}
