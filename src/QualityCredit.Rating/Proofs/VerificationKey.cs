using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace QualityCredit.Rating.Proofs;

/// <summary>A public key for ES256 (ECDSA over P-256 with SHA-256). It is named by its thumbprint (RFC 7638), so no key can pass for another. Equality is that of the name.</summary>
public sealed class VerificationKey : IEquatable<VerificationKey>
{
    private const int CoordinateLength = 32;

    private readonly ECPoint _point;

    private VerificationKey(ECPoint point)
    {
        _point = point;
        (X, Y) = (Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
        Id = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{X}}","y":"{{Y}}"}""")));
    }

    /// <summary>The name (<c>kid</c>).</summary>
    public string Id { get; }

    /// <summary>First coordinate in base64url.</summary>
    public string X { get; }

    /// <summary>Second coordinate in base64url.</summary>
    public string Y { get; }

    /// <summary>The public half of a key.</summary>
    public static VerificationKey Of(ECDsa key) => new(key.ExportParameters(includePrivateParameters: false).Q);

    /// <summary>Reads the two coordinates; false where they are no point of the curve.</summary>
    public static bool TryRead(string x, string y, [NotNullWhen(true)] out VerificationKey? key)
    {
        key = null;
        if (!StrictBase64.TryDecode(x, out var first) || !StrictBase64.TryDecode(y, out var second) || first.Length != CoordinateLength || second.Length != CoordinateLength)
        {
            return false;
        }

        VerificationKey read = new(new() { X = first, Y = second });
        try
        {
            read.Open().Dispose();
        }
        catch (CryptographicException)
        {
            return false;
        }

        key = read;
        return true;
    }

    /// <summary>Whether the signature (r ‖ s, 64 bytes) over the data is of this key.</summary>
    public bool Verifies(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        using var key = Open();
        return key.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    /// <inheritdoc/>
    public bool Equals(VerificationKey? other) => other?.Id == Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as VerificationKey);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    private ECDsa Open() => ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = _point });
}
