using AutoMapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Activation;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Ratings;
using QualityCredit.Web.Accounts;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Hosting;
using QualityCredit.Web.Idempotency;
using QualityCredit.Web.Wording;

namespace QualityCredit.Web.Api;

/// <summary>Drafts, their previews and their activation. Staff may read; policy officers act.</summary>
internal static class EditionEndpoints
{
    private const long LargestDraft = 32_000_000;

    private static readonly Bilingual _refused = new("未予办理", "It was refused");

    public static void Map(IEndpointRouteBuilder api)
    {
        var policies = api.MapGroup("/policies").WithTags("policies");
        policies.MapGet("/simulations/{id:int}", FindAsync).WithName("FindSimulation").ProducesProblem(StatusCodes.Status404NotFound);
        policies.MapGet("/simulations/running/{ticket:guid}", Poll).WithName("PollSimulation").ProducesProblem(StatusCodes.Status404NotFound);
        policies.MapGet("/activations", ListAsync).WithName("ListActivations");

        var officers = policies.MapGroup("").RequireAuthorization(PolicyOfficersOnly.Api);
        officers.MapPost("/drafts", DraftAsync).WithName("StoreDraft").WithMetadata(new RequestSizeLimitAttribute(LargestDraft))
            .TakesKeys(KeyMode.Afterwards);
        officers.MapPost("/simulations", StartAsync).WithName("StartSimulation").TakesKeys(KeyMode.Afterwards);
        officers.MapPost("/proposals", ProposeAsync).WithName("ProposeActivation").TakesKeys(KeyMode.Together);
        officers.MapPost("/activations", ActivateAsync).WithName("ActivatePolicies").TakesKeys(KeyMode.Together);
    }

    [EndpointSummary("提交草案 Checks a draft and keeps its texts: it must read without an error, and its cases must come out.")]
    private static async Task<Results<Ok<DraftResponse>, ProblemHttpResult>> DraftAsync(
        DraftRequest request, StoreDraft store, ActivePolicies policies, OfficeCalendar office, HttpContext context)
    {
        PolicyText[] texts = [.. request.Texts.Select(text => new PolicyText(text.Key, text.Value))];
        if (!DraftTexts.AreAcceptable(texts))
        {
            return Problems.Refuse(context, StatusCodes.Status400BadRequest, "draft-not-acceptable", _refused, EditionWords.NotAcceptable);
        }

        var whole = request.OverInForce ? DraftTexts.LaidOver(texts, await policies.OnAsync(office.Today, context.RequestAborted)) : texts;
        return await store.ExecuteAsync(whole, context.User.Identity!.Name, request.Basis, context.RequestAborted) switch
        {
            DraftStored stored => TypedResults.Ok(new DraftResponse(stored.Bundle, stored.Digest, stored.IsNew)),
            DraftRefused refused => Problems.Refuse(
                context, StatusCodes.Status422UnprocessableEntity, refused.Reason, _refused, EditionWords.Of(refused), new() { ["findings"] = EditionWords.Details(refused) }),
            var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
        };
    }

    [EndpointSummary("全库试算 Begins to rate the whole register under a draft in memory. Ask at the address in Location how far it is.")]
    private static async Task<Results<Accepted<SimulationTicketResponse>, ProblemHttpResult>> StartAsync(
        SimulationRequest request, StartSimulation start, ActivePolicies policies, IMapper mapper, HttpContext context)
    {
        if (!(await policies.CalendarAsync(context.RequestAborted)).Digests.ContainsKey(request.Bundle))
        {
            return Refuse(context, new UnknownBundle(request.Bundle));
        }

        return start.Start(request.Bundle, request.AsOf, context.User.Identity!.Name!) is { } ticket
            ? TypedResults.Accepted($"{ApiRoutes.Prefix}/policies/simulations/running/{ticket.Id}", ResponseOf(ticket, mapper))
            : Problems.Refuse(context, StatusCodes.Status409Conflict, "simulation-in-progress", _refused, EditionWords.Busy);
    }

