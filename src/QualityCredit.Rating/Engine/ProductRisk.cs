using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Engine;

/// <summary>Severity × probability of the four harms of HN-5, the worst counts (domain.md §10).</summary>
internal static class ProductRisk
{
    public static RiskLevel Base(in ProductAssessment assessment, RiskMatrix matrix)
    {
        var levels = Row(matrix, assessment.ProbabilityPerBillion).Levels;
        var worst = RiskLevel.General;
        foreach (var severity in (ReadOnlySpan<byte>)[assessment.Safety, assessment.Health, assessment.Energy, assessment.Environment])
        {
            worst = severity > 0 && levels[severity - 1] > worst ? levels[severity - 1] : worst;
        }

        return assessment.SensitiveUsers && matrix.SensitiveUsers > worst ? matrix.SensitiveUsers : worst;
    }

    // Rows are strict: exactly 1/1,000 falls in the row "> 1/10,000".
    private static RiskRow Row(RiskMatrix matrix, int probabilityPerBillion)
    {
        foreach (var row in matrix.Rows)
        {
            if (probabilityPerBillion > row.FloorPerBillion)
            {
                return row;
            }
        }

        return matrix.Rows[^1];
    }
}
