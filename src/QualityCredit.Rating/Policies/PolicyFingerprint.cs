using System.Security.Cryptography;
using System.Text;

namespace QualityCredit.Rating.Policies;

/// <summary>
/// The SHA-256 of everything in one edition of a policy that can change a decision. Later editions leave it as it is; titles and
/// sentences are not part of it. Equality is by value.
/// </summary>
public readonly struct PolicyFingerprint : IEquatable<PolicyFingerprint>
{
    private readonly UInt128 _high;
    private readonly UInt128 _low;

    private PolicyFingerprint(ReadOnlySpan<byte> bytes) => (_high, _low) = (
        System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes),
        System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]));

    /// <summary>The fingerprint of a canonical text.</summary>
    public static PolicyFingerprint Of(string canonical) => new(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));

    /// <summary>The fingerprint of its 32 bytes.</summary>
    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public static PolicyFingerprint FromBytes(ReadOnlySpan<byte> bytes) =>
        bytes.Length == 32 ? new(bytes) : throw new ArgumentException("A fingerprint has 32 bytes.", nameof(bytes));

    /// <summary>The 32 bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[32];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(bytes, _high);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(bytes.AsSpan(16), _low);
        return bytes;
    }

    /// <inheritdoc/>
    public bool Equals(PolicyFingerprint other) => _high == other._high && _low == other._low;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PolicyFingerprint other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _low.GetHashCode();

    /// <summary>64 hexadecimal digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(ToBytes());

    /// <summary>Equality by value.</summary>
    public static bool operator ==(PolicyFingerprint left, PolicyFingerprint right) => left.Equals(right);

    /// <summary>Inequality by value.</summary>
    public static bool operator !=(PolicyFingerprint left, PolicyFingerprint right) => !left.Equals(right);
}
