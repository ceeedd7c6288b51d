using QualityCredit.Architecture.Tests.Checks;
using Xunit;

namespace QualityCredit.Architecture.Tests;

public sealed class RenderModesTests
{
    [Fact]
    public void Pages_are_static()
    {
        var looked = RenderModes.In(SourceTree.Sources.Where(source => source.Path.StartsWith("src/QualityCredit.Web/", StringComparison.Ordinal)));

        Assert.Contains(looked.At, path => path.EndsWith(".razor", StringComparison.Ordinal));
        Assert.Empty(looked.Violations);
    }

    [Fact]
    public void A_page_with_a_render_mode_is_named_so_the_check_can_fail()
    {
        SourceFile page = new("src/QualityCredit.Web/Pages/Clock.razor", "@page \"/clock\"\n@rendermode InteractiveServer\n");

        var looked = RenderModes.In([page]);

        Assert.Equal(["src/QualityCredit.Web/Pages/Clock.razor says @rendermode"], looked.Violations);
    }
}
