using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using QualityCredit.Register.Clients;

namespace QualityCredit.Web.Limits;

/// <summary>How many requests are answered in how long. It keeps one client from taking the others' place, and is no number of any law.</summary>
public sealed record QuotaOptions
{
    [Range(1, int.MaxValue)]
    public int Requests { get; init; } = 1200;

    [Range(1, 86400)]
    public int Seconds { get; init; } = 60;
}

/// <summary>The limits of this host.</summary>
public sealed record LimitsOptions
{
    public const string Section = "Limits";

    /// <summary>For each address of those who have not signed in.</summary>
    [ValidateObjectMembers]
    public QuotaOptions Anonymous { get; init; } = new();

    /// <summary>At most so many callers are counted one by one; those that come beyond share one quota, so that memory is bounded.</summary>
    [Range(1, int.MaxValue)]
    public int MostCallers { get; init; } = 100_000;

    /// <summary>Addresses or networks of proxies in front of this host whose X-Forwarded-For is believed; nobody's where empty.</summary>
    public string[] TrustedProxies { get; init; } = [];

    public static bool NamesProxies(LimitsOptions options) => options.TrustedProxies.All(proxy => AddressRange.TryParse(proxy, out _));
}
