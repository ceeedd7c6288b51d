namespace QualityCredit.Web.Clients;

/// <summary>How programs of banks and departments are recognized. No other scheme lets them in, and these let nobody else in.</summary>
internal static class ClientSchemes
{
    /// <summary>What endpoints ask for: hands over to one of the two below by the look of the credential.</summary>
    public const string Any = "Client";

    public const string Key = "ClientKey";

    public const string Token = "ClientToken";
}
