using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Register.OpenData;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Hosting;

namespace QualityCredit.Web.Api;

/// <summary>The change feed of the published list, for programs and for feed readers.</summary>
internal static class ListChangesEndpoints
{
    public const string Address = $"{ApiRoutes.Prefix}/blacklist/changes";

    private const string AtomType = "application/atom+xml";

    private const int InFeedReader = 100;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/blacklist/changes", ReadAsync).WithTags("blacklist").WithName("ReadListChanges").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/blacklist/changes.atom", AtomAsync).WithTags("blacklist").WithName("ReadListChangesAtom")
            .Produces<string>(StatusCodes.Status200OK, AtomType).Produces(StatusCodes.Status304NotModified);
    }

    [EndpointSummary("黑名单变动 Every change of the published list after a number, in order and without gaps: listed, changed, ended (expired, removed, annulled, corrected).")]
    private static async Task<Results<Answer<ListChangesResponse>, ProblemHttpResult>> ReadAsync(
        [Description("Number of the last change that is known already; 0 or nothing for all")] long? since, [Description("1 to 1000, 100 where not stated")] int? limit,
        ReadOpenDataChanges read, OfficeCalendar calendar, HttpContext context)
    {
        var page = await read.ExecuteAsync(since ?? 0, limit ?? 100, calendar.Today, context.RequestAborted);
        return page is null
            ? Problems.Refuse(
                context, StatusCodes.Status404NotFound, "changes-cursor-unknown", new("没有该序号", "There is no such number"),
                new($"变动序号尚未到 {since}。请从全量文件 {OpenDataEndpoints.Folder}{SignOpenData.NdjsonName} 重新开始。",
                    $"The changes have not come to number {since}. Begin again with the full file {OpenDataEndpoints.Folder}{SignOpenData.NdjsonName}."))
            : Answer.Of(
                new ListChangesResponse([.. page.Changes.Select(ListChangeResponse.Of)], page.Changes is [.., var last] ? last.Change.Sequence : since ?? 0, page.Current.LastSequence),
                page.Current.ListVersion);
    }

    [EndpointSummary("黑名单变动（Atom） The last changes of the published list for feed readers.")]
    private static async Task<FileContentHttpResult> AtomAsync(ReadOpenDataChanges read, OfficeCalendar calendar, HttpContext context)
    {
        var page = (await read.ExecuteAsync(null, InFeedReader, calendar.Today, context.RequestAborted))!;
        context.Response.Headers.CacheControl = "public, no-cache";
        return TypedResults.File(
            ListChangesAtom.Write(page, $"{context.Request.Scheme}://{context.Request.Host}"), AtomType, lastModified: page.Current.MadeUtc, entityTag: new($"\"{page.Current.Version}\""));
    }
}
