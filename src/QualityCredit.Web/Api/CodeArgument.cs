namespace QualityCredit.Web.Api;

internal static class CodeArgument
{
    public const string Words = "Organization code (9) or unified social credit code (18), any case, with or without hyphen";
}
