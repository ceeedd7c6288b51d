using System.ComponentModel;
using AutoMapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using QualityCredit.Register.Ratings;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Hosting;

namespace QualityCredit.Web.Api;

internal static class BetterGradeEndpoints
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/enterprises/{code}/rating/path", FindAsync).WithTags("enterprises").WithName("FindBetterGrade").RefusesRatings();

    [EndpointSummary("提升等级的路径 Ways to a better grade: corrections or days, each proved by rating the changed file.")]
    private static async Task<Results<Answer<BetterGradeResponse>, ProblemHttpResult>> FindAsync(
        [Description(CodeArgument.Words)] string code, [Description(RatingEndpoints.DayWords), FromQuery(Name = "as-of")] DateOnly? asOf,
        [Description(RatingEndpoints.PolicyWords), FromQuery] string? policy,
        ExplainRating explain, FindBetterGrade find, OfficeCalendar calendar, ReadDataVersion dataVersion, IMapper mapper, HttpContext context)
    {
        var ct = context.RequestAborted;
        var (rating, refusal) = await Explanations.OfAsync(explain, code, asOf, context, policy);
        if (rating is null)
        {
            return refusal!;
        }

        var found = await find.ExecuteAsync(new(rating.File, rating.Decision), policy, calendar.Today, ct);
        return Answer.Of(mapper.Map<BetterGradeResponse>(found), await dataVersion.ExecuteAsync(ct));
    }
}
