using System.ComponentModel;
using AutoMapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Listings;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Ratings;
using QualityCredit.Web.Accounts;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Hosting;
using QualityCredit.Web.Idempotency;
using QualityCredit.Web.Wording;

namespace QualityCredit.Web.Api;

internal static class ListingCaseEndpoints
{
    private const int UsualPage = 50;

    // Refusals of the request itself; all others are of the case, 409.
    private static readonly Dictionary<string, int> _statusOf = new()
    {
        ["case-not-found"] = StatusCodes.Status404NotFound,
        ["enterprise-not-registered"] = StatusCodes.Status404NotFound,
        ["step-incomplete"] = StatusCodes.Status400BadRequest,
        ["text-too-long"] = StatusCodes.Status400BadRequest,
    };

    public static void Map(IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/listing-cases").WithTags("listing-cases");
        cases.MapGet("", ListAsync).WithName("ListListingCases").ProducesProblem(StatusCodes.Status400BadRequest);
        cases.MapGet("/due", ReportDutiesAsync).WithName("ReportDuties");
        cases.MapGet("/urgent", ReportUrgencyAsync).WithName("ReportUrgency");
        cases.MapGet("/{id:int}", FindAsync).WithName("FindListingCase").ProducesProblem(StatusCodes.Status404NotFound);
        cases.MapPost("", ProposeAsync).WithName("ProposeListing").RefusesSteps().TakesKeys(KeyMode.Together);
        cases.MapPost("/{id:int}/steps", TakeAsync).WithName("TakeListingStep").RefusesSteps().TakesKeys(KeyMode.Together);
    }

    private static RouteHandlerBuilder RefusesSteps(this RouteHandlerBuilder route) => route
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    [EndpointSummary("黑名单案件 Listing cases, the newest first, as they stand today.")]
    private static async Task<Results<Answer<ListingCasePageResponse>, ProblemHttpResult>> ListAsync(
        [Description(CodeArgument.Words), FromQuery] string? code,
        [Description("Only cases in which urgency was recorded"), FromQuery] bool? urgent,
        [Description("Where to go on: what the page before called next"), FromQuery] int? before,
        [Description("Cases of a page, at most 200"), FromQuery] int? limit,
        ListListingCases list, OfficeCalendar calendar, ReadDataVersion dataVersion, IMapper mapper, HttpContext context)
    {
        EnterpriseCode enterprise = default;
        if (code is not null && !EnterpriseCode.TryParse(code, out enterprise, out var problem))
        {
            return Problems.WrongCode(context, problem);
        }

        ListingCaseFilter filter = new() { Code = code is null ? null : enterprise.Organization, UrgentOnly = urgent ?? false };
        var page = await list.ExecuteAsync(filter, before, limit ?? UsualPage, calendar.Today, context.RequestAborted);
        return Answer.Of(
            new ListingCasePageResponse(mapper.Map<IReadOnlyList<ListingCaseResponse>>(page.Cases)) { Next = page.Next }, await dataVersion.ExecuteAsync(context.RequestAborted));
    }

    [EndpointSummary("待办期限 Cases in which a term runs for the authority: what is owed, until when, and what is overdue.")]
    private static async Task<Answer<DutyReportResponse>> ReportDutiesAsync(
        ReportDuties report, OfficeCalendar calendar, ReadDataVersion dataVersion, IMapper mapper, CancellationToken ct) =>
        Answer.Of(mapper.Map<DutyReportResponse>(await report.ExecuteAsync(calendar.Today, ct)), await dataVersion.ExecuteAsync(ct));

    [EndpointSummary("紧急处置情况 Cases in which urgency put off notice and hearing: why, who is still to be told or heard, and which terms are over.")]
    private static async Task<Answer<UrgencyReportResponse>> ReportUrgencyAsync(
        ReportUrgency report, OfficeCalendar calendar, ReadDataVersion dataVersion, IMapper mapper, CancellationToken ct) =>
        Answer.Of(mapper.Map<UrgencyReportResponse>(await report.ExecuteAsync(calendar.Today, ct)), await dataVersion.ExecuteAsync(ct));

