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

    /// <summary>Turns in a row without a line answered, after which a job is closed as failed.</summary>
    [Range(1, 100)]
    public int MostAttempts { get; init; } = 8;

    /// <summary>After the first turn that failed; doubled with each further one.</summary>
    [Range(typeof(TimeSpan), Shortest, Longest)]
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>But no more than this.</summary>
    [Range(typeof(TimeSpan), Shortest, Longest)]
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>For how long the result of a job that is over is kept. The ledger stays.</summary>
    [Range(1, 3650)]
    public int KeptForDays { get; init; } = 7;

    private const string Shortest = "00:00:00.001";

    private const string Longest = "1.00:00:00";

    /// <summary>How long to wait after so many attempts in a row.</summary>
    public TimeSpan WaitAfter(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, FirstWait.TotalSeconds * Math.Pow(2, attempts - 1)));
}
