using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using AutoMapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Ratings;
using QualityCredit.Web.Accounts;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Hosting;
using QualityCredit.Web.Idempotency;
using QualityCredit.Web.Wording;

namespace QualityCredit.Web.Api;

/// <summary>An enterprise took an authorisation back.</summary>
internal sealed record WithdrawalRequest
{
    /// <summary>Number of the authorisation.</summary>
    [Required]
    public required string Reference { get; init; }

    /// <summary>First day on which it no longer holds: today at the earliest.</summary>
    [Required]
    public required DateOnly From { get; init; }

    /// <summary>What the enterprise declared.</summary>
    [Required]
    public required string Reason { get; init; }
}

/// <summary>The regulator reads the whole ledger; officers read for an enterprise who asked about it, and record what it took back.</summary>
internal static class LedgerStaffEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/ledger/all", SearchAsync).RequireAuthorization(AdministratorsOnly.Api).WithTags("ledger").WithName("SearchLedger").ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/enterprises/{code}/queries", QueriesAsync).WithTags("ledger").WithName("ListQueriesAboutEnterprise").ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/enterprises/{code}/authorisations", AuthorisationsAsync).WithTags("ledger").WithName("ListAuthorisations").ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapPost("/enterprises/{code}/authorisations/withdrawals", WithdrawAsync).WithTags("ledger").WithName("WithdrawAuthorisation").TakesKeys(KeyMode.Together)
            .RefusesCodes().ProducesProblem(StatusCodes.Status409Conflict);
    }

    [EndpointSummary("查询台账 The query ledger of all clients, the newest line first. Persons, purposes and verdicts are looked for in 20,000 lines at a time: a page that ends behind the last of them says in searchedToUtc how far back it looked, and next goes on. For administrators.")]
    private static async Task<Results<Answer<LedgerPageResponse>, ProblemHttpResult>> SearchAsync(
        [AsParameters] LedgerQuery query, SearchLedger search, ReadDataVersion dataVersion, IMapper mapper, HttpContext context)
    {
        if (query.Read() is not ({ } filter, _))
        {
            return LedgerQuery.Refuse(context, query.Read().Wrong!);
        }

        var page = await search.ExecuteAsync(filter, query.Before, query.Limit ?? LedgerQuery.UsualPage, context.RequestAborted);
        return Answer.Of(
            new LedgerPageResponse(mapper.Map<IReadOnlyList<LedgerLineResponse>>(page.Queries)) { Next = page.Next, SearchedToUtc = page.SearchedToUtc }, await dataVersion.ExecuteAsync(context.RequestAborted));
    }

    [EndpointSummary("谁查询过 Who asked about an enterprise: institution, day, purpose and authorisation, to be told to the enterprise. The persons who asked are not named.")]
    internal static async Task<Results<Answer<EnterpriseQueriesResponse>, ProblemHttpResult>> QueriesAsync(
        [Description(CodeArgument.Words)] string code,
        [Description("Where to go on: what the page before called next"), FromQuery] string? before,
        [Description("Lines of a page, at most 200"), FromQuery] int? limit,
        ShowWhoAsked show, ReadDataVersion dataVersion, IMapper mapper, HttpContext context)
    {
        if (!EnterpriseCode.TryParse(code, out var enterprise, out var problem))
        {
            return Problems.WrongCode(context, problem);
        }

        AskedPlace place = default;
        if (before is not null && !AskedPlace.TryParse(before, out place))
        {
            return Problems.WrongArgument(context, "before", new("请使用上一页的 next。", "Use what the page before called next."));
        }

        var page = await show.ExecuteAsync(enterprise.Organization, before is null ? null : place, limit ?? LedgerQuery.UsualPage, context.RequestAborted);
        return Answer.Of(
            new EnterpriseQueriesResponse(mapper.Map<IReadOnlyList<EnterpriseQueryResponse>>(page.Queries)) { Next = page.Next?.ToString() }, await dataVersion.ExecuteAsync(context.RequestAborted));
    }

    [EndpointSummary("查询授权 The authorisations of an enterprise under which somebody asked, and which of them it took back.")]
    internal static async Task<Results<Answer<IReadOnlyList<AuthorisationResponse>>, ProblemHttpResult>> AuthorisationsAsync(
        [Description(CodeArgument.Words)] string code, ListAuthorisations list, ReadDataVersion dataVersion, IMapper mapper, HttpContext context) =>
        EnterpriseCode.TryParse(code, out var enterprise, out var problem)
            ? Answer.Of(
                mapper.Map<IReadOnlyList<AuthorisationResponse>>(await list.ExecuteAsync(enterprise.Organization, context.RequestAborted)), await dataVersion.ExecuteAsync(context.RequestAborted))
            : Problems.WrongCode(context, problem);

    [EndpointSummary("撤回授权 Records that an enterprise took an authorisation back: from that day on, questions under it are told only what is published.")]
    private static async Task<Results<Ok<AuthorisationResponse>, ProblemHttpResult>> WithdrawAsync(
        [Description(CodeArgument.Words)] string code, WithdrawalRequest request, WithdrawAuthorisation withdraw, ListAuthorisations list, OfficeCalendar calendar, IMapper mapper, HttpContext context)
    {
        if (!EnterpriseCode.TryParse(code, out var enterprise, out var problem))
        {
            return Problems.WrongCode(context, problem);
        }

        Withdrawal withdrawal = new(enterprise.Organization, request.Reference.Trim(), request.From, context.User.Identity!.Name!, request.Reason);
        var receipt = SeenText.HasUnseen(request.Reason.Trim()) ? new WithdrawalReasonWrong() : await withdraw.ExecuteAsync(withdrawal, calendar.Today, context.RequestAborted);
        return receipt is AuthorisationWithdrawn done
            ? TypedResults.Ok(mapper.Map<AuthorisationResponse>((await list.ExecuteAsync(enterprise.Organization, context.RequestAborted)).Single(one => one.Record.Id == done.Authorisation.Id)))
            : Refuse(context, receipt);
    }

    private static ProblemHttpResult Refuse(HttpContext context, WithdrawalReceipt receipt)
    {
        var words = LedgerWords.Of(receipt);
        return receipt switch
        {
            AuthorisationNotOnRecord => Problems.Refuse(
                context, StatusCodes.Status404NotFound, "authorisation-not-on-record", new("没有登记该授权", "No such authorisation is on record"), words),
            AlreadyWithdrawn before => Problems.Refuse(
                context, StatusCodes.Status409Conflict, "authorisation-already-withdrawn", new("授权已撤回", "The authorisation is withdrawn already"), words, new() { ["from"] = before.From }),
            WithdrawalDayWrong => Problems.WrongArgument(context, "from", words),
            _ => Problems.WrongArgument(context, "reason", words),
        };
    }
}
