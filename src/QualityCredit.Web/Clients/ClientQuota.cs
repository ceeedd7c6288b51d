using Microsoft.AspNetCore.Http.Features;
using QualityCredit.Register.Clients;

namespace QualityCredit.Web.Clients;

/// <summary>What is left of the calling client's limit after this request.</summary>
internal sealed record ClientQuota(ClientLimit Limit, int Remaining, long ResetAfterSeconds)
{
    public static ClientQuota Of(HttpContext context) => context.Features.GetRequiredFeature<ClientQuota>();
}
