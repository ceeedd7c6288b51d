using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using AutoMapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Ratings;
using QualityCredit.Web.Accounts;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Idempotency;
using QualityCredit.Web.Wording;

namespace QualityCredit.Web.Api;

/// <summary>What an officer found when looking into an alert.</summary>
internal sealed record AcknowledgementRequest
{
    [Required]
    public required string Note { get; init; }
}

/// <summary>Unusual queries, and what was found.</summary>
internal static class LedgerAlertEndpoints
{
    private const int UsualPage = 50;

    public static void Map(IEndpointRouteBuilder api)
    {
        var alerts = api.MapGroup("/ledger/alerts").RequireAuthorization(AdministratorsOnly.Api).WithTags("ledger");
        alerts.MapGet("", ListAsync).WithName("ListLedgerAlerts");
        alerts.MapPost("/{id:int}/acknowledgement", AcknowledgeAsync).WithName("AcknowledgeLedgerAlert").TakesKeys(KeyMode.Together)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    [EndpointSummary("异常查询 Alerts on unusual queries, the newest first, by the patterns of the policies. For administrators.")]
    private static async Task<Answer<IReadOnlyList<LedgerAlertResponse>>> ListAsync(
        [Description("Short name of a client"), FromQuery] string? client,
        [Description("Only those that nobody has looked into"), FromQuery] bool? open,
        [Description("Where to go on: the id of the last alert seen"), FromQuery] int? before,
        [Description("Alerts of a page, at most 200"), FromQuery] int? limit,
        ListLedgerAlerts list, ReadDataVersion dataVersion, IMapper mapper, CancellationToken ct) => Answer.Of(
            mapper.Map<IReadOnlyList<LedgerAlertResponse>>(await list.ExecuteAsync(client, open ?? false, before, limit ?? UsualPage, ct)), await dataVersion.ExecuteAsync(ct));

    [EndpointSummary("核查警示 Records what was found when looking into an alert, once.")]
    private static async Task<Results<Ok<AlertNoteResponse>, ProblemHttpResult>> AcknowledgeAsync(
        int id, AcknowledgementRequest request, AcknowledgeAlert acknowledge, IMapper mapper, HttpContext context)
    {
        var receipt = SeenText.HasUnseen(request.Note.Trim()) ? new NoteWrong() : await acknowledge.ExecuteAsync(id, context.User.Identity!.Name!, request.Note, context.RequestAborted);
        var words = LedgerWords.Of(receipt);
        return receipt switch
        {
            AlertAcknowledged done => TypedResults.Ok(mapper.Map<AlertNoteResponse>(done.Note)),
            AlertNotFound => Problems.Refuse(context, StatusCodes.Status404NotFound, "alert-not-found", new("没有这条警示", "There is no such alert"), words),
            AlreadyAcknowledged => Problems.Refuse(context, StatusCodes.Status409Conflict, "alert-already-acknowledged", new("警示已处理", "The alert is dealt with already"), words),
            _ => Problems.WrongArgument(context, "note", words),
        };
    }
}
