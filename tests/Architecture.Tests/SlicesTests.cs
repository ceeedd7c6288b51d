using QualityCredit.Architecture.Tests.Checks;
using Xunit;

namespace QualityCredit.Architecture.Tests;

public sealed class SlicesTests
{
    [Fact]
    public void Slices_of_the_register_use_each_other_exactly_as_the_map_says_and_in_no_circle()
    {
        var looked = Slices.In(SourceTree.Sources, SliceMap.Edges, SliceMap.KnowAll);

        Assert.Contains("Rescoring → Ratings", looked.At);
        Assert.Empty(looked.Violations);
    }

    [Theory]
    [InlineData("using QualityCredit.Register.Rescoring;")]
    [InlineData("using Again = QualityCredit.Register.Rescoring.RescoreEnterprises;")]
    [InlineData("var options = new Rescoring.RescoringOptions();")]
    [InlineData("return await context.RuleFirings.CountAsync(ct);")]
    public void An_edge_that_the_map_lacks_is_named_so_the_check_can_fail(string line)
    {
        SourceFile wrong = new("src/QualityCredit.Register/Enterprises/RateMyself.cs", line);

        var looked = Slices.In([.. SourceTree.Sources, wrong], SliceMap.Edges, SliceMap.KnowAll);

        Assert.Equal(["Enterprises → Rescoring is not in the map: RateMyself.cs"], looked.Violations);
    }

    [Fact]
    public void An_edge_and_a_slice_that_are_no_longer_there_are_named_so_the_check_can_fail()
    {
        var map = SliceMap.Edges.ToDictionary();
        map["Enterprises"] = ["NameSearch"];
        map["Statistics"] = [];

        var looked = Slices.In(SourceTree.Sources, map, [.. SliceMap.KnowAll, new("Storage/Gone.cs", "it knew them once")]);

        Assert.Equal(
            ["Statistics is in the map but not on disk", "Enterprises → NameSearch is in the map but not in the code", "Storage/Gone.cs needs no exception any more"],
            looked.Violations);
    }

    [Fact]
    public void A_slice_outside_the_map_is_named_so_the_check_can_fail()
    {
        SourceFile stray = new("src/QualityCredit.Register/Statistics/CountAll.cs", "namespace QualityCredit.Register.Statistics;");

        var looked = Slices.In([.. SourceTree.Sources, stray], SliceMap.Edges, SliceMap.KnowAll);

        Assert.Equal(["Statistics is not in the map"], looked.Violations);
    }

    [Fact]
    public void A_circle_is_named_even_where_the_map_has_it_so_the_check_can_fail()
    {
        var map = SliceMap.Edges.ToDictionary();
        map["Editions"] = ["Runs"];
        SourceFile closing = new("src/QualityCredit.Register/Editions/AskTheRun.cs", "using QualityCredit.Register.Runs;");

        var looked = Slices.In([.. SourceTree.Sources, closing], map, SliceMap.KnowAll);

        Assert.Contains("Editions is in a circle, or uses one that is", looked.Violations);
        Assert.DoesNotContain("Enterprises is in a circle, or uses one that is", looked.Violations);
        Assert.DoesNotContain(looked.Violations, violation => violation.Contains('→', StringComparison.Ordinal));
    }
}
