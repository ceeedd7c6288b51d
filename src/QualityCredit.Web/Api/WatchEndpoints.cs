using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Clients;
using QualityCredit.Register.Watches;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Clients;
using QualityCredit.Web.Idempotency;
using QualityCredit.Web.Signing;

namespace QualityCredit.Web.Api;

/// <summary>Banks and departments watch codes, and read what is published of them.</summary>
internal static class WatchEndpoints
{
    private const int MostNamed = 100;

    public static void Map(IEndpointRouteBuilder api)
    {
        var watches = api.MapGroup("/watches").WithTags("watches").RequireScope(ClientScope.Watch);
        watches.MapGet("", ReadAsync).WithName("ReadPortfolio").ProducesProblem(StatusCodes.Status400BadRequest);
        watches.MapPost("", AddAsync).WithName("AddToPortfolio").TakesKeys(KeyMode.Together);
        watches.MapPut("", ReplaceAsync).WithName("ReplacePortfolio").ProducesProblem(StatusCodes.Status400BadRequest);
        watches.MapDelete("/{code}", RemoveAsync).WithName("RemoveFromPortfolio").RefusesCodes();
        watches.MapGet("/events", EventsAsync).WithName("ReadWatchEvents").WithSignedAnswers().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/changes", ChangesAsync).WithTags("watches").WithName("ReadChanges").RequireScope(ClientScope.Watch).WithSignedAnswers().ProducesProblem(StatusCodes.Status404NotFound);
    }

    [EndpointSummary("关注名单 The codes that the client watches, page by page.")]
    private static async Task<Results<Ok<PortfolioResponse>, ProblemHttpResult>> ReadAsync(
        [Description("The last code that is known already; nothing for the first page")] string? after, [Description("1 to 1000, 1000 where not stated")] int? limit,
        ReadPortfolio read, HttpContext context)
    {
        EnterpriseCode last = default;
        if (after is not null && !EnterpriseCode.TryParse(after, out last, out var problem))
        {
            return Problems.WrongCode(context, problem);
        }

        var most = Math.Clamp(limit ?? ReadPortfolio.MostPerPage, 1, ReadPortfolio.MostPerPage);
        var page = await read.ExecuteAsync(CallingClient.Of(context).Id, after is null ? null : last.Organization, most, context.RequestAborted);
        return TypedResults.Ok(new PortfolioResponse(
            [.. page.Codes.Select(row => new WatchedCodeResponse(row.Code.Compact, row.AddedUtc))], page.Codes.Count == most ? page.Codes[^1].Code.Compact : null, page.Size, ChangePortfolio.MostCodes));
    }

    [EndpointSummary("增加关注 Adds codes to the portfolio; those that are in it already stay. A wrong code refuses the whole request, and says which. Events begin with the next change.")]
    private static Task<Results<Ok<PortfolioChangedResponse>, ProblemHttpResult>> AddAsync(PortfolioRequest request, ChangePortfolio change, HttpContext context) =>
        ChangeAsync(request, change.AddAsync, context);

    [EndpointSummary("上传关注名单 The portfolio is these codes and no others. A code that stays misses nothing.")]
    private static Task<Results<Ok<PortfolioChangedResponse>, ProblemHttpResult>> ReplaceAsync(PortfolioRequest request, ChangePortfolio change, HttpContext context) =>
        ChangeAsync(request, change.ReplaceAsync, context);

    [EndpointSummary("取消关注 Takes a code out of the portfolio.")]
    private static async Task<Results<Ok<PortfolioChangedResponse>, ProblemHttpResult>> RemoveAsync([Description(CodeArgument.Words)] string code, ChangePortfolio change, HttpContext context)
    {
        if (!EnterpriseCode.TryParse(code, out var enterprise, out var problem))
        {
            return Problems.WrongCode(context, problem);
        }

        return await change.RemoveAsync(CallingClient.Of(context).Id, [enterprise.Organization], context.RequestAborted) is PortfolioChanged { Removed: 1 } changed
            ? TypedResults.Ok(Told(changed))
            : Problems.Refuse(context, StatusCodes.Status404NotFound, "code-not-watched", new("未关注该代码", "The code is not watched"), new($"关注名单中没有 {enterprise}。", $"The portfolio does not hold {enterprise}."));
    }

