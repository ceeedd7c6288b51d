using Microsoft.Net.Http.Headers;

namespace QualityCredit.Web.Api;

/// <summary>Whether a client says that it has the answer already (RFC 9110, section 13.2.2: the tag decides, the instant only where no tag is named).</summary>
internal static class KnownAlready
{
    public static bool By(HttpRequest request, string tag, DateTime? changedUtc = null)
    {
        var known = request.Headers.IfNoneMatch;
        if (known.Count > 0)
        {
            return known.Any(line => line is not null && Names(line, tag));
        }

        return changedUtc is { } changed && HeaderUtilities.TryParseDate(request.Headers.IfModifiedSince.ToString(), out var since) && changed <= since.UtcDateTime;
    }

    private static bool Names(string line, string tag) =>
        line == tag || line.Split(',', StringSplitOptions.TrimEntries).Any(one => one == tag || one == "*" || (one.StartsWith("W/", StringComparison.Ordinal) && one.AsSpan(2).SequenceEqual(tag)));
}
