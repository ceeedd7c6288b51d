using QualityCredit.Web.Api;
using Xunit;

namespace QualityCredit.Web.Tests.Api;

public sealed class SeenTextTests
{
    [Theory]
    [InlineData("授1号")]
    [InlineData("授字〔2026〕9号")]
    [InlineData("ABC-2026/7 (b)~")]
    [InlineData("《授权书》（二〇二六）·第9号，附“甲”")]
    [InlineData("𠀀㐀")]
    public void What_is_seen_as_it_is_is_plain(string text)
    {
        Assert.True(SeenText.IsPlain(text));
        Assert.False(SeenText.HasUnseen(text));
    }

    [Theory]
    [InlineData("授1号\uFE0F")]
    [InlineData("授1号\u034F")]
    [InlineData("授1号\u3164")]
    [InlineData("授1号\u2800")]
    [InlineData("授1号\u200B")]
    [InlineData("授1号\u115F")]
    [InlineData("授1号\uFFA0")]
    [InlineData("授1号\U000E0101")]
    [InlineData("授\n1号")]
    [InlineData("授\u20281号")]
    [InlineData("授\u20291号")]
    [InlineData("授1\u202E号")]
    [InlineData("授1号\0")]
    public void What_cannot_be_seen_is_found_everywhere(string text)
    {
        Assert.True(SeenText.HasUnseen(text));
        Assert.False(SeenText.IsPlain(text));
    }

    [Theory]
    [InlineData("caf\u00E9")]
    [InlineData("cafe\u0301")]
    [InlineData("授１号")]
    [InlineData("授\u00A01号")]
    [InlineData("授\u30001号")]
    [InlineData("授  1号")]
    [InlineData("\u0410-1")]
    [InlineData("\uF900")]
    [InlineData("\u2F00")]
    [InlineData("a\uD800")]
    public void What_looks_like_another_text_can_be_seen_and_is_not_plain(string text)
    {
        Assert.False(SeenText.HasUnseen(text));
        Assert.False(SeenText.IsPlain(text));
    }
}
