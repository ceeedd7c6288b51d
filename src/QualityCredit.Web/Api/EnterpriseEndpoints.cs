using System.ComponentModel;
using AutoMapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Ratings;
using QualityCredit.Web.Api.Responses;

namespace QualityCredit.Web.Api;

internal static class EnterpriseEndpoints
{
    private const int UsualPage = 50;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/enterprises", SearchAsync).WithTags("enterprises").WithName("SearchEnterprises");
        api.MapGet("/enterprises/{code}", FindAsync).WithTags("enterprises").WithName("FindEnterprise").RefusesCodes();
    }

    [EndpointSummary("企业查询 Enterprises by code, or by a part of the present or a former name, in pages.")]
    private static async Task<Answer<EnterprisePageResponse>> SearchAsync(
        [Description("A code in any notation, or a part of a name; nothing for all"), FromQuery] string? query,
        [Description("Where to go on: what the page before called next"), FromQuery] int? after,
        [Description("Lines of a page, at most 200"), FromQuery] int? limit,
        SearchEnterprises search, ReadDataVersion dataVersion, IMapper mapper, CancellationToken ct)
    {
        var found = await search.ExecuteAsync(query ?? "", after, limit ?? UsualPage, ct);
        var page = new EnterprisePageResponse(mapper.Map<IReadOnlyList<EnterpriseLineResponse>>(found.Page)) { Next = found.Next };
        return Answer.Of(page, await dataVersion.ExecuteAsync(ct));
    }

    [EndpointSummary("企业基本信息 Who the enterprise is and where it stands.")]
    private static async Task<Results<Answer<EnterpriseResponse>, ProblemHttpResult>> FindAsync(
        [Description(CodeArgument.Words)] string code, FindEnterprise find, ReadDataVersion dataVersion, IMapper mapper, HttpContext context)
    {
        if (!EnterpriseCode.TryParse(code, out var enterprise, out var problem))
        {
            return Problems.WrongCode(context, problem);
        }

        return await find.ExecuteAsync(enterprise, context.RequestAborted) is { } found
            ? Answer.Of(mapper.Map<EnterpriseResponse>(found), await dataVersion.ExecuteAsync(context.RequestAborted))
            : Problems.NotRegistered(context, enterprise);
    }
}
