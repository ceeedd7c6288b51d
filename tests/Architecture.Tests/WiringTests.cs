using QualityCredit.Architecture.Tests.Checks;
using Xunit;

namespace QualityCredit.Architecture.Tests;

public sealed class WiringTests
{
    private static readonly Allowed[] _allowed = [];

    [Fact]
    public void No_handler_takes_another()
    {
        var looked = Wiring.Handlers(OurAssemblies.Types);

        Assert.Contains("RegisterWriter takes RegisterDatabase", looked.At);
        Assert.Empty(looked.Violations);
    }

    [Fact]
    public void Every_interface_has_a_second_implementation()
    {
        var looked = Wiring.Interfaces([.. OurAssemblies.Types], _allowed);

        Assert.Contains("RegisterWriter", looked.At);
        Assert.Empty(looked.Violations);
    }

    [Fact]
    public void A_handler_that_takes_another_is_named_so_the_check_can_fail()
    {
        var looked = Wiring.Handlers([typeof(ListHandler), typeof(AnnulHandler)]);

        Assert.Equal(["AnnulHandler takes ListHandler"], looked.Violations);
    }

    [Fact]
    public void An_interface_with_one_implementation_is_named_so_the_check_can_fail()
    {
        var looked = Wiring.Interfaces([typeof(ILonely), typeof(OnlyOne)], []);

        Assert.Equal(["ILonely has fewer than two implementations"], looked.Violations);
    }

    [Fact]
    public void An_exception_that_nobody_needs_is_named_so_the_check_can_fail()
    {
        var looked = Wiring.Interfaces([typeof(OnlyOne)], [new("IGone", "it had one implementation once")]);

        Assert.Equal(["IGone needs no exception any more"], looked.Violations);
    }

    private interface ILonely;

    private sealed class OnlyOne : ILonely;

    private sealed class ListHandler;

    private sealed class AnnulHandler(ListHandler list)
    {
        public override string ToString() => $"{list}";
    }
}
