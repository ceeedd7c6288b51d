using System.Security.Cryptography;
using System.Text.Json;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Testing;
using QualityCredit.Web.Tests.Watches;
using Xunit;

namespace QualityCredit.Web.Tests.BanksDay;

/// <summary>All that a bank does with the register from one morning to the next, with a receiver that is dead over night.</summary>
public sealed class BanksDayTests
{
    private const int Registered = 50_000;
    private const int Book = 200_000;
    private const int Portfolio = 100_000;
    private const int Failures = 40;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_book_is_asked_watched_over_night_with_a_dead_receiver_and_proved_the_next_morning()
    {
        await using RegisterOfTheDay register = new(Registered);
        Bank bank = new(await register.ConnectAsync("a-bank", "bank", "credit:read", "credit:batch", "watch"));
        var known = await register.CodesAsync();
        // A book holds also those whom this province does not know.
        string[] book = [.. known, .. Enumerable.Range(1, Book - known.Count).Select(number => AnyEnterprise.Code(number).Compact)];
        using ReceiverProcess receiver = new();

        // The morning: what is watched, where it is sent, and the whole book.
        await bank.WatchAsync(book.Take(Portfolio));
        await bank.DeliverToAsync(receiver.Url);
        var (answers, graded) = (new List<string>(Book), 0);
        var isProved = await bank.FetchAsync(await bank.AskAsync(book), line =>
        {
            answers.Add(Convert.ToHexStringLower(SHA256.HashData(line)));
            graded += JsonDocument.Parse(line).RootElement.TryGetProperty("grade", out var grade) && grade.ValueKind == JsonValueKind.Object ? 1 : 0;
        });

        // The night, in which the receiver is dead.
        var published = await register.LastPublishedAsync();
        receiver.StartUnheard();
        receiver.Kill();
        await register.ReportFailuresAsync(known.Take(Failures));
        register.Clock.NowUtc = new(2026, 11, 22, 17, 0, 0, DateTimeKind.Utc);
        var night = await register.RateAsync(new(2026, 11, 23));
        await register.UntilAsync("four attempts fail", bank.NextAttemptUtcAsync, async () => (await bank.TargetAsync()).GetProperty("attempts").GetInt32() > 3);

        // The next morning: it comes back, dies once more among the events, and comes back for good.
        var events = await bank.EventsAsync();
        receiver.StartUnheard();
        await register.UntilAsync("a third of the events is applied", bank.NextAttemptUtcAsync, () => Task.FromResult(receiver.Applied.Count > events.Count / 3));
        receiver.Kill();
        receiver.StartUnheard();
        await register.UntilAsync("all events are applied", bank.NextAttemptUtcAsync, () => Task.FromResult(receiver.Applied.Count >= events.Count));
        var told = await bank.AskAsync(known[0]);
        List<string> ledger = [];
        var export = await bank.CheckLedgerAsync(ledger.Add);

        Assert.True(isProved);
        Assert.InRange(graded, Registered * 9 / 10, Registered);
        Assert.InRange(night.Changed, Failures / 2, Registered);
        Assert.Equal(await register.PublishedAsync(published), events.Where(one => one.Type == "quality-credit.status.changed").Select(one => one.Code));
        Assert.Equal(events.Select(one => (one.Id, one.Code)), receiver.Applied);
        Assert.Equal(night.DataVersion, told.GetProperty("dataVersion").GetInt64());
        Assert.Equal((null, Book + 1L), (export.Flaw, export.Lines));
        Assert.Equal(answers, ledger.Take(Book));
        Assert.Null((await register.Get<VerifyLedger>().ExecuteAsync(Ct)).First);
    }
}
