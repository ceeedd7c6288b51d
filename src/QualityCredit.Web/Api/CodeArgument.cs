namespace QualityCredit.Web.Api;

/// <summary>What every address with an enterprise's code in it has in common.</summary>
internal static class CodeArgument
{
    public const string Words = "Organization code (9) or unified social credit code (18), any case, with or without hyphen";

    public static RouteHandlerBuilder RefusesCodes(this RouteHandlerBuilder route) => route
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound);
}
