using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Credit;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.CreditQueries;

public sealed class RaiseLedgerAlertsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Unusual_queries_raise_one_alert_however_often_the_ledger_is_looked_through(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);
        await RefusedAsync(register, "bank-a", 12);

        Assert.Equal(1, await register.Get<RaiseLedgerAlerts>().ExecuteAsync(Ct));
        Assert.Equal(0, await register.Get<RaiseLedgerAlerts>().ExecuteAsync(Ct));

        var alert = Assert.Single(await register.Get<ListLedgerAlerts>().ExecuteAsync(null, openOnly: true, null, 10, Ct));
        Assert.Equal(("refused-again", "bank-a", 1L, 10L, 10, 24), (alert.Alert.Pattern, alert.Alert.ClientId, alert.Alert.First, alert.Alert.Last, alert.Alert.Queries, alert.Alert.WithinHours));
        Assert.Equal("多次无有效授权查询", alert.Title.Zh);
    }

    [Fact]
    public async Task What_began_before_the_last_pass_is_counted_and_what_was_told_is_not()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        List<int> raised = [];
        foreach (var queries in new[] { 6, 5, 8, 1 })
        {
            await RefusedAsync(register, "bank-a", queries);
            raised.Add(await register.AnotherProcess().Get<RaiseLedgerAlerts>().ExecuteAsync(Ct));
        }

        Assert.Equal([0, 1, 0, 1], raised);
        Assert.Equal([(11L, 20L), (1L, 10L)], (await register.Get<ListLedgerAlerts>().ExecuteAsync("bank-a", false, null, 10, Ct)).Select(alert => (alert.Alert.First, alert.Alert.Last)));
        Assert.Empty(await register.Get<ListLedgerAlerts>().ExecuteAsync("bank-b", false, null, 10, Ct));
    }

    [Fact]
    public async Task A_code_that_was_asked_about_before_is_no_part_of_a_sweep()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await RecordAsync(register, Enumerable.Range(1, 400).Select(i => LedgerTests.Question("bank-b", i) with { Purpose = CreditPurpose.AfterLending }));

        await RecordAsync(register, Enumerable.Range(1, 1399).Select(i => LedgerTests.Question("bank-a", i) with { Purpose = CreditPurpose.AfterLending }));
        var before = await register.Get<RaiseLedgerAlerts>().ExecuteAsync(Ct);
        await RecordAsync(register, [LedgerTests.Question("bank-a", 1400) with { Purpose = CreditPurpose.AfterLending }]);

        Assert.Equal((0, 1), (before, await register.Get<RaiseLedgerAlerts>().ExecuteAsync(Ct)));
        Assert.Equal("sweep", Assert.Single(await register.Get<ListLedgerAlerts>().ExecuteAsync(null, false, null, 10, Ct)).Alert.Pattern);
    }

    [Fact]
    public async Task Two_hosts_at_once_raise_an_alert_once()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await RefusedAsync(register, "bank-a", 25);

        var raised = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => register.Get<RaiseLedgerAlerts>().ExecuteAsync(Ct), Ct)));

        Assert.Equal(2, raised.Sum());
        Assert.Equal(2, (await register.Get<ListLedgerAlerts>().ExecuteAsync(null, false, null, 10, Ct)).Count);
    }

    /// <summary>It had read where the ledger ended; then lines came, and another host looked through all of them.</summary>
    [Fact]
    public async Task A_host_that_was_overtaken_raises_nothing_again_and_sends_nobody_back()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await using var other = register.AnotherProcess();
        await RefusedAsync(register, "bank-a", 1);
        await register.Get<RaiseLedgerAlerts>().ExecuteAsync(Ct);
        await RefusedAsync(register, "bank-a", 10);
        var quicker = 0;
        Meanwhile meanwhile = new(
            register, "CreditQueries", 1,
            async () =>
            {
                await RefusedAsync(register, "bank-a", 3);
                quicker = await other.Get<RaiseLedgerAlerts>().ExecuteAsync(Ct);
            },
            from: 2);

        var overtaken = await new RaiseLedgerAlerts(meanwhile, register.Writer, RulesFolder.Library).ExecuteAsync(Ct);

        Assert.Equal((1, 0), (quicker, overtaken));
        Assert.Equal(14, await register.NewContext().LedgerWatchPositions.Select(row => row.Number).SingleAsync(Ct));
    }

    [Fact]
    public async Task An_officer_says_once_what_was_found()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await RefusedAsync(register, "bank-a", 10);
        await register.Get<RaiseLedgerAlerts>().ExecuteAsync(Ct);
        var acknowledge = register.Get<AcknowledgeAlert>();

        Assert.IsType<NoteWrong>(await acknowledge.ExecuteAsync(1, "administrator", " ", Ct));
        Assert.IsType<NoteWrong>(await acknowledge.ExecuteAsync(1, "administrator", new('注', LedgerAlertNote.LongestNote + 1), Ct));
        Assert.IsType<AlertNotFound>(await acknowledge.ExecuteAsync(2, "administrator", "电话核实", Ct));
        Assert.IsType<AlertAcknowledged>(await acknowledge.ExecuteAsync(1, "administrator", "电话核实", Ct));
        Assert.Equal("电话核实", Assert.IsType<AlreadyAcknowledged>(await acknowledge.ExecuteAsync(1, "inspector", "另一说法", Ct)).Note.Note);

        Assert.Empty(await register.Get<ListLedgerAlerts>().ExecuteAsync(null, openOnly: true, null, 10, Ct));
        Assert.Equal("administrator", Assert.Single(await register.Get<ListLedgerAlerts>().ExecuteAsync(null, openOnly: false, null, 10, Ct)).Note?.Officer);
    }

    private static Task RefusedAsync(TemporaryRegister register, string client, int queries) =>
        RecordAsync(register, Enumerable.Range(0, queries).Select(_ => LedgerTests.Question(client, 1) with { Purpose = CreditPurpose.AfterLending }), AuthorisationVerdict.Expired);

    /// <summary>Lines as they are stored; whether the answers were right is not asked here.</summary>
    private static Task RecordAsync(TemporaryRegister register, IEnumerable<CreditQuestion> questions, AuthorisationVerdict verdict = AuthorisationVerdict.Valid) => register.Writer.WriteAsync(
        async (context, nowUtc, ct) =>
        {
            var ends = await LedgerEnds.ReadAsync(context, null, ct);
            await ends.KnowAsync(context, ["bank-a", "bank-b"], ct);
            foreach (var question in questions)
            {
                context.CreditQueries.Add(ends.Append(new(question, verdict, 1, new byte[32]), nowUtc));
            }
        },
        Ct);
}
