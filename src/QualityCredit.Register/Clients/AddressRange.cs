using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace QualityCredit.Register.Clients;

/// <summary>Addresses from which a client may come: one of them, or a network in CIDR notation, IPv4 or IPv6.</summary>
public sealed record AddressRange
{
    private readonly IPNetwork _network;

    private AddressRange(IPNetwork network) => _network = network;

    /// <summary>A network whose address has bits beyond its prefix is a slip of the pen, not a network.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out AddressRange? range)
    {
        var word = text?.Trim() ?? "";
        range = word.Contains('/', StringComparison.Ordinal)
            ? IPNetwork.TryParse(word, out var network) && network.BaseAddress.Equals(IPAddress.Parse(word[..word.IndexOf('/', StringComparison.Ordinal)])) ? new(network) : null
            : IPAddress.TryParse(word, out var single) && IsWritten(word, single) ? new(new IPNetwork(Plain(single), Length(Plain(single)))) : null;
        return range is not null;
    }

    /// <summary>An IPv4 caller of a socket that listens on both is told as an IPv6 address, and a neighbour with the name of the network card.</summary>
    public static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : new(address.GetAddressBytes());

    public bool Contains(IPAddress address) => _network.Contains(Plain(address));

    public override string ToString() => _network.PrefixLength == Length(_network.BaseAddress) ? _network.BaseAddress.ToString() : _network.ToString();

    // The framework reads "10.1" and "167772161" as IPv4 addresses too.
    private static bool IsWritten(string word, IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 ? address.ScopeId == 0 : word.Count(character => character == '.') == 3;

    private static int Length(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6 ? 128 : 32;
}
