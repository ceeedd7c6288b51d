using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rating.Tests.Engine;

public sealed class IntensityMatrixTests
{
    [Fact]
    public void A_worse_class_or_a_higher_risk_never_gives_a_lighter_intensity()
    {
        var matrices = RulesFolder.Library.Policies.SelectMany(policy => RulesFolder.Library.ProgramsOf(policy.Name)).Select(program => program.IntensityMatrix).ToList();

        var lighter = from matrix in matrices
                      from a in matrix.Cells
                      from b in matrix.Cells
                      where b.Key.Grade <= a.Key.Grade && b.Key.Risk >= a.Key.Risk && b.Value < a.Value
                      select (a, b);

        Assert.NotEmpty(matrices);
        Assert.Empty(lighter);
    }
}
