using Microsoft.EntityFrameworkCore;

namespace QualityCredit.Register.Editions;

/// <summary>The questions that are asked of the steps everywhere.</summary>
internal static class PolicyQueries
{
    /// <summary>The number of the next step; asked within a transaction of the writer.</summary>
    public static async Task<int> NextAsync(this IQueryable<PolicyStep> steps, CancellationToken ct) => (await steps.MaxAsync(step => (int?)step.Id, ct) ?? 0) + 1;
}
