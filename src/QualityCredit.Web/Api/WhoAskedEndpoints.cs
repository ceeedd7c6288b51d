using System.ComponentModel;
using AutoMapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Clients;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Ratings;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Clients;

namespace QualityCredit.Web.Api;

/// <summary>An enterprise is told who asked about it, in the words in which officers would tell it; nobody else gets in here, and beyond its own terms it is told nothing else.</summary>
internal static class WhoAskedEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var own = api.MapGroup("/enterprises/{code}/who-asked").WithTags("ledger").RequireScope(ClientScope.LedgerOwn);
        own.MapGet("", QueriesAsync).WithName("ReadWhoAsked").ProducesProblem(StatusCodes.Status400BadRequest);
        own.MapGet("/authorisations", AuthorisationsAsync).WithName("ReadOwnAuthorisations").ProducesProblem(StatusCodes.Status400BadRequest);
    }

    [EndpointSummary("谁查询过本企业 Who asked about the calling enterprise: institution, day, purpose and authorisation, the newest first. The persons who asked are not named. Needs the scope ledger:own, and the enterprise's own code.")]
    private static async Task<Results<Answer<EnterpriseQueriesResponse>, ProblemHttpResult>> QueriesAsync(
        [Description(CodeArgument.Words)] string code,
        [Description("Where to go on: what the page before called next"), FromQuery] string? before,
        [Description("Lines of a page, at most 200"), FromQuery] int? limit,
        ShowWhoAsked show, ReadDataVersion dataVersion, IMapper mapper, HttpContext context) =>
        RefusalOf(code, context) is { } refusal ? refusal : await LedgerStaffEndpoints.QueriesAsync(code, before, limit, show, dataVersion, mapper, context);

    [EndpointSummary("本企业的查询授权 The authorisations under which somebody asked about the calling enterprise, and which of them it took back. Needs the scope ledger:own, and the enterprise's own code.")]
    private static async Task<Results<Answer<IReadOnlyList<AuthorisationResponse>>, ProblemHttpResult>> AuthorisationsAsync(
        [Description(CodeArgument.Words)] string code, ListAuthorisations list, ReadDataVersion dataVersion, IMapper mapper, HttpContext context) =>
        RefusalOf(code, context) is { } refusal ? refusal : await LedgerStaffEndpoints.AuthorisationsAsync(code, list, dataVersion, mapper, context);

    /// <summary>What is no code is of no enterprise: it is refused where it is read.</summary>
    private static ProblemHttpResult? RefusalOf(string code, HttpContext context) =>
        EnterpriseCode.TryParse(code, out var enterprise, out _) ? ClientRefusal.OfWhoAsked(CallingClient.Of(context), enterprise)?.On(context) : null;
}
