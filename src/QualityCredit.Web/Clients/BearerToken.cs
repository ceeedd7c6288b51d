using Microsoft.Extensions.Primitives;

namespace QualityCredit.Web.Clients;

/// <summary>
/// The credential of the header Authorization (RFC 6750): caches and logs know that header as secret, as they do not know an X-Api-Key.
/// </summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    public static string? Of(HttpRequest request) => Of(request.Headers.Authorization);

    private static string? Of(StringValues header) => header is [{ } value] && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        ? value[Scheme.Length..].Trim()
        : null;

    /// <summary>Three parts with points between (RFC 7519); a key has no point.</summary>
    public static bool IsJsonWebToken(string token) => token.AsSpan().Count('.') == 2;
}
