namespace QualityCredit.Register.Runs;

/// <summary>The questions that are asked of the ledger everywhere.</summary>
public static class RunQueries
{
    /// <summary>The published runs, newest first.</summary>
    public static IQueryable<RescoringRun> Published(this IQueryable<RescoringRun> runs) =>
        runs.Where(run => run.State == RunState.Published).OrderByDescending(run => run.Id);

    /// <summary>Those that looked at the whole register: what they left standing stands by them.</summary>
    public static IQueryable<RescoringRun> OfTheRegister(this IQueryable<RescoringRun> runs) => runs.Where(run => run.Kind != RunKind.OneEnterprise);
}
