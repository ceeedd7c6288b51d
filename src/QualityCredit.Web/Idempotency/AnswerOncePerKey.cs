using System.Security.Cryptography;
using QualityCredit.Register.Idempotency;

namespace QualityCredit.Web.Idempotency;

/// <summary>
/// A POST that bears an Idempotency-Key is carried out once: its repetitions get the first answer, byte for byte. What was refused wrote
/// nothing, is not kept, and is judged again when it is sent again.
/// </summary>
internal sealed class AnswerOncePerKey(RequestDelegate next, AnswerOnce once, RunningRequests running)
{
    public const string ReplayedHeader = "Idempotency-Replayed";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<KeyUse>() is not { Mode: not KeyMode.None } use || !context.Request.Headers.TryGetValue(IdempotencyKey.Header, out var stated))
        {
            return next(context);
        }

        return IdempotencyKey.TryParse(stated, out var key)
            ? InTurnAsync(context, use.Mode, context.User.Identity!.Name!, key)
            : KeyProblems.Malformed(context).ExecuteAsync(context);
    }

    private async Task InTurnAsync(HttpContext context, KeyMode mode, string sender, string key)
    {
        if (!running.TryBegin(sender, key))
        {
            context.Response.Headers.RetryAfter = "1";
            await KeyProblems.Running(context).ExecuteAsync(context);
            return;
        }

        try
        {
            await AnswerAsync(context, mode, new(sender, key, TargetOf(context.Request), await DigestAsync(context)));
        }
        finally
        {
            running.End(sender, key);
        }
    }

    private async Task AnswerAsync(HttpContext context, KeyMode mode, KeyedRequest request)
    {
        if (mode == KeyMode.ByItself)
        {
            context.Features.Set(request);
            context.Request.Body.Position = 0;
            await next(context);
            return;
        }

        var receipt = mode == KeyMode.Together
            ? await once.TogetherAsync(request, _ => CarryOutAsync(context), context.RequestAborted)
            : await once.AfterwardsAsync(request, _ => CarryOutAsync(context), context.RequestAborted);
        if (receipt is AnsweredNow now)
        {
            await context.Response.Body.WriteAsync(now.Answer.Body, context.RequestAborted);
            return;
        }

        await new RepeatedAnswer(receipt).ExecuteAsync(context);
    }

    /// <summary>Lets the endpoint answer into memory: what it says leaves this host only when what it wrote is on the disk.</summary>
    private async Task<KeptAnswer> CarryOutAsync(HttpContext context)
    {
        var (response, wire) = (context.Response, context.Response.Body);
        using MemoryStream memory = new();
        // It may have run before, where another process came first.
        context.Request.Body.Position = 0;
        response.Headers.Location = default;
        response.Body = memory;
        try
        {
            await next(context);
            await response.BodyWriter.FlushAsync(context.RequestAborted);
        }
        finally
        {
            response.Body = wire;
        }

        return new(response.StatusCode, response.ContentType, response.Headers.Location, memory.ToArray());
    }

    private static string TargetOf(HttpRequest request) => $"{request.Method} {request.Path}{request.QueryString}";

    private static async Task<byte[]> DigestAsync(HttpContext context)
    {
        context.Request.EnableBuffering();
        return await SHA256.HashDataAsync(context.Request.Body, context.RequestAborted);
    }
}
