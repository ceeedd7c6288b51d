using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.Watches;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Watches;
using Xunit;

namespace QualityCredit.Web.Tests.Watches;

public sealed class LookUpNamesTests
{
    private static readonly CloudEventResponse _event = CloudEventResponse.TestOf("bank", WatchFeed.Portfolio, new(2026, 11, 22));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Names_whose_servers_do_not_answer_hold_no_thread_that_others_need()
    {
        using ManualResetEventSlim over = new();
        ConcurrentBag<bool> ofThePool = [];
        LookUpNames names = new(_ =>
        {
            ofThePool.Add(Thread.CurrentThread.IsThreadPoolThread);
            over.Wait(Ct);
            return [IPAddress.Loopback];
        });

        var hanging = Enumerable.Range(0, 30).Select(number => names.ExecuteAsync($"bank-{number}.example", Ct)).ToArray();
        over.Set();
        await Task.WhenAll(hanging);

        Assert.Equal(30, ofThePool.Count);
        Assert.DoesNotContain(true, ofThePool);
    }

    [Fact]
    public async Task A_name_is_looked_up_once_at_a_time_and_anew_when_that_is_over()
    {
        using SemaphoreSlim answers = new(0);
        var asked = 0;
        LookUpNames names = new(_ =>
        {
            var number = Interlocked.Increment(ref asked);
            answers.Wait(Ct);
            return [new IPAddress([127, 0, 0, (byte)number])];
        });
        using CancellationTokenSource impatient = new();

        var left = names.ExecuteAsync("bank.example", impatient.Token);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        var (first, same) = (names.ExecuteAsync("bank.example", Ct), names.ExecuteAsync("BANK.example", Ct));
        answers.Release(10);
        IPAddress[][] once = [await first, await same];
        // It is gone before whoever waited for it knows.
        var again = await names.ExecuteAsync("bank.example", Ct);

        Assert.All(once, addresses => Assert.Equal("127.0.0.1", Assert.Single(addresses).ToString()));
        Assert.Equal(("127.0.0.2", 2), (Assert.Single(again).ToString(), asked));
    }

    [Fact]
    public async Task A_name_that_leads_nowhere_is_told_as_such()
    {
        LookUpNames names = new(_ => throw new SocketException((int)SocketError.HostNotFound));

        var failure = await Assert.ThrowsAsync<SocketException>(() => names.ExecuteAsync("bank.example", Ct));

        Assert.Equal(SocketError.HostNotFound, failure.SocketErrorCode);
    }

    [Fact]
    public async Task Where_no_thread_is_to_be_had_who_asks_is_told_at_once_and_the_next_one_tries_again()
    {
        Threads threads = new();
        LookUpNames names = new(_ => [IPAddress.Loopback]) { Threads = threads };

        var refused = await Record.ExceptionAsync(() => names.ExecuteAsync("bank.example", Ct));
        threads.AreLeft = true;
        var found = await names.ExecuteAsync("bank.example", Ct);

        Assert.IsType<InsufficientMemoryException>(Assert.IsType<TaskSchedulerException>(refused).InnerException);
        Assert.Equal([IPAddress.Loopback], found);
    }

    /// <summary>That is nothing for which its client must answer.</summary>
    [Fact]
    public async Task A_delivery_for_which_no_thread_is_to_be_had_is_not_put_down_to_its_receiver()
    {
        await using var host = WatchingHost.Start();
        using var send = Sender(host, new(_ => [IPAddress.Loopback]) { Threads = new Threads() }, new());

        var failure = await send.ExecuteAsync("http://bank.example/", _event, Ct);

        Assert.Equal(new("internal-error", false, null), failure);
    }

    /// <summary>The look-up is over when the test says so: however long the time were, it would not be long enough.</summary>
    [Fact]
    public async Task A_delivery_whose_name_is_not_found_within_its_time_is_told_so()
    {
        await using var host = WatchingHost.Start();
        using ManualResetEventSlim over = new();
        LookUpNames names = new(_ =>
        {
            over.Wait(Ct);
            return [IPAddress.Loopback];
        });
        using var send = Sender(host, names, new() { Timeout = TimeSpan.FromMilliseconds(20) });

        var failure = await send.ExecuteAsync("http://bank.example/", _event, Ct);
        var lookUp = names.ExecuteAsync("bank.example", Ct);
        over.Set();

        Assert.Equal(new("timeout", false, null), failure);
        Assert.Equal([IPAddress.Loopback], await lookUp);
    }

    private static SendEvents Sender(WatchingHost host, LookUpNames names, WatchOptions terms) =>
        new(new ConnectGuarded(names, Options.Create(terms)), host.Get<SigningKeys>(), Options.Create(terms), host.Get<IOptions<JsonOptions>>(), host.Clock);

    private sealed class Threads : TaskScheduler
    {
        public bool AreLeft { get; set; }

        protected override IEnumerable<Task>? GetScheduledTasks() => null;

        protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

        protected override void QueueTask(Task task)
        {
            if (!AreLeft)
            {
                throw new InsufficientMemoryException("No thread is left.");
            }

            new Thread(() => TryExecuteTask(task)).Start();
        }
    }
}
