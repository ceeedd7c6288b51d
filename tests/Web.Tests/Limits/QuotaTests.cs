using System.Threading.RateLimiting;
using QualityCredit.Testing;
using QualityCredit.Web.Limits;
using Xunit;

namespace QualityCredit.Web.Tests.Limits;

public sealed class QuotaTests
{
    private readonly TestClock _clock = new(new(2026, 11, 22, 4, 0, 0));

    [Fact]
    public void A_window_begins_with_the_first_request_and_gives_the_whole_quota_back_at_its_end()
    {
        var quota = Of(requests: 2, mostCallers: 10);

        Assert.Equal((true, 1, 60), Ask(quota, "a"));
        _clock.NowUtc = _clock.NowUtc.AddSeconds(59);
        Assert.Equal((true, 0, 1), Ask(quota, "a"));
        Assert.Equal((false, 0, 1), Ask(quota, "a"));
        _clock.NowUtc = _clock.NowUtc.AddSeconds(1);
        Assert.Equal((true, 1, 60), Ask(quota, "a"));
    }

    [Fact]
    public void When_the_clock_is_set_back_nobody_waits_longer_than_a_window()
    {
        var quota = Of(requests: 1, mostCallers: 1);
        Ask(quota, "a");

        _clock.NowUtc = _clock.NowUtc.AddDays(-1);

        Assert.False(quota.IsSpent("a"));
        Assert.Equal((true, 0, 60), Ask(quota, "a"));
        Assert.Equal((false, 0, 60), Ask(quota, "a"));
    }

    [Fact]
    public void When_the_clock_is_set_back_callers_make_room_all_the_same()
    {
        var quota = Of(requests: 2, mostCallers: 2);
        Ask(quota, "a");
        Ask(quota, "b");
        Ask(quota, "c");

        _clock.NowUtc = _clock.NowUtc.AddDays(-1);

        Assert.Equal((true, 1, 60), Ask(quota, "d"));
        Assert.Equal((true, 1, 60), Ask(quota, "e"));
    }

    [Fact]
    public void Callers_do_not_take_from_each_other_until_there_are_more_than_are_counted()
    {
        var quota = Of(requests: 2, mostCallers: 2);

        Assert.Equal((true, 1, 60), Ask(quota, "a"));
        Assert.Equal((true, 1, 60), Ask(quota, "b"));
        Assert.Equal((true, 1, 60), Ask(quota, "c"));
        Assert.Equal((true, 0, 60), Ask(quota, "d"));
        Assert.Equal((false, 0, 60), Ask(quota, "e"));
    }

    [Fact]
    public void Callers_whose_window_is_over_make_room()
    {
        var quota = Of(requests: 2, mostCallers: 2);
        Ask(quota, "a");
        Ask(quota, "b");

        _clock.NowUtc = _clock.NowUtc.AddSeconds(60);

        Assert.Equal((true, 1, 60), Ask(quota, "c"));
        Assert.Equal((true, 1, 60), Ask(quota, "d"));
    }

    [Fact]
    public async Task Of_many_requests_at_once_exactly_the_quota_is_answered_and_no_remainder_is_told_twice()
    {
        var quota = Of(requests: 500, mostCallers: 10);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Enumerable.Range(0, 100).Select(_ => Ask(quota, "a")).ToArray(), TestContext.Current.CancellationToken)));

        Assert.Equal(Enumerable.Range(0, 500), answers.SelectMany(some => some).Where(answer => answer.IsAcquired).Select(answer => answer.Remaining).Order());
    }

    private Quota Of(int requests, int mostCallers) => new("test", new() { Requests = requests, Seconds = 60 }, mostCallers, _ => null, _clock);

    private static (bool IsAcquired, int Remaining, int Seconds) Ask(Quota quota, string caller)
    {
        using var lease = quota.Attempt(caller);
        Assert.True(lease.TryGetMetadata(QuotaMetadata.Remaining, out var remaining));
        Assert.True(lease.TryGetMetadata(QuotaMetadata.ResetAfter, out var reset));
        Assert.Equal(!lease.IsAcquired, lease.TryGetMetadata(MetadataName.RetryAfter, out _));
        return (lease.IsAcquired, remaining, (int)reset.TotalSeconds);
    }
}
