using FsCheck.Fluent;
using QualityCredit.Register.Clients;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Clients;

public sealed class KeyTextTests
{
    [Fact]
    public void A_key_is_read_as_it_is_written_and_matches_its_hash_alone()
    {
        var (key, other) = (KeyText.Create(), KeyText.Create());

        Assert.True(KeyText.TryParse(key.ToString(), out var read));

        Assert.Equal(key, read);
        Assert.True(read.Matches(key.Hash()));
        Assert.False(read.Matches(other.Hash()));
        Assert.NotEqual(key.KeyId, other.KeyId);
    }

    [Fact]
    public void Keys_of_a_thousand_differ_and_have_the_form()
    {
        var keys = Enumerable.Range(0, 1_000).Select(_ => KeyText.Create().ToString()).ToList();

        Assert.Equal(1_000, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Matches("^qck_[2-9a-hjkmnp-z]{12}_[A-Za-z0-9_-]{43}$", key));
    }

    [Fact]
    public void A_key_with_one_character_changed_opens_nothing() => Prop.ForAll(
        Gen.Choose(0, 59).SelectMany(place => Gen.Elements("aB3_-é\u0000 ".ToCharArray()).Select(character => (place, character))).ToArbitrary(),
        change =>
        {
            var key = KeyText.Create();
            var text = key.ToString().ToCharArray();
            var same = text[change.place] == change.character;
            text[change.place] = change.character;

            var opens = KeyText.TryParse(new(text), out var read) && read.KeyId == key.KeyId && read.Matches(key.Hash());

            return opens == same;
        }).Holds();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("qck_")]
    [InlineData("qck_abcdefghjkmn_")]
    [InlineData("Qck_abcdefghjkmn_0123456789012345678901234567890123456789012")]
    [InlineData("qck_abcdefghjkmn-0123456789012345678901234567890123456789012")]
    [InlineData("qck_abcdefghjkm1_0123456789012345678901234567890123456789012")]
    public void What_is_no_key_is_not_read(string? text) => Assert.False(KeyText.TryParse(text, out _));
}
