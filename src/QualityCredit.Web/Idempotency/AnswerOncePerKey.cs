using System.Security.Cryptography;
using System.Text;
using QualityCredit.Register.Idempotency;
using QualityCredit.Web.Clients;

namespace QualityCredit.Web.Idempotency;

/// <summary>
/// A POST that bears an Idempotency-Key is carried out once: its repetitions get the first answer, byte for byte. What was refused wrote
/// nothing, is not kept, and is judged again when it is sent again.
/// </summary>
internal sealed class AnswerOncePerKey(RequestDelegate next, AnswerOnce once, RunningRequests running, RunningUploads uploads)
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
            await TakeInAsync(context, mode, sender, key);
        }
        finally
        {
            running.End(sender, key);
        }
    }

    /// <summary>A body lies on the disk before the endpoint is asked whether its sender may send one more: so that is asked here.</summary>
    private async Task TakeInAsync(HttpContext context, KeyMode mode, string sender, string key)
    {
        var limit = context.GetEndpoint()!.Metadata.GetMetadata<MostUploads>();
        if (limit is not null && !uploads.TryBegin(sender, limit.Most))
        {
            await limit.Refuse(context).ExecuteAsync(context);
            return;
        }

        try
        {
            var target = $"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}";
            var told = target.Length <= AnsweredRequest.LongestTarget ? target : target[..AnsweredRequest.LongestTarget];
            await AnswerAsync(context, mode, new(sender, key, told, await DigestAsync(context, target)));
        }
        finally
        {
            if (limit is not null)
            {
                uploads.End(sender);
            }
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

    /// <summary>
    /// Of the whole address, of who asks where a header says it, and of the body: what one person was told, another is told upon a question of
    /// his own, which then stands in the ledger.
    /// </summary>
    private static async Task<byte[]> DigestAsync(HttpContext context, string target)
    {
        context.Request.EnableBuffering();
        var body = await SHA256.HashDataAsync(context.Request.Body, context.RequestAborted);
        return SHA256.HashData([.. Encoding.UTF8.GetBytes($"{target}\n{context.Request.Headers[ClientUser.Header]}\n"), .. body]);
    }
}
