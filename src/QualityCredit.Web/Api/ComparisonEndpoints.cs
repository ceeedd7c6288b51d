using System.ComponentModel;
using AutoMapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Ratings;
using QualityCredit.Web.Api.Responses;

namespace QualityCredit.Web.Api;

internal static class ComparisonEndpoints
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/enterprises/{code}/rating/comparison", CompareAsync).WithTags("enterprises").WithName("CompareRatings").RefusesRatings();

    [EndpointSummary("评级对比 What moved between two ratings of an enterprise, and because of which rule and item.")]
    private static async Task<Results<Answer<ComparisonResponse>, ProblemHttpResult>> CompareAsync(
        [Description(CodeArgument.Words)] string code,
        [Description("Day of the first rating; the published decision where not stated"), FromQuery] DateOnly? from,
        [Description("Day of the second rating; the published decision where not stated, under another policy the day of the first"), FromQuery] DateOnly? to,
        [Description("Policy of the second rating; the one that governs the region where not stated"), FromQuery] string? policy,
        CompareRatings compare, ReadDataVersion dataVersion, IMapper mapper, HttpContext context)
    {
        if (!EnterpriseCode.TryParse(code, out var enterprise, out var problem))
        {
            return Problems.WrongCode(context, problem);
        }

        return await compare.ExecuteAsync(enterprise, new(from, null), new(to ?? (policy is null ? null : from), policy), context.RequestAborted) switch
        {
            ComparedRatings compared => Answer.Of(mapper.Map<ComparisonResponse>(compared), await dataVersion.ExecuteAsync(context.RequestAborted)),
            RatingsNotCompared refused => Explanations.Refused(context, enterprise, refused.Why),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
