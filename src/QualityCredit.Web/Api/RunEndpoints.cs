using System.ComponentModel;
using AutoMapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Rescoring;
using QualityCredit.Web.Api.Responses;

namespace QualityCredit.Web.Api;

internal static class RunEndpoints
{
    private const int UsualPage = 50;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/runs", ListAsync).WithTags("runs").WithName("ListRuns");
        api.MapGet("/runs/{id:long}", FindAsync).WithTags("runs").WithName("FindRun").ProducesProblem(StatusCodes.Status404NotFound);
    }

    [EndpointSummary("评级运行 The run ledger, newest first.")]
    private static async Task<Answer<RunPageResponse>> ListAsync(
        [Description("Where to go on: what the page before called next"), FromQuery] long? before,
        [Description("Lines of a page, at most 200"), FromQuery] int? limit,
        ListRuns list, ReadDataVersion dataVersion, IMapper mapper, CancellationToken ct)
    {
        var page = await list.ExecuteAsync(before, limit ?? UsualPage, ct);
        return Answer.Of(new RunPageResponse(mapper.Map<IReadOnlyList<RunResponse>>(page.Runs)) { Next = page.Next }, await dataVersion.ExecuteAsync(ct));
    }

    [EndpointSummary("一次评级运行 One run with what it could not rate.")]
    private static async Task<Results<Answer<RunDetailResponse>, ProblemHttpResult>> FindAsync(
        long id, FindRun find, ReadDataVersion dataVersion, IMapper mapper, HttpContext context) =>
        await find.ExecuteAsync(id, context.RequestAborted) is { } entry
            ? Answer.Of(mapper.Map<RunDetailResponse>(entry), await dataVersion.ExecuteAsync(context.RequestAborted))
            : Problems.Refuse(
                context, StatusCodes.Status404NotFound, "run-not-found", new("没有这次运行", "There is no such run"),
                new($"没有编号为 {id} 的评级运行。", $"There is no run with the number {id}."));
}
