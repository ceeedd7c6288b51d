using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Idempotency;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.Rescoring;
using Xunit;
using static QualityCredit.Register.Tests.SqlServer.TourStep;

namespace QualityCredit.Register.Tests.SqlServer;

/// <summary>Runs, the transparency log with its certificates, and answers that are given once.</summary>
internal static class ProofTour
{
    private static readonly OrganizationCode _code = RegisterTour.Code;
    private static readonly DateOnly _day = RegisterTour.Day;

    private static readonly KeyedRequest _request = new("1", "1", "POST /", new byte[32]);
    private static readonly KeptAnswer _answer = new(200, "application/json", null, "{}"u8.ToArray());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static IEnumerable<TourStep> Steps() =>
    [
        Of<ListRuns>(action => action.ExecuteAsync(null, 10, Ct)),
        Of<FindRun>(action => action.ExecuteAsync(1, Ct)),
        Of<ReadFirings>(action => action.ExecuteAsync(Ct)),
        Of<CountGoverned>(action => action.ExecuteAsync(Ct)),
        Of<SignCheckpoint>(action => action.ExecuteAsync(_day, Ct)),
        Of<SignCheckpoint>(async action => Assert.True(await action.IsSignedAsync(_day, Ct))),
        Of<CheckSigning>(action => action.ExecuteAsync(Ct)),
        Of<IssueCertificate>(async action => Assert.IsType<CertificateIssued>(await action.ExecuteAsync(new(_code), _day.AddDays(1), _day.AddDays(1), ground => new(ground, ground), Ct))),
        Of<CheckCertificate>(action => action.ExecuteAsync("no certificate", _day, Ct)),
        Of<AnswerOnce>(async action => Assert.IsType<AnsweredNow>(await action.TogetherAsync(_request, _ => Task.FromResult(_answer), Ct))),
        Of<AnswerOnce>(async action => Assert.IsType<AnsweredBefore>(await action.TogetherAsync(_request, _ => Task.FromResult(_answer), Ct))),
        Of<AnswerOnce>(async action => Assert.IsType<AnsweredNow>(await action.AfterwardsAsync(_request with { Key = "2" }, _ => Task.FromResult(_answer), Ct))),
        Of<ForgetAnswers>(action => action.ExecuteAsync(TimeSpan.FromDays(10), Ct)),
        Of<VerifyLog>(action => action.ExecuteAsync(Ct)),
    ];
}
