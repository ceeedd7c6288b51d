using System.Net;
using QualityCredit.Register.Clients;
using Xunit;

namespace QualityCredit.Register.Tests.Clients;

public sealed class AddressRangeTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("203.0.113.0/24", "203.0.113.255", true)]
    [InlineData("203.0.113.0/24", "203.0.114.0", false)]
    [InlineData("203.0.113.0/24", "::ffff:203.0.113.9", true)]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7", true)]
    [InlineData("2001:db8::/32", "2001:db8:ffff::1", true)]
    [InlineData("2001:db8::/32", "2001:db9::1", false)]
    [InlineData("0.0.0.0/0", "2001:db8::1", false)]
    [InlineData("fe80::1", "fe80::1%3", true)]
    [InlineData("::ffff:203.0.113.0/120", "203.0.113.255", true)]
    [InlineData("::ffff:203.0.113.0/120", "203.0.114.0", false)]
    public void An_address_is_in_the_range_or_not(string range, string address, bool inside)
    {
        Assert.True(AddressRange.TryParse(range, out var read));

        Assert.Equal(inside, read.Contains(IPAddress.Parse(address)));
    }

    [Theory]
    [InlineData("203.0.113.7/24")]
    [InlineData("203.0.113.0/33")]
    [InlineData("203.0.113")]
    [InlineData("3405803783")]
    [InlineData("010.0.0.1")]
    [InlineData("10.0.0.010")]
    [InlineData("0x0a.0.0.1")]
    [InlineData("::ffff:10.0.0.010")]
    [InlineData("010.0.0.0/8")]
    [InlineData("10.0/16")]
    [InlineData("0/0")]
    [InlineData("fe80::1%3")]
    [InlineData("bank.example")]
    [InlineData("")]
    public void What_is_no_address_is_not_read(string text) => Assert.False(AddressRange.TryParse(text, out _));

    [Theory]
    [InlineData("203.0.113.7")]
    [InlineData("203.0.113.0/24")]
    [InlineData("2001:db8::/32")]
    [InlineData("2001:db8::1")]
    public void A_range_is_written_as_it_is_read(string text) =>
        Assert.Equal(text, AddressRange.TryParse(text, out var read) ? read.ToString() : null);
}
