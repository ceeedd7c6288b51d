using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Ratings;

/// <summary>The questions that are asked of decisions everywhere.</summary>
public static class DecisionQueries
{
    /// <summary>All decisions on one enterprise: a range of the primary key, oldest first.</summary>
    public static IQueryable<DecisionRecord> InEnterprise(this IQueryable<DecisionRecord> decisions, int enterprise)
    {
        var (from, to) = (RowKey.Of(enterprise, 0), RowKey.Of(enterprise + 1, 0));
        return decisions.Where(decision => decision.Id >= from && decision.Id < to);
    }

    /// <summary>Those that were published by an instant as of a day or before, newest first.</summary>
    public static IQueryable<DecisionRecord> PublishedBy(this IQueryable<DecisionRecord> decisions, RegisterContext context, DateOnly validAt, DateTime knownAtUtc)
    {
        var published = context.Runs.Where(run => run.PublishedUtc <= knownAtUtc).Select(run => run.Id);
        return decisions.Where(decision => decision.AsOf <= validAt && published.Contains(decision.RunId)).OrderByDescending(decision => decision.Id);
    }
}
