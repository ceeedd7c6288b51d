using QualityCredit.Register.Clients;

namespace QualityCredit.Register.Watches;

/// <summary>What a client may learn by watching.</summary>
public static class WatchRights
{
    /// <summary>Grades are for departments; a bank learns that one changed, and asks for it under the enterprise's authorisation.</summary>
    public static bool LearnsGrades(this ClientKind kind) => kind switch
    {
        ClientKind.Department => true,
        ClientKind.Bank or ClientKind.Other or ClientKind.Enterprise => false,
    };

    /// <summary>All that is published is handed over to departments alone.</summary>
    public static bool MayWatch(this ClientKind kind, WatchFeed feed) => feed switch
    {
        WatchFeed.Portfolio => true,
        WatchFeed.Everything => kind.LearnsGrades(),
    };

    /// <summary>Whoever is shut out, or lost the scope, is sent nothing more.</summary>
    public static bool MayWatch(this KnownClient client, WatchFeed feed, DateOnly today) =>
        client.BlockedBecause is null && client.Terms.Valid.Contains(today) && client.Terms.Scopes.Contains(ClientScope.Watch) && client.Terms.Kind.MayWatch(feed);
}
