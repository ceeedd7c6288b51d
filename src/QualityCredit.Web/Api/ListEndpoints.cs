using AutoMapper;
using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Register.PublicList;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Hosting;
using QualityCredit.Web.Mapping;

namespace QualityCredit.Web.Api;

internal static class ListEndpoints
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/blacklist", SearchAsync)
        .WithTags("blacklist").WithName("SearchBlacklist")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    [EndpointSummary("黑名单检索 The entries in force on a day, the newest first; by a name as people type it, the most relevant first. Open to everybody; never says a grade.")]
    private static async Task<Results<Answer<ListPageResponse>, ProblemHttpResult>> SearchAsync(
        [AsParameters] ListArguments arguments, SearchPublicList search, ReferenceData reference, OfficeCalendar calendar, IMapper mapper, HttpContext context)
    {
        var question = arguments.Read(reference.Regions, calendar.Today);
        if (question.Problems is [var first, ..])
        {
            return Refused(context, first, question.Problems);
        }

        var page = await search.PageAsync(question.Filter, question.Cursor?.Last, question.Limit);
        var beganAt = question.Cursor?.Version ?? page.List.Version;
        context.Response.GetTypedHeaders().LastModified = new DateTimeOffset(page.List.ChangedUtc);
        return Answer.Of(
            new ListPageResponse
            {
                Version = page.List.Version,
                ChangedUtc = page.List.ChangedUtc,
                On = question.Filter.On,
                Total = page.Total,
                BeganAtVersion = beganAt,
                ChangedSince = beganAt != page.List.Version,
                Rows = mapper.Map<IReadOnlyList<ListedRowResponse>>(page.Rows, options => options.Items[FoundByName.Asked] = question.Filter.Name is not null),
                Next = question.NextOf(page),
            },
            page.List.Version);
    }

    private static ProblemHttpResult Refused(HttpContext context, ListProblem first, IReadOnlyList<ListProblem> all) => Problems.Refuse(
        context, StatusCodes.Status400BadRequest, first.Field == "cursor" ? "wrong-cursor" : "wrong-argument", new("参数有误", "A parameter is wrong"), first.Detail, new()
        {
            ["parameter"] = first.Field,
            ["parameters"] = all.ToDictionary(problem => problem.Field, problem => RequestLanguage.Of(context, problem.Detail)),
        });
}
