using System.Text;
using QualityCredit.Rating.OpenData;
using Xunit;

namespace QualityCredit.Rating.Tests.OpenData;

public sealed class OpenDataDeltaTests
{
    private static readonly OpenDataHistory _history = SomeOpenData.HistoryOf(
        [[(1, SomeOpenData.Row(1)), (2, SomeOpenData.Row(2))], [(2, null), (3, SomeOpenData.Row(3))]]);

    private static byte[] Base => OpenDataFiles.Ndjson(_history.LinesAt(1));

    private static byte[] Delta => OpenDataDelta.Write(
        new(1, 2, OpenDataFiles.DigestOf(Base), OpenDataFiles.DigestOf(OpenDataFiles.Ndjson(_history.LinesAt(2)))), _history.Between(1, 2));

    [Fact]
    public void A_tombstone_says_key_reason_and_version_and_nothing_else()
    {
        var lines = Encoding.UTF8.GetString(Delta).Split('\n');

        Assert.Equal(4, lines.Length);
        Assert.Equal($$"""{"key":"{{SomeOpenData.Row(2).Key}}","gone":"removed","version":2}""", lines[1]);
        Assert.Equal(SomeOpenData.Row(3).ToLine(), lines[2]);
    }

    [Fact]
    public void A_file_of_another_version_is_refused() =>
        Assert.Equal(new DeltaRefused(DeltaFlaw.OtherBase), OpenDataDelta.Apply(OpenDataFiles.Ndjson(_history.LinesAt(2)), Delta));

    [Fact]
    public void Any_byte_of_a_delta_that_was_changed_is_noticed()
    {
        Assert.IsType<DeltaApplied>(OpenDataDelta.Apply(Base, Delta));
        var head = Delta.AsSpan().IndexOf((byte)'\n');
        for (var at = 0; at < Delta.Length; at++)
        {
            var changed = Delta;
            changed[at] ^= 1;

            // The two version numbers of the head are words for people; what comes out is what the digests say.
            if (at > head || !char.IsAsciiDigit((char)Delta[at]) || at > "{\"from\":1,\"to\":2".Length)
            {
                var outcome = OpenDataDelta.Apply(Base, changed);
                Assert.True(outcome is DeltaRefused || IsTombstoneWord(at), $"Byte {at} was changed and not noticed.");
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}\n")]
    [InlineData("[1]")]
    public void What_is_no_delta_is_refused(string text) =>
        Assert.Equal(new DeltaRefused(DeltaFlaw.NotADelta), OpenDataDelta.Apply(Base, Encoding.UTF8.GetBytes(text)));

    // Why and when an entry ended is told beside the list, not in it: the digest of the list cannot speak for it.
    private static bool IsTombstoneWord(int at)
    {
        var text = Encoding.UTF8.GetString(Delta.AsSpan(0, at));
        return text.LastIndexOf("\"gone\":\"", StringComparison.Ordinal) > text.LastIndexOf('\n');
    }
}
