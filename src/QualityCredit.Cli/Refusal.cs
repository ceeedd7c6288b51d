namespace QualityCredit.Cli;

/// <summary>Why a verb did not do it, and what to do next.</summary>
internal sealed record Refusal(string Problem, string Remedy)
{
    public int Tell(TextWriter error)
    {
        error.WriteLine($"qc: {Problem}");
        error.WriteLine($"    {Remedy}");
        return ExitCode.Refused;
    }
}
