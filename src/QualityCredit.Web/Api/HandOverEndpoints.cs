using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.HandOver;
using QualityCredit.Register.Clients;
using QualityCredit.Register.HandOver;
using QualityCredit.Web.Clients;
using QualityCredit.Web.Contract;
using QualityCredit.Web.Idempotency;

namespace QualityCredit.Web.Api;

/// <summary>Receivers of packages answer by program.</summary>
internal static class HandOverEndpoints
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/handover/receipts", TakeAsync)
        .WithTags("hand-over").WithName("SendHandOverReceipt").RequireClient().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict)
        .TakesKeys(KeyMode.Together);

    [EndpointSummary("报送包回执 Records what a receiver answers to a package; lines that it does not take go into the next one. Needs the scope handover:receipt:<receiver>. The same receipt again changes nothing.")]
    private static async Task<Results<Ok<HandOverReceiptResponse>, ProblemHttpResult>> TakeAsync(HandOverReceiptRequest request, TakeHandOverReceipt take, HttpContext context)
    {
        if (Vocabulary.Of<HandOverReceiver>().Find(request.Receiver) is not { } term)
        {
            return Problems.WrongArgument(context, "receiver", new($"没有“{request.Receiver}”这个接收方。", $"\"{request.Receiver}\" receives nothing."));
        }

        var (client, scope) = (CallingClient.Of(context), ClientScope.HandOverReceipt((HandOverReceiver)term.Value));
        if (!client.Has(scope))
        {
            return ClientRefusal.ScopeMissing(scope).On(context);
        }

        // The file and the body are one receipt, read by one reader.
        if (HandOverAnswer.Of(ExchangedSheet.Read(HandOverFile.Receipt, request.Rows(term.Code)), out var problems) is not { } answer)
        {
            return Problems.WrongArgument(context, HandOverReceiptRequest.PlaceOf(problems[0]), problems[0].Rule);
        }

        return await take.ExecuteAsync(answer, client.Id, answer.Receiver, context.RequestAborted) switch
        {
            HandOverReceiptTaken taken => TypedResults.Ok(new HandOverReceiptResponse(taken.Receipt.Package, taken.Receipt.IsAccepted, taken.Receipt.Rejected, taken.Receipt.ReceivedUtc)),
            HandOverReceiptRefused refused => Refused(context, Vocabulary.TermOf(refused.Flaw)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static ProblemHttpResult Refused(HttpContext context, Term flaw) => Problems.Refuse(
        context, StatusCodes.Status409Conflict, "receipt-refused", new("回执无效", "The receipt does not count"), new($"{flaw.Zh}。", $"{flaw.En}."), new() { ["flaw"] = flaw.Code });
}

/// <summary>What a receiver answers to a package.</summary>
internal sealed record HandOverReceiptRequest
{
    // As in a file, whose first line is the heading.
    private const int WholeLine = 2;

    /// <summary>Who answers: credit-platform, central-bank or departments.</summary>
    [Required]
    [OneOf<HandOverReceiver>]
    public required string Receiver { get; init; }

    /// <summary>Number of the package.</summary>
    public required int Package { get; init; }

    /// <summary>SHA-256 of the data file that was received, in lower-case hexadecimal.</summary>
    [Required]
    public required string File { get; init; }

    /// <summary>Whether the package was taken: accepted, or rejected for all of it.</summary>
    [Required]
    [OneOfWords("accepted", "rejected")]
    public required string Result { get; init; }

    /// <summary>Why it was rejected, a code of <c>qc handover fields receipt</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>In words.</summary>
    public string? Remark { get; init; }

    /// <summary>The lines that were not taken.</summary>
    public IReadOnlyList<RejectedLineRequest>? Lines { get; init; }

    /// <summary>The rows of the receipt as a file has them, the one of the whole package first.</summary>
    public IEnumerable<string?[]> Rows(string receiver)
    {
        return [Row(0, Result, Reason, Remark), .. (Lines ?? []).Select(line => Row(line.Line, "rejected", line.Reason, line.Remark))];

        string?[] Row(int line, string result, string? reason, string? remark) =>
            [receiver, Package.ToString(CultureInfo.InvariantCulture), File, line.ToString(CultureInfo.InvariantCulture), result, reason, remark];
    }

    /// <summary>Where in the body something is wrong.</summary>
    public static string PlaceOf(ExchangedProblem problem) => problem.Line <= WholeLine ? problem.Field : FormattableString.Invariant($"lines[{problem.Line - WholeLine - 1}].{problem.Field}");
}

/// <summary>A line that was not taken.</summary>
/// <param name="Line">Number of the record in the file, from 1.</param>
/// <param name="Reason">Why, a code of <c>qc handover fields receipt</c>.</param>
/// <param name="Remark">In words.</param>
internal sealed record RejectedLineRequest(int Line, string Reason, string? Remark = null);

/// <summary>A receipt that was recorded.</summary>
/// <param name="Package">The package.</param>
/// <param name="Accepted">Whether it was taken.</param>
/// <param name="Rejected">How many lines were not.</param>
/// <param name="ReceivedUtc">When it was recorded first.</param>
internal sealed record HandOverReceiptResponse(int Package, bool Accepted, int Rejected, DateTime ReceivedUtc);
