using QualityCredit.Rating.HandOver;
using Xunit;

namespace QualityCredit.Rating.Tests.HandOver;

public sealed class CsvLineTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@home")]
    [InlineData("＝1+1")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("\n=1+1")]
    public void What_a_spreadsheet_would_run_gets_an_apostrophe(string cell) => Assert.Equal($"'{cell}", CsvLine.Harmless(cell));

    [Theory]
    [InlineData("")]
    [InlineData("1=1")]
    [InlineData("湘潭市\t")]
    public void Other_text_stays_as_it_is(string cell) => Assert.Equal(cell, CsvLine.Harmless(cell));

    [Fact]
    public void A_line_break_inside_a_cell_begins_no_line() => Assert.Equal("\"逾期\r=cmd\",1", CsvLine.Of(["逾期\r=cmd", "1"]));
}
