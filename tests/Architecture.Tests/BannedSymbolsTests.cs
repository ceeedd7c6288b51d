using QualityCredit.Architecture.Tests.Checks;
using Xunit;

namespace QualityCredit.Architecture.Tests;

public sealed class BannedSymbolsTests
{
    private static readonly string _folder = Path.Combine(SourceTree.Root, "src", "QualityCredit.Rating");
    private static readonly string _banned = File.ReadAllText(Path.Combine(_folder, "BannedSymbols.txt"));
    private static readonly string _project = File.ReadAllText(Path.Combine(_folder, "QualityCredit.Rating.csproj"));

    [Fact]
    public void Every_symbol_banned_in_the_core_exists_and_has_a_reason()
    {
        var looked = BannedSymbols.In(_banned, _project);

        Assert.Contains(looked.At, line => line.StartsWith("M:System.Guid.NewGuid;", StringComparison.Ordinal));
        Assert.Empty(looked.Violations);
    }

    [Theory]
    [InlineData("T:System.DateTme")]
    [InlineData("P:System.DateTime.Nov")]
    [InlineData("M:System.Guid.NewGuid(System.Int32)")]
    public void A_misspelt_symbol_is_named_so_the_check_can_fail(string symbol)
    {
        var looked = BannedSymbols.In($"{_banned}{symbol};a reason\n", _project);

        Assert.Equal([$"{symbol} is no symbol"], looked.Violations);
    }

    [Fact]
    public void A_project_that_does_not_hand_the_file_over_is_named_so_the_check_can_fail()
    {
        var looked = BannedSymbols.In(_banned, _project.Replace("BannedSymbols.txt", "Banned.txt", StringComparison.Ordinal));

        Assert.Equal(["the project lacks <AdditionalFiles Include=\"BannedSymbols.txt\" />"], looked.Violations);
    }
}
