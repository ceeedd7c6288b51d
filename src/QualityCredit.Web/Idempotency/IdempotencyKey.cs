using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.Extensions.Primitives;
using QualityCredit.Register.Idempotency;

namespace QualityCredit.Web.Idempotency;

/// <summary>
/// The key that a client gives a request (draft-ietf-httpapi-idempotency-key-header). The draft writes it as a string of structured fields,
/// in quotation marks; many clients leave them out, so a plain token is taken for the same key.
/// </summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";

    public static bool TryParse(StringValues stated, [NotNullWhen(true)] out string? key)
    {
        key = null;
        if (stated is not [{ } one])
        {
            return false;
        }

        var text = one.Trim(' ');
        key = text.StartsWith('"') ? Unquoted(text) : text.All(IsOfToken) ? text : null;
        return key is { Length: > 0 and <= AnsweredRequest.LongestKey };
    }

    /// <summary>RFC 9651 §3.3.3: printable ASCII, with quotation mark and backslash behind a backslash.</summary>
    private static string? Unquoted(string text)
    {
        StringBuilder key = new();
        for (var i = 1; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"':
                    return i == text.Length - 1 ? key.ToString() : null;
                case '\\' when i + 1 < text.Length && text[i + 1] is '"' or '\\':
                    key.Append(text[++i]);
                    break;
                case '\\' or < ' ' or > '~':
                    return null;
                default:
                    key.Append(text[i]);
                    break;
            }
        }

        return null;
    }

    private static bool IsOfToken(char one) => char.IsAsciiLetterOrDigit(one) || one is '-' or '_' or '.' or ':' or '/' or '+' or '=' or '~';
}