    [EndpointSummary("关注变动 The events of the portfolio after a number, in order and without gaps, as CloudEvents; the same that a webhook sends. Signed.")]
    private static Task<Results<Ok<EventsResponse>, ProblemHttpResult>> EventsAsync(
        [Description("Number of the last event that is known already; 0 or nothing for all")] long? after, [Description("1 to 1000, 100 where not stated")] int? limit,
        ReadWatchEvents read, HttpContext context) => PageAsync(WatchFeed.Portfolio, after, limit, read, context);

    [EndpointSummary("全部变动 Every published change of statuses and of the list after a number, in order and without gaps. For departments. Signed.")]
    private static async Task<Results<Ok<EventsResponse>, ProblemHttpResult>> ChangesAsync(
        [Description("Number of the last change that is known already; 0 or nothing for all")] long? after, [Description("1 to 1000, 100 where not stated")] int? limit,
        ReadWatchEvents read, HttpContext context) =>
        CallingClient.Of(context).Kind.MayWatch(WatchFeed.Everything) ? await PageAsync(WatchFeed.Everything, after, limit, read, context) : ForDepartments(context);

    /// <summary>All that is published is told to departments only.</summary>
    internal static ProblemHttpResult ForDepartments(HttpContext context) => Problems.Refuse(
        context, StatusCodes.Status403Forbidden, "departments-only", new("仅向部门提供", "For departments only"),
        new("全部变动仅提供给部门；请关注名单并读取 watches/events。", "All changes are handed over to departments; watch a portfolio and read watches/events."));

    internal static ProblemHttpResult CursorUnknown(HttpContext context, long last) => Problems.Refuse(
        context, StatusCodes.Status404NotFound, "changes-cursor-unknown", new("没有该序号", "There is no such number"),
        new($"变动序号尚未到此；最后一项为 {last}。", $"The changes have not come to that number; the last one is {last}."), new() { ["last"] = last });

    private static async Task<Results<Ok<EventsResponse>, ProblemHttpResult>> PageAsync(WatchFeed feed, long? after, int? limit, ReadWatchEvents read, HttpContext context)
    {
        var client = CallingClient.Of(context);
        var page = await read.ExecuteAsync(client.Id, feed, after ?? 0, limit ?? 100, context.RequestAborted);
        return page switch
        {
            { } => TypedResults.Ok(new EventsResponse(
                [.. page.Events.Select(one => CloudEventResponse.Of(one, client.Id, feed, client.Kind))], page.Events is [.., var last] ? last.Sequence : after ?? 0, page.Last)),
            null => CursorUnknown(context, (await read.ExecuteAsync(client.Id, feed, 0, 1, context.RequestAborted))!.Last),
        };
    }

    private static async Task<Results<Ok<PortfolioChangedResponse>, ProblemHttpResult>> ChangeAsync(
        PortfolioRequest request, Func<string, IReadOnlyCollection<OrganizationCode>, CancellationToken, Task<PortfolioReceipt>> change, HttpContext context)
    {
        List<OrganizationCode> codes = [];
        List<WrongCodeResponse> named = [];
        var wrong = 0;
        foreach (var (index, text) in request.Codes.Index())
        {
            if (EnterpriseCode.TryParse(text, out var code, out var problem))
            {
                codes.Add(code.Organization);
            }
            else if (++wrong <= MostNamed)
            {
                named.Add(new(index, text ?? "", problem.CodeName, RequestLanguage.Of(context, new(problem.Chinese, problem.English)), problem.Suggestion));
            }
        }

        return wrong > 0
            ? Problems.Refuse(
                context, StatusCodes.Status400BadRequest, "codes-wrong", new("代码有误", "Codes are wrong"),
                new($"{wrong} 个代码有误，名单未变动；wrong 列出前 {MostNamed} 个。", $"{wrong} codes are wrong, and nothing was changed; wrong names the first {MostNamed}."),
                new() { ["wrong"] = named })
            : await change(CallingClient.Of(context).Id, codes, context.RequestAborted) switch
            {
                PortfolioChanged changed => TypedResults.Ok(Told(changed)),
                PortfolioTooLarge large => Problems.Refuse(
                    context, StatusCodes.Status400BadRequest, "portfolio-too-large", new("关注名单过大", "The portfolio is too large"),
                    new($"最多关注 {ChangePortfolio.MostCodes} 个代码，这样将有 {large.Wanted} 个；名单未变动。", $"A portfolio holds {ChangePortfolio.MostCodes} codes at most, and this would make it {large.Wanted}; nothing was changed."),
                    new() { ["most"] = ChangePortfolio.MostCodes }),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
    }

    private static PortfolioChangedResponse Told(PortfolioChanged changed) => new(changed.Added, changed.Removed, changed.Size);
}
