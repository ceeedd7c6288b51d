using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Rating.Credit;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;
using static QualityCredit.Register.Tests.SqlServer.TourStep;

namespace QualityCredit.Register.Tests.SqlServer;

/// <summary>Banks ask, one by one and in jobs, and the ledger is searched, watched, verified, exported and cut.</summary>
internal static class CreditTour
{
    private static readonly DateOnly _day = RegisterTour.Day;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static IEnumerable<TourStep> Steps() =>
    [
        Of<RecordCreditQueries>(action => RecordAsync(action, CreditQuestion, AuthorisationVerdict.Valid)),
        Of<WithdrawAuthorisation>(async action => Assert.IsType<AuthorisationWithdrawn>(await action.ExecuteAsync(new(CreditQuestion.Code, "1", _day, "inspector", "撤回"), _day, Ct))),
        Of<ListAuthorisations>(async action => Assert.NotNull(Assert.Single(await action.ExecuteAsync(CreditQuestion.Code, Ct)).Withdrawal)),
        Of<AnswerCredit>(action => action.AnswerAsync(CreditQuestion, _day, Ct)),
        Of<SearchLedger>(async action => Assert.Single((await action.ExecuteAsync(
            new() { Client = "bank-a", User = "li.ming", Code = CreditQuestion.Code, Purpose = CreditPurpose.BeforeLending, Verdict = AuthorisationVerdict.Valid, Day = new(2024, 1, 2) }, 9, 10, Ct)).Queries)),
        Of<SearchLedger>(async action => Assert.Single((await action.ExecuteAsync(new() { Client = "bank-a", Day = new(2024, 1, 2) }, 9, 10, Ct)).Queries)),
        Of<ShowWhoAsked>(async action => Assert.Single((await action.ExecuteAsync(CreditQuestion.Code, new(new(2024, 1, 3), 1), 10, Ct)).Queries)),
        Of<RaiseLedgerAlerts>(action => action.ExecuteAsync(Ct)),
        Of<RegisterWriter>(writer => writer.WriteAsync((context, _, _) => Task.FromResult(context.LedgerAlerts.Add(LedgerAlert)), Ct)),
        Of<RaiseLedgerAlerts>(action => action.ExecuteAsync(Ct)),
        Of<AcknowledgeAlert>(async action => Assert.IsType<AlertAcknowledged>(await action.ExecuteAsync(1, "inspector", "电话核实", Ct))),
        Of<ListLedgerAlerts>(async action => Assert.NotNull(Assert.Single(await action.ExecuteAsync("bank-a", false, 9, 10, Ct)).Note)),
        Of<ListLedgerAlerts>(action => action.ExecuteAsync(null, true, null, 10, Ct)),
        Of<RecordCreditQueries>(action => RecordAsync(action, CreditQuestion with { Authorisation = null }, AuthorisationVerdict.Missing)),
        Of<VerifyLedger>(async action => Assert.Null((await action.ExecuteAsync(Ct)).First)),
        Of<RetireLedger>(async action => Assert.IsType<LedgerRetired>(await action.ExecuteAsync(new(2025, 1, 1), "inspector", "保存期满", new(2040, 1, 1), Ct))),
        Of<VerifyLedger>(action => action.ExecuteAsync(Ct)),
        Of<SignLedgerHead>(action => action.ExecuteAsync(_day, Ct)),
        Of<SignLedgerHead>(async action => Assert.True(await action.IsSignedAsync(_day, Ct))),
        Of<ExportLedger>(async action => Assert.Equal(2, await action.LinesAsync(await action.BeginAsync("bank-a", new(0, DateTime.UnixEpoch, DateTime.UnixEpoch.AddYears(200), 5), _day, Ct), Ct).CountAsync(Ct))),
        Of<ExportLedger>(async action => Assert.Equal(2, await action.LinesAsync(await action.BeginAsync("bank-a", new(1), _day, Ct), Ct).CountAsync(Ct))),
        Of<ReceiveCreditJob>(async action => Assert.Equal(JobId, Assert.IsType<CreditJobAccepted>(await SendAsync(action, "key")).Job.Id)),
        Of<ReceiveCreditJob>(async action => Assert.IsType<CreditJobAccepted>(await SendAsync(action, "key"))),
        Of<FindCreditJobs>(action => action.ExecuteAsync("bank-a", 9, 10, Ct)),
        Of<FindCreditJobs>(action => action.OneAsync("bank-a", JobId, Ct)),
        new(typeof(WorkOnCreditJobs), async services => Assert.Equal(
            new(JobId, null), await services.GetRequiredService<WorkOnCreditJobs>().ExecuteAsync(() => PlainCreditJob.Day, PlainCreditJob.Format(services.GetRequiredService<AnswerCredit>()), Ct))),
        new(typeof(OpenCreditJobResult), async services =>
        {
            var job = await services.GetRequiredService<FindCreditJobs>().OneAsync("bank-a", JobId, Ct);
            await using var result = await services.GetRequiredService<OpenCreditJobResult>().ExecuteAsync(job!, Ct);
            Assert.NotEqual(0, await result.ReadAsync(new byte[10], Ct));
        }),
        Of<ReceiveCreditJob>(action => SendAsync(action, null)),
        new(typeof(WorkOnCreditJobs), async services => Assert.IsType<IOException>(
            (await services.GetRequiredService<WorkOnCreditJobs>().ExecuteAsync(() => PlainCreditJob.Day, new(PlainCreditJob.Format(services.GetRequiredService<AnswerCredit>()).Read, (_, _, _) => throw new IOException()), Ct))!.Failure)),
        Of<CancelCreditJob>(async action => Assert.IsType<CreditJobStopped>(await action.ExecuteAsync("bank-a", JobId + 1, Ct))),
        Of<ForgetCreditJobs>(action => action.ExecuteAsync(TimeSpan.FromDays(-1), Ct)),
    ];

    private static CreditQuestion CreditQuestion => new("bank-a", "li.ming", AnyEnterprise.Code(1), CreditPurpose.BeforeLending, null, new("1", _day, _day.AddDays(30)));

    private const int JobId = 1;

    private static async Task RecordAsync(RecordCreditQueries record, CreditQuestion question, AuthorisationVerdict verdict) =>
        Assert.IsType<QueriesRecorded>(await record.ExecuteAsync(new([new(question, verdict, 1, new byte[32])], _day), Ct));

    private static Task<CreditJobReceipt> SendAsync(ReceiveCreditJob receive, string? key) => receive.ExecuteAsync(
        new("bank-a", key, IsEnglish: false), PlainCreditJob.Send([PlainCreditJob.Line(AnyEnterprise.Code(1), "job-1"), PlainCreditJob.Line(AnyEnterprise.Code(2))]), () => new(null, null, null), Ct);

    private static LedgerAlert LedgerAlert => new()
    {
        Id = 1,
        Pattern = "sweep",
        ClientId = "bank-a",
        First = 1,
        Last = 1,
        FromUtc = new(2024, 1, 10, 0, 0, 0, DateTimeKind.Utc),
        UntilUtc = new(2024, 1, 10, 0, 0, 0, DateTimeKind.Utc),
        Queries = 1000,
        WithinHours = 24,
        RaisedUtc = new(2024, 1, 10, 0, 0, 0, DateTimeKind.Utc),
    };
}
