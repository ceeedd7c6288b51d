using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using QualityCredit.Web.Watches;
using Xunit;

namespace QualityCredit.Web.Tests.Watches;

public sealed class LookUpNamesTests
{
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
}
