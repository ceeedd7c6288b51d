using System.Net;
using QualityCredit.Web.Limits;
using Xunit;

namespace QualityCredit.Web.Tests.Limits;

public sealed class CallerKeyTests
{
    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public void An_address_of_version_6_counts_by_its_network_and_one_of_version_4_by_itself(string left, string right, bool isSame)
    {
        var same = CallerKey.OfAddress(IPAddress.Parse(left)) == CallerKey.OfAddress(IPAddress.Parse(right));

        Assert.Equal(isSame, same);
    }
}
