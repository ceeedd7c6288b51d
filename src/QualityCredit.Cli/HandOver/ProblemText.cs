using QualityCredit.Rating.HandOver;

namespace QualityCredit.Cli.HandOver;

/// <summary>What is wrong in a file, a line each.</summary>
internal static class ProblemText
{
    public static void Write(TextWriter output, IReadOnlyList<ExchangedProblem> problems)
    {
        foreach (var problem in problems)
        {
            output.WriteLine($"    第 {problem.Line} 行 line {problem.Line}{(problem.Field.Length == 0 ? "" : $", {problem.Field}")}: {problem.Rule.Zh} {problem.Rule.En}{(problem.Value.Length == 0 ? "" : $" ({problem.Value})")}");
        }
    }
}
