using System.Buffers.Text;
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
    public void Keys_of_other_kinds_are_passed_over_and_one_that_stands_twice_is_one()
    {
        var key = $$"""{"kty":"EC","crv":"P-256","x":"{{X}}","y":"{{Y}}","use":"sig"}""";
        var json = $$"""{"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB"},{"kty":"OKP","crv":"P-256","x":"AQ"},{"kty":"EC","crv":"P-384","x":"AQ","y":"AQ"},{{key}},{{key}}]}""";

        Assert.True(KeySet.TryRead(json, out var keys));

        Assert.Single(keys.Keys);
    }

    [Fact]
    public void A_key_has_one_spelling_and_so_one_name()
    {
        string[] padded = [.. new[] { X, Y }.Select(coordinate => Base64Url.EncodeToString([0, .. Base64Url.DecodeFromChars(coordinate)]))];

        Assert.False(VerificationKey.TryRead(padded[0], padded[1], out _));
        Assert.False(VerificationKey.TryRead(padded[0], Y, out _));
        Assert.False(VerificationKey.TryRead(X, padded[1], out _));
    }

    [Fact]
    public void Keys_are_equal_by_name()
    {
        using SomeCertificates one = new();
        using SomeCertificates other = new();

        Assert.Equal(one.PublicKey, one.PublicKey);
        Assert.False(one.PublicKey.Equals(other.PublicKey));
        Assert.False(one.PublicKey.Equals(null));
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
