using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Idempotency;
using QualityCredit.Web.Hosting;
using QualityCredit.Web.Idempotency;

namespace QualityCredit.Web.Api;

/// <summary>An answer to a request, and the lines that are to be in the ledger before it goes out.</summary>
internal sealed record CreditBody(byte[] Bytes, string ContentType, IReadOnlyList<AnsweredQuestion> Lines);

/// <summary>
/// Sends answers that stand in the ledger. They are worked out before the writer's turn; where an authorisation moved meanwhile, or the day
/// went by, they are worked out again. Lines, authorisations and what a repetition of the same key gets are one transaction.
/// </summary>
internal sealed class AskedCredit(RecordCreditQueries record, OfficeCalendar calendar)
{
    private const int Attempts = 3;

    /// <param name="context">The request.</param>
    /// <param name="answerAsync">Works the answer of a day out by what is on record now.</param>
    public async Task<IResult> SendAsync(HttpContext context, Func<DateOnly, Task<CreditBody>> answerAsync)
    {
        var request = context.Features.Get<KeyedRequest>();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var day = calendar.Today;
            var body = await answerAsync(day);
            KeyedAnswer? keyed = request is null ? null : new(request, new(StatusCodes.Status200OK, body.ContentType, null, body.Bytes));
            switch (await record.ExecuteAsync(new(body.Lines, day, keyed, () => calendar.Today), context.RequestAborted))
            {
                case QueriesRecorded:
                    return Results.Bytes(body.Bytes, body.ContentType);
                case AskedBefore before:
                    return new RepeatedAnswer(before.Receipt);
                case LedgerBusy:
                    return Busy(context);
            }
        }

        return MovedMeanwhile(context);
    }

    private static ProblemHttpResult Busy(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "1";
        return Problems.Refuse(
            context, StatusCodes.Status503ServiceUnavailable, "ledger-busy", new("查询登记繁忙", "The query ledger is busy"), new("请稍后重试；本次查询未登记。", "Try again in a moment; nothing was recorded of this question."));
    }

    private static ProblemHttpResult MovedMeanwhile(HttpContext context) => Problems.Refuse(
        context, StatusCodes.Status409Conflict, "authorisation-moved", new("授权状态刚刚变化", "The authorisation moved meanwhile"), new("请重新查询。", "Ask again."));
}
