using Microsoft.AspNetCore.Http;
using QualityCredit.Rating.Credit;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Testing;
using QualityCredit.Web.Api;
using QualityCredit.Web.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Clients;

[Collection(OneClientsHost.Name)]
public sealed class AskAtMidnightTests(ClientsHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>An authorisation whose last day it was while the answer was made would stand in the ledger as one that held on the next.</summary>
    [Fact]
    public async Task What_is_answered_before_midnight_and_written_after_it_is_answered_for_the_new_day()
    {
        TestClock clock = new(new(2026, 11, 22, 15, 59, 59));
        DateOnly lastDay = new(2026, 11, 22);
        CreditQuestion question = new("at-midnight", "li.ming", AnyEnterprise.Code(1), CreditPurpose.Guarantee, null, new("授1号", lastDay.AddDays(-9), lastDay));
        List<DateOnly> days = [];

        await new AskedCredit(host.Get<RecordCreditQueries>(), new OfficeCalendar(clock)).SendAsync(new DefaultHttpContext { RequestAborted = Ct }, day =>
        {
            days.Add(day);
            clock.NowUtc += TimeSpan.FromSeconds(1);
            return Task.FromResult(new CreditBody([], "text/plain", [new(question, day == lastDay ? AuthorisationVerdict.Valid : AuthorisationVerdict.Expired, 1, new byte[32])]));
        });

        Assert.Equal([lastDay, lastDay.AddDays(1)], days);
        Assert.Equal(AuthorisationVerdict.Expired, Assert.Single(await host.LinesAsync("at-midnight", Ct)).Verdict);
    }
}
