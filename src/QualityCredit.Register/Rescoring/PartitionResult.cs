using QualityCredit.Register.Ratings;

namespace QualityCredit.Register.Rescoring;

/// <summary>What a partition came to, before it is written.</summary>
internal sealed class PartitionResult(ActiveRun run, PlannedPartition partition)
{
    private const int LongestReason = 1000;

    public PlannedPartition Partition => partition;

    public List<DecisionRecord> Decisions { get; } = [];

    public List<StandingCorrection> Corrections { get; } = [];

    public List<RunCandidate> Candidates { get; } = [];

    public List<RunFailure> Failures { get; } = [];

    public int Rated { get; set; }

    public int Changed { get; set; }

    public void Fail(int enterprise, string reason) => Failures.Add(new()
    {
        RunId = run.Id,
        EnterpriseId = enterprise,
        Reason = reason.Length > LongestReason ? reason[..LongestReason] : reason,
    });

    public RunPartition Done(DateTime nowUtc) => new()
    {
        RunId = run.Id,
        Partition = partition.Number,
        FromEnterprise = partition.From,
        ToEnterprise = partition.To,
        Rated = Rated,
        Changed = Changed,
        Failed = Failures.Count,
        DoneUtc = nowUtc,
    };
}
