using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace QualityCredit.Rating.Proofs.Messages;

/// <summary>What a signature covers and by which key, as the field <c>Signature-Input</c> says (RFC 9421 §4.1).</summary>
/// <param name="Label">The name that joins it to its signature.</param>
/// <param name="Text">What stands behind the label: it is signed as it is written.</param>
/// <param name="Components">The covered parts of the message in their order, each as it is written: <c>"@status"</c>, <c>"@method";req</c>.</param>
/// <param name="Created">When it was signed, in seconds since 1970; null where it does not say.</param>
/// <param name="KeyId">The name of the key; null where it does not say.</param>
/// <param name="Algorithm">The algorithm; null where the key alone says it.</param>
public sealed record SignatureInput(string Label, string Text, IReadOnlyList<string> Components, long? Created, string? KeyId, string? Algorithm)
{
    /// <summary>Writes a new one with the parameters <c>created</c>, <c>keyid</c> and <c>alg</c>.</summary>
    public static SignatureInput Of(string label, IReadOnlyList<string> components, long created, string keyId, string algorithm) => new(
        label,
        string.Create(CultureInfo.InvariantCulture, $"({string.Join(' ', components)});created={created};keyid=\"{keyId}\";alg=\"{algorithm}\""),
        components,
        created,
        keyId,
        algorithm);

    /// <summary>Reads the member of a label; false where the field has none, or is not written as RFC 8941 asks.</summary>
    /// <param name="field">The value of the field; several members stand behind commas.</param>
    /// <param name="label">The label.</param>
    /// <param name="input">What was read.</param>
    public static bool TryRead(string field, string label, [NotNullWhen(true)] out SignatureInput? input)
    {
        input = null;
        foreach (var member in Split(field, ','))
        {
            var text = member.Trim();
            if (text.StartsWith($"{label}=(", StringComparison.Ordinal))
            {
                return TryReadMember(label, text[(label.Length + 1)..], out input);
            }
        }

        return false;
    }

    /// <summary>The line of a component, and behind the last the line of the parameters: what is signed (RFC 9421 §2.5).</summary>
    /// <param name="valueOf">The value of a component, null where the message has none.</param>
    /// <returns>The text, or null where the message lacks a covered part.</returns>
    public string? SignatureBase(Func<string, string?> valueOf)
    {
        List<string> lines = [];
        foreach (var component in Components)
        {
            if (valueOf(component) is not { } value || value.AsSpan().ContainsAny('\r', '\n'))
            {
                return null;
            }

            lines.Add($"{component}: {value}");
        }

        return string.Join('\n', [.. lines, $"\"@signature-params\": {Text}"]);
    }

    private static bool TryReadMember(string label, string text, [NotNullWhen(true)] out SignatureInput? input)
    {
        input = null;
        if (IndexOutsideQuotes(text, ')') is not (> 0 and var end))
        {
            return false;
        }

        string[] components = [.. Split(text[1..end], ' ').Where(component => component.Length > 0)];
        if (components.Any(component => component[0] != '"') || components.Distinct().Count() != components.Length)
        {
            return false;
        }

        Dictionary<string, string> parameters = [];
        foreach (var parameter in Split(text[(end + 1)..], ';').Skip(1))
        {
            var parts = parameter.Split('=', 2);
            if (parts.Length != 2 || !parameters.TryAdd(parts[0].Trim(), parts[1]))
            {
                return false;
            }
        }

        long? created = null;
        if (parameters.TryGetValue("created", out var instant))
        {
            if (!long.TryParse(instant, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            {
                return false;
            }

            created = seconds;
        }

        input = new(label, text, components, created, Unquoted(parameters, "keyid"), Unquoted(parameters, "alg"));
        return true;
    }

    private static string? Unquoted(Dictionary<string, string> parameters, string name) =>
        parameters.TryGetValue(name, out var value) && value is ['"', .. var inner, '"'] ? inner : null;

    private static int IndexOutsideQuotes(string text, char wanted)
    {
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            if (!quoted && text[i] == wanted)
            {
                return i;
            }
        }

        return -1;
    }

    private static IEnumerable<string> Split(string text, char separator)
    {
        var (start, quoted) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            if (!quoted && text[i] == separator)
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }
}
