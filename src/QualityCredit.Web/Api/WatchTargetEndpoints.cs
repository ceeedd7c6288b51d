using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Clients;
using QualityCredit.Register.Watches;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Clients;
using QualityCredit.Web.Idempotency;
using QualityCredit.Web.Watches;

namespace QualityCredit.Web.Api;

/// <summary>Where a client is sent its events, and what could not be delivered there.</summary>
internal static class WatchTargetEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var watches = api.MapGroup("/watches").WithTags("watches").RequireScope(ClientScope.Watch);
        watches.MapGet("/target", ReadAsync).WithName("ReadWatchTarget").ProducesProblem(StatusCodes.Status404NotFound);
        watches.MapPut("/target", SetAsync).WithName("SetWatchTarget").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        watches.MapDelete("/target", RemoveAsync).WithName("RemoveWatchTarget").ProducesProblem(StatusCodes.Status404NotFound);
        watches.MapPost("/target/test", TestAsync).WithName("TestWatchTarget").TakesKeys(KeyMode.None).ProducesProblem(StatusCodes.Status404NotFound);
        watches.MapPost("/replay", ReplayAsync).WithName("ReplayWatchEvents").TakesKeys(KeyMode.Together).ProducesProblem(StatusCodes.Status404NotFound);
        watches.MapGet("/dead-letters", DeadLettersAsync).WithName("ReadDeadLetters");
    }

    [EndpointSummary("接收地址 Where the client is sent its events, how far that came, and why the last attempt failed.")]
    private static async Task<Results<Ok<TargetResponse>, ProblemHttpResult>> ReadAsync(FindWatch find, HttpContext context)
    {
        var card = await find.ExecuteAsync(CallingClient.Of(context).Id, context.RequestAborted);
        return card.Target is { } target ? TypedResults.Ok(TargetResponse.Of(target, card)) : NoTarget(context);
    }

    [EndpointSummary("设置接收地址 Events are sent here from now on, signed, in their order, each until it is accepted with 2xx; after 24 hours without success they are dead letters.")]
    private static async Task<Results<Ok<TargetResponse>, ProblemHttpResult>> SetAsync(TargetRequest request, TargetUrl url, SetWatchTarget set, FindWatch find, HttpContext context)
    {
        var client = CallingClient.Of(context);
        if (Vocabulary.Of<WatchFeed>().Find(request.Feed ?? Vocabulary.TermOf(WatchFeed.Portfolio).Code) is not { } feed)
        {
            return Problems.WrongArgument(context, "feed", new("feed 须为 portfolio 或 everything。", "The feed is portfolio or everything."));
        }

        if (!client.Kind.MayWatch((WatchFeed)feed.Value))
        {
            return WatchEndpoints.ForDepartments(context);
        }

        var (address, flaw) = url.Read(request.Url);
        if (address is null)
        {
            return Refused(context, flaw);
        }

        return await set.ExecuteAsync(client.Id, address, (WatchFeed)feed.Value, request.After, context.RequestAborted) switch
        {
            TargetSet => await ReadAsync(find, context),
            SequenceUnknown unknown => WatchEndpoints.CursorUnknown(context, unknown.Last),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    [EndpointSummary("取消接收地址 Nothing is sent any more; events can still be read by cursor.")]
    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(SetWatchTarget set, HttpContext context) =>
        await set.RemoveAsync(CallingClient.Of(context).Id, context.RequestAborted) is TargetRemoved ? TypedResults.NoContent() : NoTarget(context);

    [EndpointSummary("测试接收地址 Sends a signed event of the type quality-credit.test at once, and says what came of it. It has no number and is sent once.")]
    private static async Task<Results<Ok<TargetTestResponse>, ProblemHttpResult>> TestAsync(FindWatch find, SendEvents send, TimeProvider time, HttpContext context)
    {
        var client = CallingClient.Of(context);
        if ((await find.ExecuteAsync(client.Id, context.RequestAborted)).Target is not { } target)
        {
            return NoTarget(context);
        }

        var failure = await send.ExecuteAsync(target.Url, CloudEventResponse.TestOf(client.Id, target.Feed, time.GetUtcNow().UtcDateTime), context.RequestAborted);
        return TypedResults.Ok(new TargetTestResponse(failure is null, failure?.Reason));
    }

    [EndpointSummary("重新推送 Sends everything after a number again, dead letters too, each under the number it has.")]
    private static async Task<Results<Ok<TargetResponse>, ProblemHttpResult>> ReplayAsync(ReplayRequest request, SetWatchTarget set, FindWatch find, HttpContext context)
    {
        var client = CallingClient.Of(context).Id;
        return await set.ReplayAsync(client, request.After, context.RequestAborted) switch
        {
            TargetSet replayed => TypedResults.Ok(TargetResponse.Of(replayed.Target, await find.ExecuteAsync(client, context.RequestAborted))),
            SequenceUnknown unknown => WatchEndpoints.CursorUnknown(context, unknown.Last),
            _ => NoTarget(context),
        };
    }

    [EndpointSummary("未送达 Stretches of events that could not be delivered within 24 hours.")]
    private static async Task<Ok<DeadLettersResponse>> DeadLettersAsync(
        [Description("Number of the last stretch that is known already; 0 or nothing for all")] int? after, [Description("1 to 1000, 100 where not stated")] int? limit,
        FindWatch find, HttpContext context)
    {
        var client = CallingClient.Of(context).Id;
        var letters = await find.DeadLettersAsync(client, after ?? 0, limit ?? 100, context.RequestAborted);
        return TypedResults.Ok(new DeadLettersResponse(
            [.. letters.Select(DeadLetterResponse.Of)], letters is [.., var last] ? last.Number : after ?? 0, (await find.ExecuteAsync(client, context.RequestAborted)).DeadLetters));
    }

    private static ProblemHttpResult Refused(HttpContext context, TargetFlaw flaw) => flaw switch
    {
        TargetFlaw.Malformed => Problems.Refuse(
            context, StatusCodes.Status400BadRequest, "target-malformed", new("接收地址格式有误", "The address of the receiver is malformed"), new(
                $"请填写完整网址，如 https://bank.example/webhooks，不超过{WatchTarget.LongestUrl}字，不含账号、密码和片段。",
                $"Give a whole address such as https://bank.example/webhooks, of at most {WatchTarget.LongestUrl} characters, without account, password or fragment.")),
        TargetFlaw.NotHttps => Problems.Refuse(
            context, StatusCodes.Status400BadRequest, "target-not-https", new("接收地址须用 https", "The receiver is not reached by https"),
            new("接收地址须以 https:// 开头。", "The address of a receiver begins with https://.")),
        TargetFlaw.NotPublic => Problems.Refuse(
            context, StatusCodes.Status400BadRequest, "target-not-public", new("接收地址不是公网地址", "The address of the receiver is not public"),
            new("接收地址须为公网地址；专线网络请先与登记机关约定。", "A receiver has a public address; networks of leased lines are agreed with the office first.")),
    };

    private static ProblemHttpResult NoTarget(HttpContext context) => Problems.Refuse(
        context, StatusCodes.Status404NotFound, "no-watch-target", new("未设置接收地址", "There is no receiver"),
        new("请先以 PUT watches/target 设置接收地址。", "Name one first, by PUT watches/target."));
}
