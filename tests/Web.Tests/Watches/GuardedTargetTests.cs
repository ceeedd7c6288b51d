using Microsoft.AspNetCore.Http;
using QualityCredit.Register.Watches;
using Xunit;

namespace QualityCredit.Web.Tests.Watches;

/// <summary>A host that allows nothing special, asked to send to where it must not.</summary>
public sealed class GuardedTargetTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Addresses_that_cannot_be_sent_to_are_refused_with_the_reason()
    {
        await using var host = WatchingHost.StartGuarded();
        var bank = await host.AddAsync();

        foreach (var (url, code) in new[]
        {
            ("bank.example/hook", "target-malformed"),
            ("ftp://bank.example/", "target-malformed"),
            ("https://user:secret@bank.example/", "target-malformed"),
            ("https://bank.example/#part", "target-malformed"),
            ("https://" + new string('b', 500) + ".example/", "target-malformed"),
            ("http://bank.example/", "target-not-https"),
            ("https://127.0.0.1/", "target-not-public"),
            ("https://2130706433/", "target-not-public"),
            ("https://0x7f.1/", "target-not-public"),
            ("https://10.0.0.5:8443/hook", "target-not-public"),
            ("https://169.254.169.254/latest/meta-data", "target-not-public"),
            ("https://[::1]/", "target-not-public"),
            ("https://[::ffff:192.168.0.1]/", "target-not-public"),
            ("https://[fe80::1%25eth0]/", "target-not-public"),
        })
        {
            Assert.Equal((url, 400, code), (url, (await bank.RefusedAsync(HttpMethod.Put, "watches/target", new { url })).Status, (await bank.RefusedAsync(HttpMethod.Put, "watches/target", new { url })).Code));
        }

        Assert.Equal((404, "no-watch-target"), await bank.RefusedAsync(HttpMethod.Get, "watches/target"));
        Assert.Equal("https://bank.example/hook", (await bank.TargetAsync("https://bank.example/hook")).GetProperty("url").GetString());
    }

    /// <summary>What was checked when it was named may lead elsewhere when it is connected to: only the last counts.</summary>
    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task A_name_that_leads_behind_the_walls_is_not_connected_to(string name)
    {
        await using var host = WatchingHost.StartGuarded();
        await using var receiver = await Receiver.StartAsync(StatusCodes.Status200OK, Ct);
        var bank = await host.AddAsync();
        await bank.WatchAsync(1);
        // Past the check of the address, as a name would come that led elsewhere when it was named.
        await host.Get<SetWatchTarget>().ExecuteAsync(bank.Id, $"http://{name}:{receiver.Address.Port}/", WatchFeed.Portfolio, null, Ct);

        await host.PublishAsync(1);
        await WatchingHost.UntilAsync(async () => (await host.CardAsync(bank)).Target is { Attempts: > 0 });

        Assert.Equal("address-forbidden", (await host.CardAsync(bank)).Target!.LastFailure);
        Assert.Empty(receiver.Events);
    }

    [Fact]
    public async Task An_allowed_network_is_sent_to_by_whatever_name()
    {
        await using var host = WatchingHost.Start();
        await using var receiver = await Receiver.StartAsync(StatusCodes.Status200OK, Ct);
        var bank = await host.AddAsync();

        await bank.TargetAsync($"http://localhost:{receiver.Address.Port}/");
        var answer = await bank.DoneAsync(HttpMethod.Post, "watches/target/test");

        Assert.True(answer.GetProperty("accepted").GetBoolean(), answer.GetRawText());
    }
}
