using QualityCredit.Rating.Figures;
using Xunit;

namespace QualityCredit.Rating.Tests.Figures;

/// <summary>Published shares with their intervals, in per cent to four places.</summary>
public sealed class WilsonIntervalTests
{
    [Theory]
    [InlineData(416, 440, 92.0123, 96.3075)]
    [InlineData(4329, 4792, 89.4690, 91.1425)]
    [InlineData(10, 10, 72.2467, 100)]
    [InlineData(0, 10, 0, 27.7533)]
    public void The_interval_of_a_count(long part, long total, double low, double high)
    {
        var interval = WilsonInterval.Of(new FigureCount(part, total));

        Assert.Equal((low, high), (Math.Round(interval.Low * 100, 4), Math.Round(interval.High * 100, 4)));
    }

    [Fact]
    public void No_interval_leaves_the_shares_there_are() => Assert.All(Enumerable.Range(1, 1000), total =>
    {
        Assert.InRange(WilsonInterval.Of(new FigureCount(total, total)).High, 0.2, 1);
        Assert.InRange(WilsonInterval.Of(new FigureCount(0, total)).Low, 0, 0.8);
    });

    [Fact]
    public void The_interval_of_a_weighted_share_with_its_effective_number()
    {
        var total = 1 / ((0.5 * 0.5 / 50) + (0.3 * 0.3 / 60) + (0.2 * 0.2 / 40));

        var interval = WilsonInterval.Of(0.925, total);

        Assert.Equal((133.3333, 86.7443, 95.8754), (Math.Round(total, 4), Math.Round(interval.Low * 100, 4), Math.Round(interval.High * 100, 4)));
    }
}
