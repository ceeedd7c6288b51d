using System.Net;
using Microsoft.Extensions.Options;
using QualityCredit.Register.Watches;

namespace QualityCredit.Web.Watches;

/// <summary>Why an address cannot be delivered to.</summary>
internal enum TargetFlaw
{
    Malformed,
    NotHttps,
    NotPublic,
}

/// <summary>Reads where a client wants its events sent. Where a name leads is checked anew at each connection.</summary>
internal sealed class TargetUrl(IOptions<WatchOptions> options, ConnectGuarded connect)
{
    /// <returns>The address as it is signed, or why it is refused.</returns>
    public (string? Url, TargetFlaw Flaw) Read(string? text)
    {
        if (!Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp)
            || uri.UserInfo.Length > 0 || uri.Fragment.Length > 0 || uri.AbsoluteUri.Length > WatchTarget.LongestUrl || uri.AbsoluteUri.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            return (null, TargetFlaw.Malformed);
        }

        if (uri.Scheme == Uri.UriSchemeHttp && !options.Value.AllowHttp)
        {
            return (null, TargetFlaw.NotHttps);
        }

        return IPAddress.TryParse(uri.DnsSafeHost, out var address) && !connect.Allows(address) ? (null, TargetFlaw.NotPublic) : (uri.AbsoluteUri, default);
    }
}
