using AutoMapper;
using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Rating.Evidence;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Clients;

namespace QualityCredit.Web.Api;

internal static class ClientEndpoints
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/client", WhoAmI).WithTags("clients").WithName("ReadCallingClient").RequireClient();

    [EndpointSummary("本客户 Whom the register takes the caller for: scopes, end of the key, limit and what is left of it.")]
    private static Ok<ClientResponse> WhoAmI(IMapper mapper, HttpContext context)
    {
        var (client, quota) = (CallingClient.Of(context), ClientQuota.Of(context));
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new ClientResponse
        {
            Client = client.Id,
            Name = client.Name,
            Kind = mapper.Map<TermResponse>(Vocabulary.TermOf(client.Kind)),
            Organization = client.Organization?.ToString(),
            Scopes = [.. client.Scopes.OrderBy(scope => scope.Code, StringComparer.Ordinal).Select(scope => new ScopeResponse(scope.Code, scope.Words.Zh, scope.Words.En))],
            Key = client.KeyId,
            EndsUtc = client.CredentialEndsUtc,
            Limit = new(quota.Limit.Permits, quota.Limit.Seconds, quota.Remaining, quota.ResetAfterSeconds),
        });
    }
}
