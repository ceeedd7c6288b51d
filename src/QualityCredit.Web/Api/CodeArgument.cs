namespace QualityCredit.Web.Api;

/// <summary>What every address with an enterprise's code in it has in common.</summary>
internal static class CodeArgument
{
    public const string Words = "Organization code (9) or unified social credit code (18), any case, with or without hyphen";

    public static RouteHandlerBuilder RefusesCodes(this RouteHandlerBuilder route) => route
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>As above, and the stored decision may be one that this host cannot replay.</summary>
    public static RouteHandlerBuilder RefusesRatings(this RouteHandlerBuilder route) => route
        .RefusesCodes()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status500InternalServerError);
}
