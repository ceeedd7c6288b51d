using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditJobs;

/// <summary>What is published: its data version, the last run, which may have decided anew without moving a grade, and the last step of the policies.</summary>
internal readonly record struct PublishedStamp(long DataVersion, long Run, int PolicyStep)
{
    public static async Task<PublishedStamp> ReadAsync(RegisterContext context, CancellationToken ct) => new(
        await context.Changes.MaxAsync(change => (long?)change.Sequence, ct) ?? 0,
        await context.Runs.Published().Select(run => (long?)run.Id).FirstOrDefaultAsync(ct) ?? 0,
        await context.PolicySteps.MaxAsync(step => (int?)step.Id, ct) ?? 0);
}
