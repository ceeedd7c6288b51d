using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Storage;

namespace QualityCredit.Web.Api;

/// <summary>Why the register does not record an item, said to the program that sent it.</summary>
internal static class EvidenceProblems
{
    private static readonly Bilingual _title = new("未记录", "Not recorded");

    /// <summary>To a program that sends what held once it matters that it holds no longer: it is a conflict with what does.</summary>
    public static ProblemHttpResult Of(HttpContext context, EvidenceSuperseded old)
    {
        var serial = RowKey.SerialOf(old.Id);
        return old.ById is { } present
            ? Conflict(context, new EvidenceConflicts(present), new(
                $"该文书的这一行曾登记为此内容（第{serial}号），已更正为其他内容（第{RowKey.SerialOf(present)}号）；仍应如此的，请写 isCorrection。",
                $"This line of this document said so before (item {serial}) and was corrected since (item {RowKey.SerialOf(present)}): where this is right after all, send it with isCorrection."))
            : Conflict(context, new EvidenceNoLongerKnown(old.Id), Replaced(serial));
    }

    public static ProblemHttpResult Of(HttpContext context, EvidenceRefused refused)
    {
        var (status, detail) = refused switch
        {
            EvidenceOfUnknownProduct unknown => (StatusCodes.Status400BadRequest, new Bilingual(
                $"该企业没有编号为“{unknown.Product}”的产品。", $"The enterprise has no product \"{unknown.Product}\".")),
            EvidenceTextTooLong tooLong => (StatusCodes.Status400BadRequest, new(
                $"{tooLong.Field} 不能超过{tooLong.Longest}字。", $"{tooLong.Field} has at most {tooLong.Longest} characters.")),
            EvidenceConflicts conflict => (StatusCodes.Status409Conflict, new(
                $"该文书的这一行已登记为其他内容（第{RowKey.SerialOf(conflict.Id)}号）；更正请写 isCorrection，另一事项请另起一行。",
                $"This line of this document is recorded with other content (item {RowKey.SerialOf(conflict.Id)}): send it with isCorrection, or give another item a line of its own.")),
            EvidenceWasRetracted retracted => (StatusCodes.Status409Conflict, new(
                $"该文书的这一行已撤回（{retracted.Why}）；新的事项须有新的文书。", $"This line of this document was taken back ({retracted.Why}); a new statement needs a document of its own.")),
            EvidenceNoLongerKnown replaced => (StatusCodes.Status409Conflict, Replaced(RowKey.SerialOf(replaced.Id))),
            _ => (StatusCodes.Status409Conflict, new("登记系统未予记录。", "The register does not record it.")),
        };
        return Problems.Refuse(context, status, refused.Reason, _title, detail);
    }

    private static Bilingual Replaced(int serial) => new(
        $"该文书的这一行（第{serial}号）已由另一文书或另一行的内容取代；更正请报送取代它的那一项。",
        $"Another document or line took the place of this line (item {serial}): correct that one.");

    private static ProblemHttpResult Conflict(HttpContext context, EvidenceRefused refused, Bilingual detail) =>
        Problems.Refuse(context, StatusCodes.Status409Conflict, refused.Reason, _title, detail);
}
