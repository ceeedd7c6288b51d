using System.Diagnostics;
using QualityCredit.Register.Idempotency;

namespace QualityCredit.Web.Idempotency;

/// <summary>What a key that was used before is answered: what was said then, byte for byte, or that it was used for something else.</summary>
internal sealed class RepeatedAnswer(OnceReceipt receipt) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => receipt switch
    {
        AnsweredBefore before => RepeatAsync(httpContext.Response, before.Answer, httpContext.RequestAborted),
        KeyUsedOtherwise other => KeyProblems.UsedOtherwise(httpContext, other.Target).ExecuteAsync(httpContext),
        _ => throw new UnreachableException(receipt.ToString()),
    };

    private static async Task RepeatAsync(HttpResponse response, KeptAnswer answer, CancellationToken ct)
    {
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.Headers.Location = answer.Location;
        response.Headers[AnswerOncePerKey.ReplayedHeader] = "true";
        await response.Body.WriteAsync(answer.Body, ct);
    }
}
