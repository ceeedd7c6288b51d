using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Editions;

/// <summary>
/// Keeps what the program is shipped with as the first bundle of a register that has none. A later version of the program changes
/// nothing by itself: its rules are a draft like any other.
/// </summary>
public sealed class RecordShippedPolicies(ActivePolicies policies, RegisterWriter writer)
{
    /// <returns>False where the register has policies already.</returns>
    public async Task<bool> ExecuteAsync(CancellationToken ct) =>
        (await policies.CalendarAsync(ct)).Digests.Count == 0 && await writer.WriteAsync(RecordAsync, ct);

    private async Task<bool> RecordAsync(RegisterContext context, DateTime nowUtc, CancellationToken ct)
    {
        if (await context.PolicyBundles.AnyAsync(ct))
        {
            return false;
        }

        context.PolicyBundles.Add(PackTexts.BundleOf(PolicyBundle.First, policies.Shipped.Texts));
        context.PolicySteps.Add(new() { Id = await context.PolicySteps.NextAsync(ct), Kind = PolicyStepKind.Shipped, AtUtc = nowUtc, Bundle = PolicyBundle.First });
        return true;
    }
}
