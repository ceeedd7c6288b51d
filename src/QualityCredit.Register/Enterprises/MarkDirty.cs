using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Enterprises;

/// <summary>Says within a transaction that an enterprise is to be rated again.</summary>
internal static class MarkDirty
{
    public static async Task MarkDirtyAsync(this RegisterContext context, int enterprise, DateTime nowUtc, CancellationToken ct)
    {
        if (await context.DirtyEnterprises.FindAsync([enterprise], ct) is { } dirty)
        {
            dirty.SinceUtc = nowUtc;
        }
        else
        {
            context.DirtyEnterprises.Add(new() { EnterpriseId = enterprise, SinceUtc = nowUtc });
        }
    }
}
