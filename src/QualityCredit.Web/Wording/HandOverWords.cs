using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.HandOver;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.HandOver;

namespace QualityCredit.Web.Wording;

/// <summary>Receipts and reconciliations in words.</summary>
internal static class HandOverWords
{
    public static Bilingual Of(HandOverReceiptTaken taken)
    {
        var (receipt, zh, en) = (taken.Receipt, taken.IsNew ? "已记录" : "此前已记录", taken.IsNew ? "Recorded" : "Known already");
        return receipt.IsAccepted
            ? new($"{zh}：第{receipt.Package}包已接收，退回{receipt.Rejected}行。", $"{en}: package {receipt.Package} was taken, {receipt.Rejected} lines were rejected.")
            : new($"{zh}：第{receipt.Package}包整包退回（{receipt.Reason}）。", $"{en}: package {receipt.Package} was declined ({receipt.Reason}).");
    }

    public static Bilingual Of(AnswerFlaw flaw)
    {
        var term = Vocabulary.TermOf(flaw);
        return new($"回执无效：{term.Zh}。", $"The receipt does not count: {term.En}.");
    }

    public static Bilingual Of(ShownCheck check) => new(
        $"第{check.Package}包之后应有{check.Expected}条，实有{check.Held}条；对方缺失{check.MissingThere}，我方没有{check.UnknownHere}，内容不同{check.Different}。",
        $"After package {check.Package} it should hold {check.Expected} and holds {check.Held}; missing there {check.MissingThere}, unknown here {check.UnknownHere}, different {check.Different}.");
}
