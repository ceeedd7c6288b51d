using FsCheck.Fluent;
using QualityCredit.Rating.Credit;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rating.Tests.Credit;

public sealed class CheckLedgerExportTests : IDisposable
{
    private readonly SomeLedger _ledger = new(9);

    [Theory]
    [InlineData(0, 9)]
    [InlineData(0, 0)]
    [InlineData(3, 7)]
    [InlineData(9, 9)]
    public void What_was_handed_out_is_right(int after, int to)
    {
        var report = _ledger.Check(_ledger.Export(after, to));

        Assert.Equal((null, to - after), (report.Flaw, (int)report.Lines));
        Assert.Equal((after, to), ((int)report.Head!.After, (int)report.Head.Lines));
    }

    [Fact]
    public void A_changed_line_is_named()
    {
        var file = _ledger.Export(2, 9);
        file[3] = file[3].Replace("li.ming", "li.mong", StringComparison.Ordinal);

        Assert.Equal((ExportFlaw.LineChanged, 5, 4, 2), Found(file));
    }

    [Fact]
    public void A_line_that_was_changed_together_with_its_link_is_missed_by_the_next_one()
    {
        var file = _ledger.Export(2, 9);
        var changed = _ledger.Lines[4] with { User = "li.mong" };
        file[3] = LedgerExport.Write(changed, changed.LinkAfter(_ledger.HeadOf(2, 4).Head));

        Assert.Equal((ExportFlaw.LineChanged, 6, 5, 3), Found(file));
    }

    [Fact]
    public void Links_that_were_written_anew_to_the_end_lead_to_another_head()
    {
        var file = _ledger.Export(2, 9);
        var link = _ledger.HeadOf(2, 4).Head;
        for (var i = 4; i < 9; i++)
        {
            var line = _ledger.Lines[i] with { User = "li.mong" };
            file[i - 1] = LedgerExport.Write(line, link = line.LinkAfter(link));
        }

        Assert.Equal((ExportFlaw.HeadContradicted, 3, 8, 7), Found(file));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(4, 6)]
    [InlineData(7, 9)]
    public void A_missing_line_is_named_the_last_one_too(int at, int serial)
    {
        var file = _ledger.Export(2, 9);
        file.RemoveAt(at);

        Assert.Equal((ExportFlaw.LineMissing, serial, at + 1, at - 1), Found(file));
    }

    [Fact]
    public void A_line_that_stands_elsewhere_is_named_as_moved()
    {
        var file = _ledger.Export(2, 9);
        (file[2], file[6]) = (file[6], file[2]);

        Assert.Equal((ExportFlaw.LineMoved, 4, 3, 1), Found(file));
    }

    [Fact]
    public void A_line_that_stands_twice_is_named_as_moved()
    {
        var file = _ledger.Export(2, 9);
        file.Insert(4, file[2]);

        Assert.Equal((ExportFlaw.LineMoved, 4, 5, 3), Found(file));
    }

    [Fact]
    public void A_line_behind_the_signed_end_is_named()
    {
        List<string> file = [.. _ledger.Export(2, 6), _ledger.Export(6, 7)[1]];

        Assert.Equal((ExportFlaw.LineAdded, 7, 6, 4), Found(file));
    }

    [Fact]
    public void A_line_of_another_client_is_named()
    {
        var file = _ledger.Export(2, 9);
        file[1] = file[1].Replace("bank-a", "bank-b", StringComparison.Ordinal);

        Assert.Equal((ExportFlaw.OtherClient, 3, 2, 0), Found(file));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"line":{},"link":""}""")]
    public void A_line_that_cannot_be_read_is_named(string text)
    {
        var file = _ledger.Export(2, 9);
        file[2] = text;

        Assert.Equal((ExportFlaw.LineUnreadable, 4, 3, 1), Found(file));
    }

    [Fact]
    public void Without_a_head_there_is_nothing_to_check_by()
    {
        Assert.Equal(ExportFlaw.HeadMissing, _ledger.Check([]).Flaw);
        Assert.Equal(ExportFlaw.HeadMissing, _ledger.Check(_ledger.Export(0, 9).Skip(1)).Flaw);
    }

    [Fact]
    public void A_head_of_another_key_is_refused()
    {
        using SomeLedger other = new(9);

        Assert.Equal(ExportFlaw.HeadNotSigned, _ledger.Check(other.Export(0, 9)).Flaw);
    }

    [Theory]
    [InlineData(3, 5, 32, 32, true)]
    [InlineData(3, 3, 32, 32, true)]
    [InlineData(0, 0, 32, 32, true)]
    [InlineData(3, 2, 32, 32, false)]
    [InlineData(-1, 2, 32, 32, false)]
    [InlineData(3, 5, 31, 32, false)]
    [InlineData(3, 5, 32, 33, false)]
    public void A_signed_head_is_one_only_with_whole_links_and_an_end_that_is_not_before_its_beginning(int after, int to, int previous, int link, bool isHead)
    {
        LedgerHead head = new("bank-a", after, new byte[previous], to, new byte[link], default);

        Assert.Equal(isHead, LedgerHead.TryRead(head.Sign(_ledger.Signer), _ledger.Keys, out var read));
        Assert.Equal(isHead ? (after, to) : null, read is null ? null : ((int, int)?)(read.After, read.Lines));
    }

    [Fact]
    public void Whatever_is_done_to_one_line_is_noticed() => Prop.ForAll(
        Gen.Choose(0, 9).Zip(Gen.Choose(0, 4000), (line, place) => (line, place)).ToArbitrary(),
        damage =>
        {
            var file = _ledger.Export(0, 9);
            var text = file[damage.line].ToCharArray();
            var at = damage.place % text.Length;
            text[at] = text[at] == 'x' ? 'y' : 'x';
            file[damage.line] = new(text);
            return _ledger.Check(file).Flaw is not null;
        }).Holds();

    public void Dispose() => _ledger.Dispose();

    private (ExportFlaw? Flaw, int Serial, int At, int Lines) Found(List<string> file) =>
        _ledger.Check(file) is var report ? (report.Flaw, (int)report.Serial!.Value, (int)report.At, (int)report.Lines) : default;
}
