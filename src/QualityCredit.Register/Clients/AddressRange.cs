using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace QualityCredit.Register.Clients;

/// <summary>Addresses from which a client may come: one of them, or a network in CIDR notation, IPv4 or IPv6.</summary>
public sealed record AddressRange
{
    /// <summary>Bits before an IPv4 address that is written as an IPv6 one.</summary>
    private const int MappedPrefix = 96;

    private AddressRange(IPNetwork network) => Network = network;

    /// <summary>Where nobody comes from: the unspecified address.</summary>
    public static AddressRange Nobody { get; } = new(new IPNetwork(IPAddress.IPv6Any, Length(IPAddress.IPv6Any)));

    public IPNetwork Network { get; }

    /// <summary>A network whose address has bits beyond its prefix is a slip of the pen, not a network.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out AddressRange? range)
    {
        var word = text?.Trim() ?? "";
        var slash = word.IndexOf('/', StringComparison.Ordinal);
        range = !TryParseAddress(slash < 0 ? word : word[..slash], out var address) ? null
            : slash < 0 ? new(new IPNetwork(Plain(address), Length(Plain(address))))
            : IPNetwork.TryParse(word, out var network) && network.BaseAddress.Equals(address) ? new(Plain(network))
            : null;
        return range is not null;
    }

    /// <summary>An IPv4 caller of a socket that listens on both is told as an IPv6 address, and a neighbour with the name of the network card.</summary>
    public static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : new(address.GetAddressBytes());

    public bool Contains(IPAddress address) => Network.Contains(Plain(address));

    public override string ToString() => Network.PrefixLength == Length(Network.BaseAddress) ? Network.BaseAddress.ToString() : Network.ToString();

    // The framework reads "10.1" and "167772161" as IPv4 addresses too, and "010.0.0.1" as 8.0.0.1: what begins with a zero is octal to it.
    private static bool TryParseAddress(string word, [NotNullWhen(true)] out IPAddress? address) =>
        IPAddress.TryParse(word, out address) && address.AddressFamily switch
        {
            AddressFamily.InterNetworkV6 => address.ScopeId == 0 && (!word.Contains('.', StringComparison.Ordinal) || TryParseAddress(word[(word.LastIndexOf(':') + 1)..], out _)),
            _ => address.ToString() == word,
        };

    private static IPNetwork Plain(IPNetwork network) => network.BaseAddress.IsIPv4MappedToIPv6 && network.PrefixLength >= MappedPrefix
        ? new(network.BaseAddress.MapToIPv4(), network.PrefixLength - MappedPrefix)
        : network;

    private static int Length(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6 ? 128 : 32;
}
