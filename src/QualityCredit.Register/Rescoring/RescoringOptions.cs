namespace QualityCredit.Register.Rescoring;

/// <summary>How a run is cut and spread. It changes the speed and the checkpoints, never the result.</summary>
public sealed record RescoringOptions
{
    /// <summary>Enterprises between two checkpoints.</summary>
    public int PartitionSize { get; init; } = 4096;

    public int Workers { get; init; } = Environment.ProcessorCount;
}
