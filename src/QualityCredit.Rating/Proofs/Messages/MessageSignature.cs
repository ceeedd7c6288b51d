using System.Text;

namespace QualityCredit.Rating.Proofs.Messages;

/// <summary>What a check of a signature came to.</summary>
public enum SignatureVerdict
{
    /// <summary>It is of the named key, over what the message says.</summary>
    Good,

    /// <summary>The fields are missing or cannot be read.</summary>
    Unreadable,

    /// <summary>It covers less than it must, or a part that the message does not have.</summary>
    CoversTooLittle,

    /// <summary>It names another algorithm than ECDSA over P-256 with SHA-256.</summary>
    OtherAlgorithm,

    /// <summary>The key set does not hold its key.</summary>
    UnknownKey,

    /// <summary>The message, the fields or the signature were changed.</summary>
    Wrong,
}

/// <summary>Signatures of HTTP messages (RFC 9421) by ECDSA over P-256 with SHA-256 (§3.3.4): whoever holds the public key can prove what an answer said.</summary>
public static class MessageSignature
{
    /// <summary>The algorithm's name in the parameters.</summary>
    public const string Algorithm = "ecdsa-p256-sha256";

    /// <summary>Signs the covered parts of a message.</summary>
    /// <param name="signer">The key.</param>
    /// <param name="label">Joins the two fields.</param>
    /// <param name="components">What is covered, each as <see cref="SignatureInput.Components"/> writes it.</param>
    /// <param name="valueOf">The value of a part.</param>
    /// <param name="created">The instant, in seconds since 1970.</param>
    /// <returns>The fields <c>Signature-Input</c> and <c>Signature</c>.</returns>
    /// <exception cref="ArgumentException">The message lacks a part that is to be covered.</exception>
    public static (string Input, string Signature) Sign(ProofSigner signer, string label, IReadOnlyList<string> components, Func<string, string?> valueOf, long created)
    {
        var input = SignatureInput.Of(label, components, created, signer.Key.Id, Algorithm);
        var text = input.SignatureBase(valueOf) ?? throw new ArgumentException("The message lacks a part that is to be covered.", nameof(valueOf));
        return ($"{label}={input.Text}", $"{label}=:{Convert.ToBase64String(signer.Sign(Encoding.UTF8.GetBytes(text)))}:");
    }

    /// <summary>Checks a signature.</summary>
    /// <param name="keys">The keys by which it may be.</param>
    /// <param name="label">Which of several signatures.</param>
    /// <param name="fields">The fields <c>Signature-Input</c> and <c>Signature</c>.</param>
    /// <param name="required">What it must cover.</param>
    /// <param name="valueOf">The value of a part of the message at hand; null where it has none.</param>
    public static SignatureVerdict Verify(KeySet keys, string label, (string Input, string Signature) fields, IEnumerable<string> required, Func<string, string?> valueOf)
    {
        if (!SignatureInput.TryRead(fields.Input, label, out var input) || SignatureOf(fields.Signature, label) is not { } signature)
        {
            return SignatureVerdict.Unreadable;
        }

        if (input.Algorithm is not (null or Algorithm))
        {
            return SignatureVerdict.OtherAlgorithm;
        }

        if (required.Except(input.Components).Any() || input.SignatureBase(valueOf) is not { } text)
        {
            return SignatureVerdict.CoversTooLittle;
        }

        if (input.KeyId is not { } name || keys.Find(name) is not { } key)
        {
            return SignatureVerdict.UnknownKey;
        }

        return key.Verifies(Encoding.UTF8.GetBytes(text), signature) ? SignatureVerdict.Good : SignatureVerdict.Wrong;
    }

    private static byte[]? SignatureOf(string field, string label)
    {
        foreach (var member in field.Split(','))
        {
            var text = member.Trim();
            var start = $"{label}=:";
            if (text.StartsWith(start, StringComparison.Ordinal) && text.EndsWith(':') && text.Length > start.Length)
            {
                var bytes = new byte[text.Length];
                return Convert.TryFromBase64String(text[start.Length..^1], bytes, out var written) && $"{start}{Convert.ToBase64String(bytes, 0, written)}:" == text ? bytes[..written] : null;
            }
        }

        return null;
    }
}
