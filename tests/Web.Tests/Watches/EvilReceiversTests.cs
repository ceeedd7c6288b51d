using Microsoft.AspNetCore.Http;
using QualityCredit.Register.Watches;
using Xunit;

namespace QualityCredit.Web.Tests.Watches;

public sealed class EvilReceiversTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Receivers_that_never_answer_hold_nobody_else_up()
    {
        // Nobody's turn ends while the test runs.
        await using var host = WatchingHost.Start(("Watches:Timeout", "01:00:00"), ("Watches:Lease", "03:00:00"));
        TaskCompletionSource over = new();
        await using var slow = await Receiver.StartAsync((_, _) => over.Task, Ct);
        await using var quick = await Receiver.StartAsync(StatusCodes.Status200OK, Ct);
        foreach (var _ in Enumerable.Range(0, 12))
        {
            var hanging = await host.AddAsync();
            await hanging.WatchAsync(1);
            await hanging.TargetAsync(slow.Url);
        }

        var bank = await host.AddAsync();
        await bank.WatchAsync(1);
        await bank.TargetAsync(quick.Url);
        await host.PublishAsync(1);
        await WatchingHost.UntilAsync(() => slow.Events.Count == 12);

        await host.PublishAsync(Enumerable.Repeat(1, 60));
        await WatchingHost.UntilAsync(() => quick.Events.Count == 61);

        // Each of the twelve has had its one request all the while.
        Assert.Equal(12, slow.Events.Count);
        over.SetResult();
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_left_alone_and_its_patience_is_honoured_before()
    {
        await using var host = WatchingHost.Start();
        await using var receiver = await Receiver.StartAsync(
            (context, received) =>
            {
                context.Response.StatusCode = received.Id == "1" ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status410Gone;
                context.Response.Headers.RetryAfter = "1800";
                return Task.CompletedTask;
            },
            Ct);
        var bank = await host.AddAsync();
        await bank.WatchAsync(1, 2);
        await bank.TargetAsync(receiver.Url);
        await host.PublishAsync(1, 2);
        await WatchingHost.UntilAsync(async () => (await host.CardAsync(bank)).Target is { Attempts: 1 });
        var next = (await host.CardAsync(bank)).Target!.NextAttemptUtc!.Value - host.Clock.NowUtc;

        await bank.TargetAsync(receiver.Url, after: 1);
        await WatchingHost.UntilAsync(async () => (await host.CardAsync(bank)).Target is { State: TargetState.Gone });

        Assert.InRange(next, TimeSpan.FromSeconds(1800), TimeSpan.FromSeconds(1801));
        Assert.Equal((404, "no-watch-target"), await bank.RefusedAsync(HttpMethod.Post, "watches/replay", new { after = 0 }));
        Assert.Equal("gone", (await bank.DoneAsync(HttpMethod.Get, "watches/target")).GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_redirect_is_a_failure_and_is_not_followed()
    {
        await using var host = WatchingHost.Start();
        await using var inner = await Receiver.StartAsync(StatusCodes.Status200OK, Ct);
        await using var outer = await Receiver.StartAsync(
            (context, _) =>
            {
                context.Response.Redirect(inner.Url, permanent: true, preserveMethod: true);
                return Task.CompletedTask;
            },
            Ct);
        var bank = await host.AddAsync();
        await bank.TargetAsync(outer.Url);

        var answer = await bank.DoneAsync(HttpMethod.Post, "watches/target/test");

        Assert.Equal((false, "308"), (answer.GetProperty("accepted").GetBoolean(), answer.GetProperty("failure").GetString()));
        Assert.Empty(inner.Events);
        Assert.Equal("quality-credit.test", Assert.Single(outer.Events).Type);
    }

    [Fact]
    public async Task A_receiver_that_answers_endlessly_or_with_endless_headers_costs_no_more_than_its_turn()
    {
        await using var host = WatchingHost.Start();
        await using var talker = await Receiver.StartAsync(
            async (context, _) =>
            {
                var chunk = new byte[64 * 1024];
                while (!context.RequestAborted.IsCancellationRequested)
                {
                    await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
                }
            },
            Ct);
        await using var header = await Receiver.StartAsync(
            (context, _) =>
            {
                context.Response.Headers["X-Long"] = new string('x', 100_000);
                return Task.CompletedTask;
            },
            Ct);
        var bank = await host.AddAsync();

        await bank.TargetAsync(talker.Url);
        var talked = await bank.DoneAsync(HttpMethod.Post, "watches/target/test");
        await bank.TargetAsync(header.Url);
        var answered = await bank.DoneAsync(HttpMethod.Post, "watches/target/test");

        Assert.True(talked.GetProperty("accepted").GetBoolean());
        Assert.Equal("answer-too-long", answered.GetProperty("failure").GetString());
    }
}
