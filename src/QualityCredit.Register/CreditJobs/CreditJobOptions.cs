using System.ComponentModel.DataAnnotations;

namespace QualityCredit.Register.CreditJobs;

/// <summary>How long lists of questions are worked off. All figures are ours.</summary>
public sealed record CreditJobOptions
{
    public const string Section = "CreditJobs";

    /// <summary>The most questions of a job.</summary>
    public const int MostLines = 1_000_000;

    /// <summary>The most jobs of one client that are not over.</summary>
    [Range(1, 100)]
    public int MostPerClient { get; init; } = 2;

    /// <summary>Questions that are answered in one transaction: single questions wait for no longer than it takes.</summary>
    [Range(1, 10_000)]
    public int ChunkLines { get; init; } = 1000;

    /// <summary>Chunks after which the next job has its turn.</summary>
    [Range(1, 1000)]
    public int ChunksPerTurn { get; init; } = 20;

    [Range(1, 256)]
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>For how long the result of a job that is over is kept. The ledger stays.</summary>
    [Range(1, 3650)]
    public int KeptForDays { get; init; } = 7;
}
