using QualityCredit.Web.Limits;
using Xunit;

namespace QualityCredit.Web.Tests.Limits;

public sealed class TrustedProxiesTests
{
    /// <summary>Who is trusted by mistake names any address he likes, and a stolen key works from everywhere.</summary>
    [Theory]
    [InlineData("10.0.0.1", true)]
    [InlineData("10.0.0.0/8", true)]
    [InlineData("2001:db8::1", true)]
    [InlineData("010.0.0.1", false)]
    [InlineData("10.1", false)]
    [InlineData("10.0.0.1/8", false)]
    [InlineData("proxy.example", false)]
    public void A_proxy_is_trusted_by_the_address_that_is_written_or_the_host_does_not_start(string proxy, bool isUsable) =>
        Assert.Equal(isUsable, LimitsOptions.NamesProxies(new() { TrustedProxies = [proxy] }));
}
