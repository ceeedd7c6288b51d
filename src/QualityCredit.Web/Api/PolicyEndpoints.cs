using System.ComponentModel;
using AutoMapper;
using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Register.Ratings;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Browsing;

namespace QualityCredit.Web.Api;

internal static class PolicyEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/policies", ListAsync).WithTags("policies").WithName("ListPolicies");
        api.MapGet("/policies/{name}", FindAsync).WithTags("policies").WithName("FindPolicy").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/policies/{name}/rules/{rule}", FindRuleAsync).WithTags("policies").WithName("FindRule").ProducesProblem(StatusCodes.Status404NotFound);
    }

    [EndpointSummary("政策 The policies in force today, how many enterprises each governs, and what the analysis finds in them.")]
    private static async Task<Answer<PoliciesResponse>> ListAsync(
        ReadPoliciesInForce inForce, ReadPolicyFigures readFigures, ReadDataVersion dataVersion, IMapper mapper, CancellationToken ct)
    {
        var (reading, figures) = (await inForce.ExecuteAsync(ct), await readFigures.ExecuteAsync(ct));
        var lines = mapper.Map<IReadOnlyList<PolicyLineResponse>>(reading.Library.Policies.Select(policy => PolicyLine.Of(policy, figures)).ToList());
        var answer = new PoliciesResponse(lines, mapper.Map<IReadOnlyList<PolicyFindingResponse>>(reading.Findings)) { Run = figures.Run?.Id };
        return Answer.Of(answer, await dataVersion.ExecuteAsync(ct));
    }

    [EndpointSummary("一项政策 A policy with its articles, rules, indicators, editions and register of clauses.")]
    private static async Task<Results<Answer<PolicyResponse>, ProblemHttpResult>> FindAsync(
        [Description("Name of the policy")] string name,
        ReadPoliciesInForce inForce, ReadPolicyFigures readFigures, ReadDataVersion dataVersion, IMapper mapper, HttpContext context)
    {
        var ct = context.RequestAborted;
        var reading = await inForce.ExecuteAsync(ct);
        return reading.Library.Find(name) is { } policy
            ? Answer.Of(mapper.Map<PolicyResponse>(PolicyCard.Of(policy, reading, await readFigures.ExecuteAsync(ct))), await dataVersion.ExecuteAsync(ct))
            : Problems.Refuse(
                context, StatusCodes.Status404NotFound, "policy-not-found", new("没有这项政策", "There is no such policy"),
                new($"现行政策中没有“{name}”。", $"No policy in force is called \"{name}\"."));
    }

    [EndpointSummary("一条规则 A rule with its editions and what each changed, the indicators it reads, its golden cases, and how often it stands as fired.")]
    private static async Task<Results<Answer<RuleResponse>, ProblemHttpResult>> FindRuleAsync(
        [Description("Name of the policy, or of one that extends it")] string name,
        [Description("Name of the rule")] string rule,
        ReadPoliciesInForce inForce, ReadPolicyFigures readFigures, ReadDataVersion dataVersion, IMapper mapper, HttpContext context)
    {
        var ct = context.RequestAborted;
        var reading = await inForce.ExecuteAsync(ct);
        return reading.RuleOf(name, rule) is { } found
            ? Answer.Of(mapper.Map<RuleResponse>(RuleCard.Of(found, reading, await readFigures.ExecuteAsync(ct))), await dataVersion.ExecuteAsync(ct))
            : Problems.Refuse(
                context, StatusCodes.Status404NotFound, "rule-not-found", new("没有这条规则", "There is no such rule"),
                new($"政策“{name}”及其上位政策中没有规则“{rule}”。", $"Neither the policy \"{name}\" nor a parent of it has a rule \"{rule}\"."));
    }
}
