namespace QualityCredit.Web.Accounts;

/// <summary>The names of the two authorization policies for those who keep the policies.</summary>
internal static class PolicyOfficersOnly
{
    public const string Pages = "policy-officer-pages";

    public const string Api = "policy-officer-api";
}
