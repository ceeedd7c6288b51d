using Microsoft.AspNetCore.Authorization;
using QualityCredit.Register.Clients;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Clients;

/// <summary>What an endpoint asks of the client; null where any client will do, because the endpoint looks further.</summary>
internal sealed record RequiredClient(ClientScope? Scope);

/// <summary>Endpoints for clients: programs of banks and departments, and enterprises. Officers and the public do not get in by them.</summary>
internal static class RequireClientConventions
{
    /// <summary>Any client that is let in; each has one scope at least.</summary>
    public static TBuilder RequireClient<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.Require(null, policy => policy.RequireAuthenticatedUser());

    public static TBuilder RequireScope<TBuilder>(this TBuilder builder, ClientScope scope)
        where TBuilder : IEndpointConventionBuilder => builder.Require(scope, policy => policy.RequireAssertion(context =>
            context.Resource is HttpContext http && CallingClient.Find(http)?.Has(scope) == true));

    private static TBuilder Require<TBuilder>(this TBuilder builder, ClientScope? scope, Func<AuthorizationPolicyBuilder, AuthorizationPolicyBuilder> ask)
        where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization(ask(new(ClientSchemes.Any)).Build()).WithMetadata(new RequiredClient(scope)).WithMetadata(
            Problem(StatusCodes.Status401Unauthorized), Problem(StatusCodes.Status403Forbidden), Problem(StatusCodes.Status429TooManyRequests),
            Problem(StatusCodes.Status503ServiceUnavailable), new AsksToComeAgain(StatusCodes.Status503ServiceUnavailable));

    private static ProducesResponseTypeMetadata Problem(int status) => new(status, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]);
}
