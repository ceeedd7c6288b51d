using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Listings;

/// <summary>A term of the procedure.</summary>
public enum ProcedureTerm : byte
{
    /// <summary>From the notice: how long a defence is waited for.</summary>
    [Label("陈述申辩期限", "Defence")] Defence = 1,

    /// <summary>From the notice: how long a hearing can be asked for.</summary>
    [Label("申请听证期限", "Hearing request")] HearingRequest,

    /// <summary>How long before the hearing its day is told.</summary>
    [Label("听证通知期限", "Hearing notice")] HearingNotice,

    /// <summary>From the opening of the case to the decision.</summary>
    [Label("决定期限", "Decision")] Decision,

    /// <summary>From the decision to the approval above.</summary>
    [Label("批准期限", "Approval")] Approval,

    /// <summary>From the annulment to its publication.</summary>
    [Label("公布撤销期限", "Annulment publication")] AnnulmentPublication,

    /// <summary>From the objection to the answer.</summary>
    [Label("异议处理期限", "Objection decision")] ObjectionDecision,

    /// <summary>From the request for repair to its acceptance.</summary>
    [Label("修复受理期限", "Repair acceptance")] RepairAcceptance,

    /// <summary>From the acceptance to the decision on the repair.</summary>
    [Label("修复决定期限", "Repair decision")] RepairDecision,
}

/// <summary>How long a term is.</summary>
/// <param name="Days">Number of days.</param>
/// <param name="IsWorkingDays">Whether only working days count.</param>
/// <param name="Citation">What sets it.</param>
public sealed record TermLength(int Days, bool IsWorkingDays, Citation Citation);

/// <summary>How long an entry of one degree is shown.</summary>
/// <param name="AtLeastMonths">Shortest term.</param>
/// <param name="AtMostMonths">Longest term.</param>
/// <param name="RemovableAfterMonths">When repair can be asked for at the earliest; null is never.</param>
/// <param name="Citation">What sets it.</param>
public sealed record DegreeBounds(int AtLeastMonths, int AtMostMonths, int? RemovableAfterMonths, Citation Citation);

/// <summary>The terms of the procedure on a day.</summary>
/// <param name="Lengths">Every term.</param>
/// <param name="Degrees">Every degree.</param>
/// <param name="NamesPersons">The rules whose entries name the responsible persons.</param>
public sealed record ProcedureTerms(
    IReadOnlyDictionary<ProcedureTerm, TermLength> Lengths,
    IReadOnlyDictionary<ListingDegree, DegreeBounds> Degrees,
    IReadOnlySet<string> NamesPersons);
