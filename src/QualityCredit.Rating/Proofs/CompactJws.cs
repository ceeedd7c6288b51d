using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace QualityCredit.Rating.Proofs;

/// <summary>A JSON Web Signature in compact form (RFC 7515 §7.1) with ES256, of one declared type; nothing else is accepted.</summary>
internal sealed record CompactJws(string KeyId, byte[] Payload, byte[] SignedText, byte[] Signature)
{
    public const string Algorithm = "ES256";

    private const int SignatureLength = 64;

    public static string Sign<T>(ProofSigner signer, string type, T payload)
    {
        var text = $"{Encode(ProofJson.Write(new Header(Algorithm, signer.Key.Id, type)))}.{Encode(ProofJson.Write(payload))}";
        return $"{text}.{Base64Url.EncodeToString(signer.Sign(Encoding.ASCII.GetBytes(text)))}";
    }

    /// <summary>Takes the three parts apart; the signature is not verified yet.</summary>
    public static bool TryRead(string text, string type, [NotNullWhen(true)] out CompactJws? jws)
    {
        jws = null;
        if (text.Split('.') is not [var head, var body, var tail]
            || !StrictBase64.TryDecode(head, out var headBytes) || !StrictBase64.TryDecode(body, out var payload) || !StrictBase64.TryDecode(tail, out var signature)
            || signature.Length != SignatureLength
            || !ProofJson.TryRead<Header>(headBytes, out var header) || header.Alg != Algorithm || header.Typ != type)
        {
            return false;
        }

        jws = new(header.Kid, payload, Encoding.ASCII.GetBytes($"{head}.{body}"), signature);
        return true;
    }

    public bool IsSignedBy(VerificationKey key) => key.Verifies(SignedText, Signature);

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private sealed record Header(string Alg, string Kid, string Typ);
}