    [EndpointSummary("试算进度 How far a preview is, and which report it led to.")]
    private static Results<Ok<SimulationTicketResponse>, ProblemHttpResult> Poll(Guid ticket, StartSimulation start, IMapper mapper, HttpContext context) =>
        start.Find(ticket) is { } found
            ? TypedResults.Ok(ResponseOf(found, mapper))
            : Problems.Refuse(
                context, StatusCodes.Status404NotFound, "simulation-not-running", new("没有这次试算", "There is no such preview"),
                new("本机没有这次试算；服务重启后须重新试算。", "This host has no such preview; after a restart it is to be started again."));

    [EndpointSummary("试算报告 What a draft would do: who moves, where, why, and twenty examples.")]
    private static async Task<Results<Answer<SimulationReport>, ProblemHttpResult>> FindAsync(int id, FindSimulation find, ReadDataVersion dataVersion, HttpContext context) =>
        await find.ExecuteAsync(id, context.RequestAborted) is { } stored
            ? Answer.Of(stored.Report, await dataVersion.ExecuteAsync(context.RequestAborted))
            : Problems.Refuse(
                context, StatusCodes.Status404NotFound, "simulation-not-found", new("没有这份报告", "There is no such report"),
                new($"没有编号为 {id} 的试算报告。", $"There is no report with the number {id}."));

    [EndpointSummary("申请启用 Asks that a previewed bundle govern from a day on; an earlier one too, which is a roll-back.")]
    private static async Task<Results<Ok<PolicyStepResponse>, ProblemHttpResult>> ProposeAsync(ActivationRequest request, ProposeActivation propose, IMapper mapper, HttpContext context) =>
        Answered(await propose.ExecuteAsync(WishOf(request), context.User.Identity!.Name!, context.RequestAborted), mapper, context);

    [EndpointSummary("批准启用 Agrees to what another policy officer asked for: from its day on the bundle governs.")]
    private static async Task<Results<Ok<PolicyStepResponse>, ProblemHttpResult>> ActivateAsync(ActivationRequest request, ActivatePolicies activate, IMapper mapper, HttpContext context) =>
        Answered(await activate.ExecuteAsync(WishOf(request), context.User.Identity!.Name!, context.RequestAborted), mapper, context);

    [EndpointSummary("政策沿革 Every step of every bundle, newest first.")]
    private static async Task<Answer<PolicyHistoryResponse>> ListAsync(ListPolicySteps list, OfficeCalendar office, ReadDataVersion dataVersion, IMapper mapper, CancellationToken ct)
    {
        var history = await list.ExecuteAsync(ct);
        return Answer.Of(
            new PolicyHistoryResponse(history.Calendar.BundleOn(office.Today), history.Calendar.Digests, mapper.Map<IReadOnlyList<PolicyStepResponse>>(history.Steps)),
            await dataVersion.ExecuteAsync(ct));
    }

    private static ActivationWish WishOf(ActivationRequest request) => new(request.Bundle, request.EffectiveFrom, request.Basis);

    private static Results<Ok<PolicyStepResponse>, ProblemHttpResult> Answered(ActivationReceipt receipt, IMapper mapper, HttpContext context) => receipt switch
    {
        ActivationProposed proposed => TypedResults.Ok(mapper.Map<PolicyStepResponse>(proposed.Proposal)),
        PoliciesActivated activated => TypedResults.Ok(mapper.Map<PolicyStepResponse>(activated.Activation)),
        ActivationRefused refused => Problems.Refuse(context, StatusCodes.Status409Conflict, refused.Reason, _refused, EditionWords.Of(refused)),
        _ => throw new System.Diagnostics.UnreachableException(receipt.ToString()),
    };

    private static ProblemHttpResult Refuse(HttpContext context, SimulationRefused refused) =>
        Problems.Refuse(context, StatusCodes.Status409Conflict, refused.Reason, _refused, EditionWords.Of(refused));

    private static SimulationTicketResponse ResponseOf(SimulationTicket ticket, IMapper mapper) => new(ticket.Id, ticket.IsRunning, ticket.Done, ticket.Total)
    {
        Simulation = (ticket.Receipt as Simulated)?.Simulation.Id,
        Refusal = ticket.Failed ? "simulation-failed" : (ticket.Receipt as SimulationRefused)?.Reason,
        Words = ticket.Failed ? mapper.Map<WordsResponse>(EditionWords.Failed)
            : ticket.Receipt is SimulationRefused refused ? mapper.Map<WordsResponse>(EditionWords.Of(refused)) : null,
    };
}
