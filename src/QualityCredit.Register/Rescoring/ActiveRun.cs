using QualityCredit.Register.Editions;
using QualityCredit.Register.Runs;

namespace QualityCredit.Register.Rescoring;

/// <summary>A run that this process owns, with everything that was fixed when it began.</summary>
internal sealed record ActiveRun(
    long Id, RunKind Kind, DateOnly AsOf, DateTime KnownAtUtc, GoverningEditions Editions, RunOwner Owner, bool IsContinued)
{
    public static ActiveRun Of(RescoringRun run, GoverningEditions editions, RunOwner owner, bool isContinued) =>
        new(run.Id, run.Kind, run.AsOf, run.KnownAtUtc, editions, owner, isContinued);

    /// <summary>Whether a wish is served by this run.</summary>
    public bool Serves(DateOnly asOf, bool full) => AsOf == asOf && Kind != RunKind.OneEnterprise && (Kind == RunKind.Full || !full);
}
