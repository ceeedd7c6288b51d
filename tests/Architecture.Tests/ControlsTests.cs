using QualityCredit.Architecture.Tests.Checks;
using Xunit;

namespace QualityCredit.Architecture.Tests;

public sealed class ControlsTests
{
    [Fact]
    public void Every_class_of_checks_has_a_control()
    {
        var tests = typeof(ControlsTests).Assembly.GetExportedTypes().ToDictionary(
            type => type.Name,
            type => type.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute), inherit: true)).Select(method => method.Name).ToArray());

        var looked = Controls.In(tests);

        Assert.Contains(nameof(RatingIsPureTests), looked.At);
        Assert.Empty(looked.Violations);
    }

    [Fact]
    public void A_class_without_a_control_is_named_so_the_check_can_fail()
    {
        Dictionary<string, string[]> tests = new()
        {
            ["GreenForEver"] = ["It_is_green"],
            ["Sound"] = ["It_is_green", "A_defect_is_named_so_the_check_can_fail"],
        };

        Assert.Equal(["GreenForEver has no control"], Controls.In(tests).Violations);
    }
}
