using System.ComponentModel;
using AutoMapper;
using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Register.Ratings;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Mapping;

namespace QualityCredit.Web.Api;

internal static class SupervisionEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var enterprise = api.MapGroup("/enterprises/{code}").WithTags("enterprises");
        enterprise.MapGet("/products", ProductsAsync).WithName("ReadProducts").RefusesRatings();
        enterprise.MapGet("/supervision", SupervisionAsync).WithName("ReadSupervision").RefusesRatings();
    }

    [EndpointSummary("产品与风险 The products with their risk and why, by the published decision.")]
    private static async Task<Results<Answer<ProductsResponse>, ProblemHttpResult>> ProductsAsync(
        [Description(CodeArgument.Words)] string code, ExplainRating explain, ReadDataVersion dataVersion, IMapper mapper, HttpContext context)
    {
        var (rating, refusal) = await Explanations.OfAsync(explain, code, null, context);
        if (rating is null)
        {
            return refusal!;
        }

        RequestLanguage.Announce(context);
        var products = mapper.Map<ProductsResponse>(rating, options => options.Items[SentenceInLanguage.IsEnglish] = RequestLanguage.IsEnglish(context));
        return Answer.Of(products, await dataVersion.ExecuteAsync(context.RequestAborted));
    }

    [EndpointSummary("监管措施 The intensity, what it asks of both sides, and how often each of the five mechanisms is used for this enterprise.")]
    private static async Task<Results<Answer<SupervisionResponse>, ProblemHttpResult>> SupervisionAsync(
        [Description(CodeArgument.Words)] string code, ExplainRating explain, ReadDataVersion dataVersion, IMapper mapper, HttpContext context)
    {
        var (rating, refusal) = await Explanations.OfAsync(explain, code, null, context);
        return rating is null ? refusal! : Answer.Of(mapper.Map<SupervisionResponse>(rating), await dataVersion.ExecuteAsync(context.RequestAborted));
    }
}
