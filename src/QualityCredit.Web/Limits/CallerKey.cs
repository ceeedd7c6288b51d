using System.Net;
using System.Net.Sockets;

namespace QualityCredit.Web.Limits;

/// <summary>Who shares a quota. An address of version 6 counts by the network that one customer is given (/64).</summary>
internal static class CallerKey
{
    /// <summary>All that come beyond the number of callers that are counted one by one.</summary>
    public const string Others = "others";

    private const int CustomerBytes = 8;

    public static string OfAddress(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes(), 0, CustomerBytes),
        _ => address.ToString(),
    };
}
