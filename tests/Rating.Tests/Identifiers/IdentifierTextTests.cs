using FsCheck;
using FsCheck.Fluent;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rating.Tests.Identifiers;

public sealed class IdentifierTextTests
{
    [Fact]
    public void Normalising_twice_is_normalising_once()
    {
        Prop.ForAll<NonNull<string>>(text =>
        {
            var once = IdentifierText.Normalize(text.Get);

            return IdentifierText.Normalize(once) == once;
        }).Holds();
    }

    [Fact]
    public void No_character_of_the_first_plane_makes_normalising_unstable()
    {
        var unstable = Enumerable.Range(0, 0x10000)
            .Select(character => ((char)character).ToString())
            .Where(text => IdentifierText.Normalize(IdentifierText.Normalize(text)) != IdentifierText.Normalize(text));

        Assert.Empty(unstable);
    }

    [Theory]
    [InlineData("７１２１９４４０－５", "712194405")]
    [InlineData("qc000046", "QC000046")]
    [InlineData("ｑｃＱＣ", "QCQC")]
    [InlineData("1\u20102\u20113\u20124\u20135\u20146\u20157\u22128", "12345678")]
    [InlineData("\uFEFF 1\u30002\u00A03\t4\r\n", "1234")]
    [InlineData("(湘)XK13-001", "(湘)XK13001")]
    public void What_people_type_becomes_what_is_checked(string typed, string expected)
    {
        Assert.Equal(expected, IdentifierText.Normalize(typed));
    }

    [Fact]
    public void A_text_longer_than_the_buffer_is_counted_to_the_end()
    {
        Span<char> buffer = stackalloc char[4];

        var length = IdentifierText.Normalize("1 2 3 4 5 6", buffer);

        Assert.Equal(6, length);
        Assert.Equal("1234", buffer);
    }
}
