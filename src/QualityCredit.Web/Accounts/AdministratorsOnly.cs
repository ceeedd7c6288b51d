namespace QualityCredit.Web.Accounts;

/// <summary>The name of the authorization policy for those who keep the clients, and watch over what they ask.</summary>
internal static class AdministratorsOnly
{
    public const string Api = "administrator-api";
}
