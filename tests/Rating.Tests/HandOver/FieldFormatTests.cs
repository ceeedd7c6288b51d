using QualityCredit.Rating.HandOver;
using Xunit;

namespace QualityCredit.Rating.Tests.HandOver;

public sealed class FieldFormatTests
{
    [Theory]
    [InlineData("C..3", "")]
    [InlineData("C..3", "湘潭市")]
    [InlineData("C..3", "𠮷𠮷𠮷")]
    [InlineData("C3", "abc")]
    [InlineData("N..3", "0")]
    [InlineData("N..3", "120")]
    [InlineData("N..5,2", "120.45")]
    [InlineData("N..5,2", "0.5")]
    [InlineData("YYYYMMDD", "20240229")]
    [InlineData("{a|b}", "b")]
    public void What_fits_breaks_no_rule(string format, string value) => Assert.Null(new FieldFormat(format).Broken(value));

    [Theory]
    [InlineData("C..3", "湘潭市场")]
    [InlineData("C3", "ab")]
    [InlineData("C..9", "two\nlines")]
    [InlineData("C..9", "\uFFFD")]
    [InlineData("C..9", "=1+1")]
    [InlineData("C..9", "＠home")]
    [InlineData("N..3", "1234")]
    [InlineData("N..3", "1.5")]
    [InlineData("N..3", "-1")]
    [InlineData("N..3", "012")]
    [InlineData("N..5,2", "1.234")]
    [InlineData("N..5,2", "1234.56")]
    [InlineData("N..5,2", "1.")]
    [InlineData("N..5,2", "1.2.3")]
    [InlineData("N..5", "١٢")]
    [InlineData("YYYYMMDD", "20230229")]
    [InlineData("YYYYMMDD", "2024-02-29")]
    [InlineData("{a|b}", "c")]
    [InlineData("{a|b}", "a|b")]
    public void What_does_not_fit_breaks_one(string format, string value) => Assert.NotNull(new FieldFormat(format).Broken(value));
}
