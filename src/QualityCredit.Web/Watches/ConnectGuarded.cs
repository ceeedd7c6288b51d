using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace QualityCredit.Web.Watches;

/// <summary>The receiver's name leads to an address that is not public and was not allowed.</summary>
internal sealed class AddressForbiddenException(string host) : IOException($"{host} leads to an address that is not public.");

/// <summary>
/// Connects to receivers. The address is checked that is connected to, not one that the name led to earlier: who answers our first question
/// with a public address and the second with ours gains nothing.
/// </summary>
internal sealed class ConnectGuarded(LookUpNames names, IOptions<WatchOptions> options)
{
    /// <summary>Whether one may be delivered to.</summary>
    public bool Allows(IPAddress address) => PublicAddresses.Holds(address) || options.Value.Allowed.Any(range => range.Contains(address));

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var end = context.DnsEndPoint;
        var addresses = IPAddress.TryParse(end.Host, out var literal) ? [literal] : await names.ExecuteAsync(end.Host, ct);
        if (addresses.Length == 0 || !addresses.All(Allows))
        {
            throw new AddressForbiddenException(end.Host);
        }

        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
