using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Proofs;
using QualityCredit.Rating.Proofs.Messages;
using QualityCredit.Register.Clients;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Watches;
using Xunit;

namespace QualityCredit.Web.Tests.Watches;

public sealed class DeliverEventsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_receiver_that_is_killed_again_and_again_misses_nothing_and_applies_nothing_twice()
    {
        await using var host = WatchingHost.Start();
        var bank = await host.AddAsync();
        using ReceiverProcess receiver = new();
        await bank.WatchAsync(Enumerable.Range(1, 20));
        await bank.TargetAsync(receiver.Url);
        Random random = new(1);

        for (var kill = 0; kill < 3; kill++)
        {
            await host.PublishAsync(Enumerable.Range(1, 25).Concat(Enumerable.Range(1, 25)));
            await receiver.StartAsync();
            for (var left = random.Next(1, 14); left > 0; left--)
            {
                var heard = receiver.HearAsync();
                await host.UntilInTimeAsync(() => Task.FromResult(heard.IsCompleted));
                await heard;
            }

            receiver.Kill();
            host.Clock.NowUtc = host.Clock.NowUtc.AddHours(8);
            await (kill == 1 ? host.RestartAsync() : Task.CompletedTask);
        }

        await receiver.StartUnheardAsync();
        await host.UntilInTimeAsync(async () => (await host.CardAsync(bank)).Target is { DeliveredUpTo: 120 });

        var own = await host.Get<ReadWatchEvents>().ExecuteAsync(bank.Id, WatchFeed.Portfolio, 0, 1000, Ct);
        Assert.Equal(own!.Events.Select(one => (one.Sequence, one.Event.Code.Compact)), receiver.Applied);
        Assert.Equal((120, 0), (own.Last, (await host.CardAsync(bank)).DeadLetters));
    }

    [Fact]
    public async Task After_a_day_of_failures_events_are_dead_letters_and_a_replay_brings_them_under_their_numbers()
    {
        await using var host = WatchingHost.Start();
        var status = StatusCodes.Status500InternalServerError;
        await using var receiver = await Receiver.StartAsync(
            (context, _) =>
            {
                context.Response.StatusCode = status;
                return Task.CompletedTask;
            },
            Ct);
        var bank = await host.AddAsync();
        await bank.WatchAsync(1, 2, 3);
        await bank.TargetAsync(receiver.Url);
        await host.PublishAsync(1, 2, 3);
        await WatchingHost.UntilAsync(async () => (await host.CardAsync(bank)).Target is { Attempts: > 0 });
        var early = await bank.DoneAsync(HttpMethod.Get, "watches/dead-letters");

        host.Clock.NowUtc = host.Clock.NowUtc.AddHours(24).AddSeconds(1);
        await WatchingHost.UntilAsync(async () => (await host.CardAsync(bank)).DeadLetters == 3);
        var dead = await bank.DoneAsync(HttpMethod.Get, "watches/dead-letters");
        var target = await bank.DoneAsync(HttpMethod.Get, "watches/target");
        status = StatusCodes.Status204NoContent;
        var tried = receiver.Events.Count;
        await bank.DoneAsync(HttpMethod.Post, "watches/replay", new { after = 0 });
        await WatchingHost.UntilAsync(() => receiver.Events.Count == tried + 3);

        Assert.Equal(0, early.GetProperty("events").GetInt64());
        Assert.Equal([(1, 1), (2, 3)], dead.GetProperty("deadLetters").EnumerateArray().Select(one => (one.GetProperty("firstEvent").GetInt64(), one.GetProperty("lastEvent").GetInt64())));
        Assert.Equal(("500", 3), (target.GetProperty("lastFailure").GetString(), target.GetProperty("deliveredUpTo").GetInt64()));
        Assert.Equal(["1", "2", "3"], receiver.Ids.Skip(tried));
    }

    [Fact]
    public async Task A_webhook_is_signed_by_the_published_keys_and_a_changed_byte_is_seen()
    {
        await using var host = WatchingHost.Start();
        await using var receiver = await Receiver.StartAsync(StatusCodes.Status200OK, Ct);
        var bank = await host.AddAsync();
        await bank.WatchAsync(1);
        await bank.TargetAsync(receiver.Url);
        await host.PublishAsync(1);
        await WatchingHost.UntilAsync(() => receiver.Events.Count == 1);
        Assert.True(KeySet.TryRead(await host.Factory.CreateClient().GetStringAsync("/.well-known/jwks.json", Ct), out var keys));

        var received = receiver.Events[0];

        Assert.Equal(("POST", receiver.Url, "application/cloudevents+json; charset=utf-8"), (received.Method, received.Url, received.Headers["Content-Type"]));
        Assert.Equal(SignatureVerdict.Good, received.Verify(keys));
        byte[] changed = [.. received.Body];
        changed[^10] ^= 1;
        Assert.Equal(SignatureVerdict.Wrong, (received with { Body = Encoding.UTF8.GetBytes("{}") }).Verify(keys));
        Assert.False(ContentDigest.Matches(received.Headers["Content-Digest"], changed));
        Assert.Equal(SignatureVerdict.Wrong, (received with { Url = received.Url + "x" }).Verify(keys));
        Assert.Equal(SignatureVerdict.Wrong, (received with { Method = "PUT" }).Verify(keys));
        Assert.Equal(SignatureVerdict.Wrong, WithDigestOf(received, changed).Verify(keys));
    }

    [Fact]
    public async Task What_the_register_itself_cannot_read_is_told_as_its_own_fault_waits_and_is_sent_when_it_can()
    {
        await using var host = WatchingHost.Start();
        await using var receiver = await Receiver.StartAsync(StatusCodes.Status200OK, Ct);
        var bank = await host.AddAsync();
        await bank.WatchAsync(1);
        await host.PublishAsync(1);
        await WatchingHost.UntilAsync(async () => (await host.CardAsync(bank)).Last == 1);

        await ChangeAsync("""UPDATE "Changes" SET "PublishedUtc" = "PublishedUtc" + 300000000000000""");
        await bank.TargetAsync(receiver.Url);
        await WatchingHost.UntilAsync(async () => (await host.CardAsync(bank)).Target is { Attempts: > 0 });
        var target = await bank.DoneAsync(HttpMethod.Get, "watches/target");
        await ChangeAsync("""UPDATE "Changes" SET "PublishedUtc" = "PublishedUtc" - 300000000000000""");
        var before = receiver.Events.Count;
        host.Clock.NowUtc = host.Clock.NowUtc.AddMinutes(1);
        await WatchingHost.UntilAsync(() => receiver.Events.Count == 1);

        Assert.Equal(("internal-error", 1, 0), (target.GetProperty("lastFailure").GetString(), target.GetProperty("attempts").GetInt32(), before));

        async Task ChangeAsync(string sql)
        {
            await using var context = host.Get<IDbContextFactory<RegisterContext>>().CreateDbContext();
            Assert.Equal(1, await context.Database.ExecuteSqlRawAsync(sql, Ct));
        }
    }

    [Fact]
    public async Task An_event_that_the_register_cannot_read_holds_none_up_that_came_before_it()
    {
        await using var host = WatchingHost.Start();
        await using var receiver = await Receiver.StartAsync(StatusCodes.Status200OK, Ct);
        var bank = await host.AddAsync();
        await bank.WatchAsync(1, 2, 3);
        await host.PublishAsync(1, 2, 3);
        await WatchingHost.UntilAsync(async () => (await host.CardAsync(bank)).Last == 3);
        await using (var context = host.Get<IDbContextFactory<RegisterContext>>().CreateDbContext())
        {
            Assert.Equal(1, await context.Database.ExecuteSqlRawAsync("""UPDATE "Changes" SET "PublishedUtc" = "PublishedUtc" + 300000000000000 WHERE "Sequence" = 3""", Ct));
        }

        await bank.TargetAsync(receiver.Url);
        await WatchingHost.UntilAsync(async () => (await host.CardAsync(bank)).Target is { Attempts: > 0 });

        Assert.Equal(["1", "2"], receiver.Ids);
        Assert.Equal((2, "internal-error"), ((await host.CardAsync(bank)).Target!.DeliveredUpTo, (await host.CardAsync(bank)).Target!.LastFailure));
    }

    [Fact]
    public async Task Whoever_is_blocked_is_sent_nothing_until_he_is_let_in_again()
    {
        await using var host = WatchingHost.Start();
        await using var receiver = await Receiver.StartAsync(StatusCodes.Status200OK, Ct);
        var (blocked, other) = (await host.AddAsync(), await host.AddAsync());
        foreach (var client in new[] { blocked, other })
        {
            await client.WatchAsync(1);
            await client.TargetAsync($"{receiver.Url}&by={client.Id}");
        }

        await host.Get<BlockClient>().ExecuteAsync(blocked.Id, true, new("administrator", "unpaid"), Ct);
        await host.PublishAsync(1, 1);
        await WatchingHost.UntilAsync(() => receiver.Events.Count == 2);
        var before = receiver.Events.Select(received => received.Url);
        await host.Get<BlockClient>().ExecuteAsync(blocked.Id, false, new("administrator", "paid"), Ct);
        await WatchingHost.UntilAsync(() => receiver.Events.Count == 4);

        Assert.All(before, url => Assert.EndsWith(other.Id, url, StringComparison.Ordinal));
    }

    private static Received WithDigestOf(Received received, byte[] body) => received with
    {
        Body = body,
        Headers = received.Headers.Select(header => header.Key == "Content-Digest" ? KeyValuePair.Create(header.Key, ContentDigest.Of(body)) : header)
            .ToDictionary(StringComparer.OrdinalIgnoreCase),
    };
}
