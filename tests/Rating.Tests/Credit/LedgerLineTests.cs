using System.Security.Cryptography;
using System.Text;
using QualityCredit.Rating.Credit;
using Xunit;

namespace QualityCredit.Rating.Tests.Credit;

public sealed class LedgerLineTests
{
    private static readonly LedgerLine _line = new(
        7, "bank-a", 3, new(2026, 11, 22, 8, 0, 0, DateTimeKind.Utc), "li.ming", "QC1000048", "before-lending", null, "授字〔2026〕1号", "valid", 43, "ab12");

    [Fact]
    public void A_line_is_written_as_anybody_can_write_it_again() => Assert.Equal(
        """{"number":7,"client":"bank-a","serial":3,"atUtc":"2026-11-22T08:00:00Z","user":"li.ming","code":"QC1000048","purpose":"before-lending","words":null,"authorisation":"授字〔2026〕1号","verdict":"valid","dataVersion":43,"answer":"ab12"}""",
        _line.ToText());

    [Fact]
    public void A_link_is_the_hash_of_the_link_before_and_of_the_line()
    {
        var before = SHA256.HashData("before"u8);

        var link = _line.LinkAfter(before);

        Assert.Equal(SHA256.HashData([2, .. before, .. Encoding.UTF8.GetBytes(_line.ToText())]), link);
        Assert.NotEqual(_line.LinkAfter(LedgerLine.Beginning), link);
    }

    [Fact]
    public void A_head_is_the_hash_of_the_head_before_and_of_the_link()
    {
        var (head, link) = (SHA256.HashData("head"u8), SHA256.HashData("link"u8));

        Assert.Equal(SHA256.HashData([3, .. head, .. link]), LedgerLine.HeadAfter(head, link));
    }

    [Fact]
    public void Nothing_stands_before_the_first_line_but_zeros() => Assert.Equal(new byte[LedgerLine.LinkLength], LedgerLine.Beginning);
}
