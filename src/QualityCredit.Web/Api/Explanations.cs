using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Ratings;

namespace QualityCredit.Web.Api;

/// <summary>The explained rating of a code in an address, or the problem that stands in its way.</summary>
internal static class Explanations
{
    public static async Task<(ExplainedRating? Rating, ProblemHttpResult? Refusal)> OfAsync(
        ExplainRating explain, string code, DateOnly? asOf, HttpContext context, string? policy = null)
    {
        if (!EnterpriseCode.TryParse(code, out var enterprise, out var problem))
        {
            return (null, Problems.WrongCode(context, problem));
        }

        var explanation = await explain.ExecuteAsync(enterprise, asOf, policy, context.RequestAborted);
        return explanation is ExplainedRating rating ? (rating, null) : (null, Refused(context, enterprise, (RatingNotExplained)explanation));
    }

    public static ProblemHttpResult Refused(HttpContext context, EnterpriseCode code, RatingNotExplained why) => why switch
    {
        UnknownEnterprise => Problems.NotRegistered(context, code),
        NotRatedYet => Problems.Refuse(
            context, StatusCodes.Status404NotFound, why.Reason, new("尚未评级", "Not rated yet"),
            new($"企业 {code} 尚未评级，下一次评级运行后可查。", $"The enterprise {code} has not been rated yet; the next run will do so.")),
        NoPolicyOnDay { Policy: { } policy } none => Problems.Refuse(
            context, StatusCodes.Status422UnprocessableEntity, why.Reason, new("当日没有该政策", "The policy is not in force"),
            new($"{LegalDate.Text(none.AsOf)} 没有名为 {policy} 的政策施行。", $"There is no policy {policy} in force on {LegalDate.Text(none.AsOf)}.")),
        NoPolicyOnDay none => Problems.Refuse(
            context, StatusCodes.Status422UnprocessableEntity, why.Reason, new("当日没有适用的政策", "No policy in force"),
            new($"{LegalDate.Text(none.AsOf)} 没有适用于 {none.Region} 的政策。", $"No policy is in force in {none.Region} on {LegalDate.Text(none.AsOf)}.")),
        EditionMissing => Problems.Refuse(
            context, StatusCodes.Status409Conflict, why.Reason, new("没有认定所依据的政策版本", "The edition that decided is not held"),
            new("规则文件夹中没有该版本，无法复现。", "The rules folder of this host does not hold the edition, so that the decision cannot be replayed.")),
        ReplayFailed => Problems.Refuse(
            context, StatusCodes.Status500InternalServerError, why.Reason, new("复现与存档不符", "The replay does not meet the stored digest"),
            new("请立即报告管理员。", "Report this to an administrator at once.")),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
