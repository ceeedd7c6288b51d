namespace QualityCredit.Web.Idempotency;

/// <summary>What an endpoint does with the key of a request.</summary>
internal enum KeyMode
{
    /// <summary>What the request writes and its answer are one transaction.</summary>
    Together,

    /// <summary>
    /// As <see cref="Together"/>, by the endpoint itself: it works its answer out before anything is written and keeps both in one short
    /// transaction, so that no other writer waits for the work. It finds the request among the features, and whether the key was used before
    /// in its transaction.
    /// </summary>
    ByItself,

    /// <summary>The answer is kept after the work, which is long or goes on in the background and may be done twice without harm.</summary>
    Afterwards,

    /// <summary>Nothing is kept: the request changes nothing, or its answer is a secret.</summary>
    None,
}

/// <summary>Every POST of the API states one of these.</summary>
internal sealed record KeyUse(KeyMode Mode);

internal static class TakeKeys
{
    public static RouteHandlerBuilder TakesKeys(this RouteHandlerBuilder route, KeyMode mode)
    {
        route.WithMetadata(new KeyUse(mode));
        return mode == KeyMode.None ? route : route
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }
}
