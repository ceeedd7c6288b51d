using System.Net;
using System.Net.Sockets;

namespace QualityCredit.Web.Watches;

/// <summary>
/// Addresses that lead out of the house: whoever names a receiver must not reach what stands behind our own walls by it. By the registries of
/// special-purpose addresses (RFC 6890).
/// </summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] _special4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork _global6 = IPNetwork.Parse("2000::/3");

    // Within the global ones: tunnels that carry an IPv4 address (Teredo, 6to4), other protocols' own, and examples of documents.
    private static readonly IPNetwork[] _special6 = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse)];

    public static bool Holds(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return Holds(address.MapToIPv4());
        }

        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !_special4.Any(network => network.Contains(address)),
            AddressFamily.InterNetworkV6 => _global6.Contains(address) && !_special6.Any(network => network.Contains(address)),
            _ => false,
        };
    }
}
