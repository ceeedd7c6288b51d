using System.ComponentModel;
using AutoMapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using QualityCredit.Register.Ratings;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Mapping;

namespace QualityCredit.Web.Api;

internal static class RatingEndpoints
{
    public const string DayWords = "Rate as of this day by what is known now, storing nothing; the published decision where not stated";

    public const string PolicyWords = "Name of another policy, for a what-if; the one that governs the region where not stated";

    public static void Map(IEndpointRouteBuilder api)
    {
        var rating = api.MapGroup("/enterprises/{code}").WithTags("enterprises");
        rating.MapGet("/rating", RateAsync).WithName("ReadRating").RefusesRatings();
        rating.MapGet("/rating/explanation", ExplainAsync).WithName("ExplainRating").RefusesRatings();
    }

    [EndpointSummary("企业等级 Grade, points per dimension, validity and next change.")]
    private static async Task<Results<Answer<RatingResponse>, ProblemHttpResult>> RateAsync(
        [Description(CodeArgument.Words)] string code, [Description(DayWords), FromQuery(Name = "as-of")] DateOnly? asOf,
        [Description(PolicyWords), FromQuery] string? policy, ExplainRating explain, ReadDataVersion dataVersion, IMapper mapper, HttpContext context)
    {
        var (rating, refusal) = await Explanations.OfAsync(explain, code, asOf, context, policy);
        return rating is null ? refusal! : Answer.Of(mapper.Map<RatingResponse>(rating), await dataVersion.ExecuteAsync(context.RequestAborted));
    }

    [EndpointSummary("等级理由 Every rule with what it saw and did, its article and the evidence behind it. Accept-Language chooses the language of text.")]
    private static async Task<Results<Answer<ExplanationResponse>, ProblemHttpResult>> ExplainAsync(
        [Description(CodeArgument.Words)] string code, [Description(DayWords), FromQuery(Name = "as-of")] DateOnly? asOf,
        [Description(PolicyWords), FromQuery] string? policy, ExplainRating explain, ReadDataVersion dataVersion, IMapper mapper, HttpContext context)
    {
        var (rating, refusal) = await Explanations.OfAsync(explain, code, asOf, context, policy);
        if (rating is null)
        {
            return refusal!;
        }

        RequestLanguage.Announce(context);
        var explanation = mapper.Map<ExplanationResponse>(rating, options => options.Items[SentenceInLanguage.IsEnglish] = RequestLanguage.IsEnglish(context));
        return Answer.Of(explanation, await dataVersion.ExecuteAsync(context.RequestAborted));
    }
}
