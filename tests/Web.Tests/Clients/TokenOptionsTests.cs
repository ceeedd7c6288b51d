using QualityCredit.Web.Clients;
using Xunit;

namespace QualityCredit.Web.Tests.Clients;

public sealed class TokenOptionsTests
{
    [Theory]
    [InlineData("https://login.example/.well-known/openid-configuration", true)]
    [InlineData("http://127.0.0.1:8080/.well-known/openid-configuration", true)]
    [InlineData("http://login.example/.well-known/openid-configuration", false)]
    [InlineData("login.example", false)]
    public void The_address_of_keys_is_encrypted_or_within_the_machine(string address, bool isAccepted)
    {
        TokenOptions options = new() { Issuer = "i", Audience = "a", Metadata = address };

        Assert.Equal(isAccepted, options.Problem() is null);
    }
}
