using QualityCredit.Architecture.Tests.Checks;
using Xunit;

namespace QualityCredit.Architecture.Tests;

public sealed class RatingIsPureTests
{
    [Fact]
    public void Rating_references_the_base_library_and_YamlDotNet_only()
    {
        var looked = ForeignReferences.In(OurAssemblies.Rating, "YamlDotNet");

        Assert.Contains("YamlDotNet", looked.At);
        Assert.Empty(looked.Violations);
    }

    [Fact]
    public void This_impure_assembly_is_named_so_the_check_can_fail()
    {
        var looked = ForeignReferences.In(typeof(RatingIsPureTests).Assembly, "YamlDotNet");

        Assert.Contains("QualityCredit.Testing", looked.Violations);
    }
}
