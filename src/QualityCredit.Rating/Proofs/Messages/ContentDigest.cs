using System.Security.Cryptography;

namespace QualityCredit.Rating.Proofs.Messages;

/// <summary>The digest of a body as the field <c>Content-Digest</c> writes it (RFC 9530 §2), with SHA-256.</summary>
public static class ContentDigest
{
    private const string Algorithm = "sha-256";

    /// <summary>The value of the field for a body.</summary>
    public static string Of(ReadOnlySpan<byte> body) => OfHash(SHA256.HashData(body));

    /// <summary>The value of the field for a body whose SHA-256 is known, 32 bytes.</summary>
    public static string OfHash(ReadOnlySpan<byte> sha256) => $"{Algorithm}=:{Convert.ToBase64String(sha256)}:";

    /// <summary>Whether the field names the SHA-256 of a body. Digests by other algorithms beside it are passed over, as RFC 9530 §2 allows.</summary>
    public static bool Matches(string field, ReadOnlySpan<byte> body) => MatchesHash(field, SHA256.HashData(body));

    /// <summary>Whether the field names a SHA-256, 32 bytes.</summary>
    public static bool MatchesHash(string field, ReadOnlySpan<byte> sha256)
    {
        var expected = OfHash(sha256);
        foreach (var member in field.Split(','))
        {
            if (member.Trim() == expected)
            {
                return true;
            }
        }

        return false;
    }
}
