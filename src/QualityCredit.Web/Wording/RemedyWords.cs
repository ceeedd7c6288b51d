using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Listings;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Web.Wording;

/// <summary>What may be done against an entry, in sentences.</summary>
internal static class RemedyWords
{
    public static Bilingual Objection(ListingRemedies remedies, string authority) => new(
        $"认为列入有误的，可随时向{authority}提出异议，{Length(remedies.Objection).Zh}内答复。",
        $"Whoever holds the entry to be wrong may object to {authority} at any time; the answer is due within {Length(remedies.Objection).En}.");

    public static Bilingual Repair(ListingRemedies remedies, string authority) => remedies.Early switch
    {
        EarlyRemoval.Possible => new(
            $"自{LegalDate.Text(remedies.From!.Value)}起可向{authority}申请信用修复、提前移出：{Length(remedies.Acceptance).Zh}内受理，受理后{Length(remedies.Decision).Zh}内决定。",
            $"From {LegalDate.Text(remedies.From!.Value)} on, repair and early removal can be asked for at {authority}: accepted within {Length(remedies.Acceptance).En}, decided within {Length(remedies.Decision).En} after that."),
        EarlyRemoval.Excluded => new("该条目期满前不予移出。", "The entry is not removed before its end."),
        EarlyRemoval.EndsFirst => new("期满自动移出，不需申请修复。", "The entry ends by itself before repair could be asked for."),
        EarlyRemoval.AsDecided => new($"能否提前移出以列入决定为准，请询{authority}。", $"Whether it can be removed early stands in the decision; ask {authority}."),
    };

    private static Bilingual Length(TermLength term) => term.IsWorkingDays ? new($"{term.Days}个工作日", $"{term.Days} working days") : new($"{term.Days}日", $"{term.Days} days");
}
