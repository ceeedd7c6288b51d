using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Idempotency;
using QualityCredit.Web.Api;

namespace QualityCredit.Web.Idempotency;

/// <summary>The refusals of a key. The codes are stable.</summary>
internal static class KeyProblems
{
    private static readonly Bilingual _title = new("幂等键不可用", "The idempotency key cannot be used");

    public static ProblemHttpResult Malformed(HttpContext context) => Problems.Refuse(
        context, StatusCodes.Status400BadRequest, "idempotency-key-malformed", _title,
        new(
            $"{IdempotencyKey.Header} 须且只须写一个，1 至 {AnsweredRequest.LongestKey} 个可打印的 ASCII 字符，写在引号内，例如 \"8e03978e-40d5-43dd-bc93-6894a57f9324\"。",
            $"State {IdempotencyKey.Header} once: 1 to {AnsweredRequest.LongestKey} printable ASCII characters in quotation marks, such as \"8e03978e-40d5-43dd-bc93-6894a57f9324\"."));

    public static ProblemHttpResult Running(HttpContext context) => Problems.Refuse(
        context, StatusCodes.Status409Conflict, "request-in-progress", _title,
        new("同一个键的请求正在办理，请稍后用同一个键再次提交。", "A request with this key is being carried out; send it again with the same key in a moment."));

    public static ProblemHttpResult UsedOtherwise(HttpContext context, string target) => Problems.Refuse(
        context, StatusCodes.Status422UnprocessableEntity, "idempotency-key-reused", _title,
        new($"此键已用于另一请求（{target}），内容不同。新的请求请用新的键。", $"This key was used for another request ({target}) or another content. A new request needs a new key."));
}