    [EndpointSummary("一个黑名单案件 A case with every step: who, for which authority, on what basis, by which document, when, in which words.")]
    private static async Task<Results<Answer<ListingCaseDetailResponse>, ProblemHttpResult>> FindAsync(
        int id, FindListingCase find, OfficeCalendar calendar, ReadDataVersion dataVersion, IMapper mapper, HttpContext context) =>
        await find.ExecuteAsync(id, calendar.Today, context.RequestAborted) is { } view
            ? Answer.Of(mapper.Map<ListingCaseDetailResponse>(view), await dataVersion.ExecuteAsync(context.RequestAborted))
            : Refuse(context, new CaseNotFound(id));

    [EndpointSummary("提出列入 Opens a case: for the candidate of a rule, or on an officer's own ground with evidence. A candidate is never a listing.")]
    private static async Task<Results<Created<CaseStepTakenResponse>, ProblemHttpResult>> ProposeAsync(
        ProposeListingRequest request, ProposeListing propose, OfficeCalendar calendar, IMapper mapper, HttpContext context)
    {
        if (!EnterpriseCode.TryParse(request.Code, out var enterprise, out var problem))
        {
            return Problems.WrongCode(context, problem);
        }

        var degree = request.Degree is null ? null : Vocabulary.Of<ListingDegree>().Find(request.Degree);
        if (request.Degree is not null && degree is null)
        {
            return Problems.WrongArgument(context, "degree", new($"没有“{request.Degree}”这种失信程度。", $"There is no degree \"{request.Degree}\"."));
        }

        if (!CaseRoles.Allows(context.User, ListingAction.Propose))
        {
            return RoleMissing(context);
        }

        ListingDraft draft = new()
        {
            Code = enterprise.Organization,
            Rule = request.Rule,
            Ground = request.Ground,
            Degree = degree is null ? default : (ListingDegree)degree.Value,
            TermMonths = request.TermMonths ?? 0,
            Evidence = request.Evidence ?? [],
            Step = request.StepBy(context.User.Identity!.Name!, ListingAction.Propose, calendar.Today),
        };
        return Answered(context, mapper, await propose.ExecuteAsync(draft, calendar.Today, context.RequestAborted));
    }

    [EndpointSummary("办理一步 Takes a step in a case. What the state, the persons or the terms do not allow is refused with 409 and the reason.")]
    private static async Task<Results<Created<CaseStepTakenResponse>, ProblemHttpResult>> TakeAsync(
        int id, TakeListingStepRequest request, TakeListingStep take, OfficeCalendar calendar, IMapper mapper, HttpContext context)
    {
        if (Vocabulary.Of<ListingAction>().Find(request.Action) is not { } action)
        {
            return Problems.WrongArgument(context, "action", new($"没有“{request.Action}”这一步。", $"There is no step \"{request.Action}\"."));
        }

        if (!CaseRoles.Allows(context.User, (ListingAction)action.Value))
        {
            return RoleMissing(context);
        }

        var step = request.StepBy(context.User.Identity!.Name!, (ListingAction)action.Value, calendar.Today);
        return Answered(context, mapper, await take.ExecuteAsync(id, step, request.Seen, calendar.Today, context.RequestAborted));
    }

    private static Results<Created<CaseStepTakenResponse>, ProblemHttpResult> Answered(HttpContext context, IMapper mapper, CaseReceipt receipt) => receipt is CaseStepTaken taken
        ? TypedResults.Created($"{ApiRoutes.Prefix}/listing-cases/{taken.CaseId}", mapper.Map<CaseStepTakenResponse>(taken))
        : Refuse(context, (CaseRefused)receipt);

    private static ProblemHttpResult Refuse(HttpContext context, CaseRefused refused) => Problems.Refuse(
        context, _statusOf.GetValueOrDefault(refused.Code, StatusCodes.Status409Conflict), refused.Code, new("不能办理", "Not possible"), refused.Reason);

    private static ProblemHttpResult RoleMissing(HttpContext context) => Problems.Refuse(
        context, StatusCodes.Status403Forbidden, "case-role-missing", new("账号没有所需角色", "The account does not have the role that this needs"),
        ListingCaseWords.RoleMissing);
}
