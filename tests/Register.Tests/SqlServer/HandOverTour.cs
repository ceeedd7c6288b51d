using System.Text;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Rating.HandOver;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.HandOver;
using Xunit;
using static QualityCredit.Register.Tests.SqlServer.TourStep;

namespace QualityCredit.Register.Tests.SqlServer;

/// <summary>Packages for other systems, and what comes back.</summary>
internal static class HandOverTour
{
    private static readonly OrganizationCode _code = RegisterTour.Code;
    private static readonly DateOnly _day = RegisterTour.Day;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static IEnumerable<TourStep> Steps() =>
    [
        Of<MakeHandOver>(async action => Assert.True((await action.ExecuteAsync(HandOverReceiver.CreditPlatform, _day, full: false, Ct)).IsNew)),
        // The penalty that the register holds is not for the central bank.
        Of<MakeHandOver>(async action => Assert.Null((await action.ExecuteAsync(HandOverReceiver.CentralBank, _day, full: false, Ct)).Package)),
        Of<MakeHandOver>(async action => Assert.True((await action.ExecuteAsync(HandOverReceiver.Departments, _day, full: false, Ct)).IsNew)),
        Of<ReadHandOver>(async action => await (await action.OpenDataAsync((await action.ExecuteAsync(HandOverReceiver.CreditPlatform, null, Ct))!.Package, Ct)).DisposeAsync()),
        new(typeof(TakeHandOverReceipt), async services =>
        {
            var package = (await services.GetRequiredService<ReadHandOver>().ExecuteAsync(HandOverReceiver.CreditPlatform, 1, Ct))!.Package;
            HandOverAnswer answer = new(package.Receiver, 1, package.FileSha256, true, null, null, [new(1, "other", null)]);
            Assert.True(Assert.IsType<HandOverReceiptTaken>(await services.GetRequiredService<TakeHandOverReceipt>().ExecuteAsync(answer, "platform", null, Ct)).IsNew);
        }),
        Of<ReconcileHandOver>(async action => Assert.IsType<Reconciled>(await action.ExecuteAsync(
            new MemoryStream(Encoding.UTF8.GetBytes($"receiver,code,key,digest\ncredit-platform,QC1000048,{new string('a', 32)},{new string('a', 64)}\n")), null, "inspector", Ct))),
        Of<ShowHandOver>(action => action.ExecuteAsync(_day, Ct)),
        Of<ImportCreditNotes>(async action => Assert.Equal(1, (await action.ExecuteAsync(
            Encoding.UTF8.GetBytes($"code,field,department,document,line,noted-on,tenor\n{_code.Compact},bank,人民银行长沙中心支行,长银征〔2024〕1号,1,20240102,adverse\n"), _day, Ct)).Recorded)),
    ];
}
