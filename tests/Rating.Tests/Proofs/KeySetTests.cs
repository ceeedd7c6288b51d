using QualityCredit.Rating.Proofs;
using Xunit;

namespace QualityCredit.Rating.Tests.Proofs;

public sealed class KeySetTests
{
    // The key of RFC 7517, appendix A.1.
    private const string X = "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4";
    private const string Y = "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM";

    [Fact]
    public void A_set_that_is_written_can_be_read()
    {
        Assert.True(VerificationKey.TryRead(X, Y, out var key));

        Assert.True(KeySet.TryRead(new KeySet([key]).ToJson(), out var read));

        Assert.Equal([key], read.Keys);
        Assert.Equal(key, read.Find(key.Id));
        Assert.Null(read.Find("another"));
    }

    [Fact]
    public void Keys_of_other_kinds_are_passed_over()
    {
        var json = $$"""{"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB"},{"kty":"EC","crv":"P-256","x":"{{X}}","y":"{{Y}}","use":"sig"}]}""";

        Assert.True(KeySet.TryRead(json, out var keys));

        Assert.Single(keys.Keys);
    }

    [Theory]
    [InlineData("""{"keys":[{"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4","y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM","kid":"borrowed"}]}""")]
    [InlineData("""{"keys":[{"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D5","y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"}]}""")]
    [InlineData("""{"keys":[{"kty":"EC","crv":"P-256","x":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE","y":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE"}]}""")]
    [InlineData("""{"keys":[{"kty":"EC","crv":"P-256","x":"AQ"}]}""")]
    [InlineData("""{"keys":7}""")]
    [InlineData("""{"keys":["text"]}""")]
    [InlineData("""{}""")]
    [InlineData("""[]""")]
    [InlineData("keys")]
    public void A_set_with_a_misnamed_or_wrong_key_is_unreadable(string json)
    {
        Assert.False(KeySet.TryRead(json, out _));
    }
}
