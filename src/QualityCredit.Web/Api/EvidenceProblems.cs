using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Storage;

namespace QualityCredit.Web.Api;

/// <summary>Why the register does not record an item, said to the program that sent it.</summary>
internal static class EvidenceProblems
{
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
            _ => (StatusCodes.Status409Conflict, new("登记系统未予记录。", "The register does not record it.")),
        };
        return Problems.Refuse(context, status, refused.Reason, new("未记录", "Not recorded"), detail);
    }
}
