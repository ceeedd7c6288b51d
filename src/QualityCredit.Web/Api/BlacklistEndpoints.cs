using System.ComponentModel;
using AutoMapper;
using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Ratings;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Hosting;

namespace QualityCredit.Web.Api;

internal static class BlacklistEndpoints
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/blacklist/{code}", LookUpAsync)
        .WithTags("blacklist").WithName("LookUpListing")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    [EndpointSummary("黑名单查询 Whether an enterprise is on the blacklist today, and why. Open to everybody; never says a grade.")]
    private static async Task<Results<Answer<ListingAnswerResponse>, ProblemHttpResult>> LookUpAsync(
        [Description(CodeArgument.Words)] string code,
        LookUpListing lookUp, OfficeCalendar calendar, ReadDataVersion dataVersion, IMapper mapper, HttpContext context)
    {
        if (!EnterpriseCode.TryParse(code, out var enterprise, out var problem))
        {
            return Problems.WrongCode(context, problem);
        }

        var answer = await lookUp.ExecuteAsync(enterprise, calendar.Today, null, context.RequestAborted);
        return Answer.Of(mapper.Map<ListingAnswerResponse>(answer), await dataVersion.ExecuteAsync(context.RequestAborted));
    }
}
