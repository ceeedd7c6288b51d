using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Web.Api;

internal static class BlacklistEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/blacklist/{code}", LookUpAsync)
            .WithTags("blacklist").WithName("LookUpListing")
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        api.MapMethods("/blacklist/{code}", [HttpMethods.Head], LookUpAsync).ExcludeFromDescription();
    }

    [EndpointSummary("黑名单查询 Whether an enterprise is on the blacklist today, why, and what may be done against it. Open to everybody; never says a grade. A code that nobody has is not listed.")]
    private static async ValueTask<Results<BlacklistAnswer, ProblemHttpResult>> LookUpAsync([Description(CodeArgument.Words)] string code, BlacklistAnswers answers, HttpContext context) =>
        EnterpriseCode.TryParse(code, out var enterprise, out var problem) ? await answers.OfAsync(enterprise, context.RequestAborted) : Problems.WrongCode(context, problem);
}
