using QualityCredit.Architecture.Tests.Checks;
using Xunit;

namespace QualityCredit.Architecture.Tests;

public sealed class CoreTypesTests
{
    [Fact]
    public void Public_types_of_the_core_are_closed_and_immutable()
    {
        var looked = CoreTypes.In(OurAssemblies.Rating.GetExportedTypes());

        Assert.Contains("RatingDecision", looked.At);
        Assert.Empty(looked.Violations);
    }

    [Fact]
    public void A_setter_is_named_and_init_is_not_so_the_check_can_fail()
    {
        var looked = CoreTypes.In([typeof(WithSet), typeof(WithInit)]);

        Assert.Equal(["WithSet.Points can be set"], looked.Violations);
    }

    [Fact]
    public void A_class_that_is_left_open_is_named_so_the_check_can_fail()
    {
        var looked = CoreTypes.In([typeof(LeftOpen), typeof(Subclass), typeof(AbstractRecord)]);

        Assert.Equal(["LeftOpen is neither sealed, static, an enum nor an abstract record"], looked.Violations);
    }

    private sealed class WithSet
    {
        public int Points { get; set; }
    }

    private sealed class WithInit
    {
        public int Points { get; init; }
    }

    private class LeftOpen;

    private sealed class Subclass : LeftOpen;

    private abstract record AbstractRecord;
}
