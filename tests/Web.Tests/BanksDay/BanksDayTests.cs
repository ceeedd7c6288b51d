using System.Security.Cryptography;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Web.Tests.Watches;
using Xunit;

namespace QualityCredit.Web.Tests.BanksDay;

/// <summary>All that a bank does with the register from one morning to the next but one, with a receiver that is dead for a day and a night.</summary>
public sealed class BanksDayTests
{
    private const int WithFiles = 10_000;
    private const int Registered = 200_000;
    private const int Portfolio = 100_000;
    private const int Failures = 400;
    private const int StrangeFailures = 40;

    private static readonly TimeSpan _day = TimeSpan.FromHours(24);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_book_is_asked_watched_over_a_day_with_a_dead_receiver_and_proved_afterwards()
    {
        await using RegisterOfTheDay register = new(WithFiles);
        await register.RegisterAsync(Registered - WithFiles);
        await register.RateAsync(new(2026, 11, 22));
        Bank bank = new(await register.ConnectAsync("a-bank", "bank", "credit:read", "credit:batch", "watch"));
        var graded = await register.GradedAsync();
        var (watched, strange) = (graded.Take(Portfolio).Select(one => one.Code).ToArray(), graded.Skip(Portfolio).Select(one => one.Code).ToArray());
        using ReceiverProcess receiver = new();

        // The morning: what is watched, where it is sent, and the whole book.
        await bank.WatchAsync(watched);
        await bank.DeliverToAsync(receiver.Url);
        var (told, answers) = (new List<string>(Registered), new List<string>(Registered));
        var isProved = await bank.FetchAsync(await bank.AskAsync(Book.Of(graded)), line =>
        {
            told.Add(Bank.ToldBy(line));
            answers.Add(Convert.ToHexStringLower(SHA256.HashData(line)));
        });

        // The night: what happened meanwhile is published, and the receiver is dead.
        var published = await register.LastPublishedAsync();
        await receiver.StartUnheardAsync();
        receiver.Kill();
        await register.ReportFailuresAsync([.. watched.Where((_, at) => at % (Portfolio / Failures) == 0), .. strange.Take(StrangeFailures)]);
        register.Clock.NowUtc = new(2026, 11, 22, 17, 0, 0, DateTimeKind.Utc);
        var night = await register.RateAsync(new(2026, 11, 23));
        await register.UntilGivenOutAsync();
        var changed = (await register.PublishedAsync(published)).Where(watched.ToHashSet().Contains).ToArray();
        await register.UntilAsync("four attempts fail", bank.NextAttemptUtcAsync, async () => await bank.AttemptsAsync() > 3);
        var (dying, early) = (register.Clock.NowUtc, await bank.DeadAsync());

        // A day and a night: it is tried again and again, and then given up.
        await register.ForHoursUntilAsync("the events become dead letters", bank.AttemptsAsync, async () => await bank.DeadAsync() >= changed.Length);
        var dead = register.Clock.NowUtc - dying;
        await register.UntilGivenOutAsync();

        // The morning after: it comes back, has everything sent that it lacks, dies once more among the events, and comes back for good.
        await receiver.StartUnheardAsync();
        await bank.ReplayAsync(receiver.Applied.Count);
        await register.UntilAsync("a third of the events is applied", bank.NextAttemptUtcAsync, () => Task.FromResult(receiver.Applied.Count > changed.Length / 3));
        receiver.Kill();
        await receiver.StartUnheardAsync();
        IReadOnlyList<(long Id, string Code, string Type)> events = [];
        await register.UntilAsync("all events are applied", bank.NextAttemptUtcAsync, async () => receiver.Applied.Count >= (events = await bank.EventsAsync()).Count);
        await bank.ReplayAsync(0);
        await register.UntilAsync("all events were sent again", bank.NextAttemptUtcAsync, async () => await bank.DeliveredUpToAsync() >= events.Count);
        var after = await bank.AskAsync(graded[0].Code);
        List<string> ledger = [];
        var export = await bank.CheckLedgerAsync(ledger.Add);

        Assert.Equal((true, Registered), (isProved, told.Count));
        Assert.Equal(Book.Of(graded).Select(line => line.Answer), told);
        Assert.Superset(new HashSet<string> { "AA", "A", "B", "C" }, told.ToHashSet());
        Assert.InRange(changed.Length, Failures / 2, night.Changed - (StrangeFailures / 2));
        Assert.Equal(changed, events.Where(one => one.Type == "quality-credit.status.changed").Select(one => one.Code));
        Assert.Equal((0, true), (early, dead >= _day));
        Assert.Equal(events.Select(one => (one.Id, one.Code)), receiver.Applied);
        Assert.Equal(night.DataVersion, after.GetProperty("dataVersion").GetInt64());
        var asked = answers.Where((_, at) => told[at] != Book.Malformed).ToArray();
        Assert.Equal((null, asked.Length + 1L), (export.Flaw, export.Lines));
        Assert.Equal(asked, ledger.Take(asked.Length));
        Assert.Null((await register.Get<VerifyLedger>().ExecuteAsync(Ct)).First);
    }
}
