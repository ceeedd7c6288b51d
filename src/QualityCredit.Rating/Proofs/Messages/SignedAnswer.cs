using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace QualityCredit.Rating.Proofs.Messages;

/// <summary>The head of an answer as its receiver kept it, with which it is proved years later what was told.</summary>
public sealed class SignedAnswer
{
    private readonly string _status;
    private readonly Dictionary<string, string> _fields;

    private SignedAnswer(string status, Dictionary<string, string> fields) => (_status, _fields) = (status, fields);

    /// <summary>Reads a head as clients write it to a file, such as <c>curl -D</c>: a status line, then a field a line. Of several heads, those of proxies or of interim answers, the last one counts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="answer">What was read.</param>
    /// <returns>False where there is no status line.</returns>
    public static bool TryRead(string text, [NotNullWhen(true)] out SignedAnswer? answer)
    {
        answer = null;
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            if (StatusOf(line) is { } status)
            {
                answer = new(status, new(StringComparer.OrdinalIgnoreCase));
            }
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                answer?.Add(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }

        return answer is not null;
    }

    /// <summary>Whether the register signed this head, with this body, as its answer to a request.</summary>
    /// <param name="keys">The register's public keys.</param>
    /// <param name="method">The method of the request.</param>
    /// <param name="address">The address that was asked, whole and as it was sent.</param>
    /// <param name="sha256">SHA-256 of the body, 32 bytes; of a result that was fetched in parts, of all of them in their order.</param>
    public SignedAnswerVerdict Verify(KeySet keys, string method, string address, ReadOnlySpan<byte> sha256)
    {
        var (input, signature) = (_fields.GetValueOrDefault("Signature-Input", ""), _fields.GetValueOrDefault("Signature", ""));
        if (!SignatureInput.TryRead(input, AnswerSignature.Label, out var read))
        {
            return new SignedAnswerFails(SignedAnswerFlaw.NotSigned);
        }

        var isResult = read.Components.Contains(AnswerSignature.ReprDigest);
        var (digest, covered) = isResult ? (AnswerSignature.ReprDigest, AnswerSignature.OverResult) : (AnswerSignature.ContentDigest, AnswerSignature.OverAnswer);
        if (ValueOf(digest) is { } told && !ContentDigest.MatchesHash(told, sha256))
        {
            return new SignedAnswerFails(SignedAnswerFlaw.OtherBody);
        }

        return MessageSignature.Verify(keys, AnswerSignature.Label, (input, signature), covered, ValueOf) switch
        {
            SignatureVerdict.Good => new SignedAnswerHolds(
                int.Parse(_status, CultureInfo.InvariantCulture),
                read.KeyId!,
                read.Created is { } created ? DateTime.UnixEpoch.AddSeconds(created) : null,
                Convert.ToHexStringLower(sha256)),
            SignatureVerdict.Unreadable => new SignedAnswerFails(SignedAnswerFlaw.NotSigned),
            SignatureVerdict.CoversTooLittle => new SignedAnswerFails(SignedAnswerFlaw.CoversTooLittle),
            SignatureVerdict.OtherAlgorithm => new SignedAnswerFails(SignedAnswerFlaw.OtherAlgorithm),
            SignatureVerdict.UnknownKey => new SignedAnswerFails(SignedAnswerFlaw.UnknownKey),
            SignatureVerdict.Wrong => new SignedAnswerFails(SignedAnswerFlaw.SignatureWrong),
        };

        string? ValueOf(string component) => component switch
        {
            "\"@status\"" => _status,
            "\"@method\";req" => method,
            "\"@target-uri\";req" => address,
            _ => _fields.GetValueOrDefault(component.Trim('"')),
        };
    }

    private static string? StatusOf(string line) =>
        line.StartsWith("HTTP/", StringComparison.Ordinal) && line.Split(' ') is [_, { Length: 3 } status, ..] && status.All(char.IsAsciiDigit) ? status : null;

    // A field that stands twice is one list (RFC 9110 §5.3).
    private void Add(string name, string value) => _fields[name] = _fields.TryGetValue(name, out var before) ? $"{before}, {value}" : value;
}
