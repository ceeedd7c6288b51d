using QualityCredit.Rating.RedLists;
using QualityCredit.Register.Enterprises;

namespace QualityCredit.Register.RedLists;

/// <summary>An enterprise with every step it took onto the red list and off it, and with what decides whether it qualifies.</summary>
/// <param name="Enterprise">Who it is.</param>
/// <param name="Steps">All steps, in order.</param>
/// <param name="Grounds">Its published decisions and its entries on the blacklist.</param>
public sealed record RedListFile(Enterprise Enterprise, IReadOnlyList<RedListStepRecord> Steps, RedListGrounds Grounds)
{
    /// <summary>The last announcement and what became of it, or null.</summary>
    public RedListCase? Case { get; } = Read(Steps);

    /// <summary>The step that announced the last case.</summary>
    public RedListStepRecord? Announcement => Steps.LastOrDefault(step => step.Action == RedListAction.Announce);

    /// <summary>The step that entered it, where the last case came so far.</summary>
    public RedListStepRecord? Entry => Case?.EnteredOn is null ? null : Steps.Last(step => step.Action == RedListAction.Enter);

    private static RedListCase? Read(IReadOnlyList<RedListStepRecord> steps) => steps.Aggregate((RedListCase?)null, (before, record) =>
        record.Action == RedListAction.Announce
            ? RedListProcedure.Announced(record.Proposal, record.Step, record.NoticeUntil!.Value)
            : RedListProcedure.After(before!, record.Step));
}
