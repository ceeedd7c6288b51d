using QualityCredit.Web.Idempotency;
using Xunit;

namespace QualityCredit.Web.Tests.Idempotency;

public sealed class IdempotencyKeyTests
{
    [Theory]
    [InlineData("\"8e03978e-40d5-43dd-bc93-6894a57f9324\"", "8e03978e-40d5-43dd-bc93-6894a57f9324")]
    [InlineData("8e03978e-40d5-43dd-bc93-6894a57f9324", "8e03978e-40d5-43dd-bc93-6894a57f9324")]
    [InlineData(" \"a b\" ", "a b")]
    [InlineData("\"say \\\"once\\\" \\\\\"", "say \"once\" \\")]
    public void A_key_is_a_quoted_string_or_a_plain_token(string stated, string expected)
    {
        Assert.True(IdempotencyKey.TryParse(stated, out var key));

        Assert.Equal(expected, key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"\"")]
    [InlineData("\"open")]
    [InlineData("\"")]
    [InlineData("\"one\", \"two\"")]
    [InlineData("\"one\";q=1")]
    [InlineData("\"a\\b\"")]
    [InlineData("\"钥匙\"")]
    [InlineData("钥匙")]
    [InlineData("a b")]
    [InlineData("\"a\tb\"")]
    public void Anything_else_is_malformed(string stated) => Assert.False(IdempotencyKey.TryParse(stated, out _));

    [Fact]
    public void A_key_is_stated_once_and_has_an_end()
    {
        Assert.False(IdempotencyKey.TryParse(new(["a", "b"]), out _));
        Assert.False(IdempotencyKey.TryParse(default, out _));
        Assert.True(IdempotencyKey.TryParse(new string('k', 128), out _));
        Assert.False(IdempotencyKey.TryParse(new string('k', 129), out _));
    }
}
