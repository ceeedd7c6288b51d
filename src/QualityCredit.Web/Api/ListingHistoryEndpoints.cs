using System.ComponentModel;
using AutoMapper;
using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Clients;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Ratings;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Clients;
using QualityCredit.Web.Hosting;

namespace QualityCredit.Web.Api;

/// <summary>
/// What the public is no longer shown: ended entries. Departments that decide on aid, tenders and honours look back; nobody else needs to.
/// Entries that were void from the start are told to nobody here.
/// </summary>
internal static class ListingHistoryEndpoints
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/enterprises/{code}/listings", ReadAsync)
        .WithTags("clients").WithName("ReadListingHistory").RequireScope(ClientScope.ListingRead).RefusesCodes();

    [EndpointSummary("黑名单记录 Every entry of an enterprise, ended ones too. Needs the scope listing:read.")]
    private static async Task<Results<Answer<ListingHistoryResponse>, ProblemHttpResult>> ReadAsync(
        [Description(CodeArgument.Words)] string code, ReadEvidence read, OfficeCalendar calendar, ReadDataVersion dataVersion, IMapper mapper, HttpContext context)
    {
        if (!EnterpriseCode.TryParse(code, out var enterprise, out var problem))
        {
            return Problems.WrongCode(context, problem);
        }

        if (await read.ExecuteAsync(enterprise.Organization, null, null, context.RequestAborted) is not { } evidence)
        {
            return Problems.NotRegistered(context, enterprise);
        }

        var entries = evidence.Select(known => known.Item).OfType<Listing>().OrderByDescending(entry => entry.ListedFrom);
        return Answer.Of(
            new ListingHistoryResponse
            {
                Code = enterprise.Organization.ToString(),
                On = calendar.Today,
                Entries = [.. entries.Select(entry => new ListingHistoryEntryResponse(entry.IsInForceOn(calendar.Today), entry.RemovedOn, mapper.Map<ListingEntryResponse>(entry)))],
            },
            await dataVersion.ExecuteAsync(context.RequestAborted));
    }
}
