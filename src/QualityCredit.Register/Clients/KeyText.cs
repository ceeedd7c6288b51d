using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace QualityCredit.Register.Clients;

/// <summary>
/// A key as its client holds it: <c>qck_</c>, the public number of the key, and 256 random bits. The prefix lets scanners find a leaked key,
/// the number finds the row, and neither says anything about the secret.
/// </summary>
/// <param name="KeyId">The public number.</param>
/// <param name="Secret">43 characters of base64url.</param>
public sealed record KeyText(string KeyId, string Secret)
{
    public const string Prefix = "qck_";

    public const int IdLength = 12;

    private const int SecretBytes = 32;
    private const int SecretLength = 43;

    // No letter or digit that is mistaken for another when a number is read out over the telephone.
    private const string IdAlphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    private static readonly SearchValues<char> _idCharacters = SearchValues.Create(IdAlphabet);

    private static readonly SearchValues<char> _secretCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    public static KeyText Create() => new(RandomNumberGenerator.GetString(IdAlphabet, IdLength), Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)));

    public static bool TryParse(string? text, [NotNullWhen(true)] out KeyText? key)
    {
        key = text is { Length: var length } && length == Prefix.Length + IdLength + 1 + SecretLength
            && text.StartsWith(Prefix, StringComparison.Ordinal)
            && text[Prefix.Length + IdLength] == '_'
            && !text.AsSpan(Prefix.Length, IdLength).ContainsAnyExcept(_idCharacters)
            && !text.AsSpan(length - SecretLength).ContainsAnyExcept(_secretCharacters)
                ? new(text.Substring(Prefix.Length, IdLength), text[^SecretLength..])
                : null;
        return key is not null;
    }

    /// <summary>
    /// One pass of SHA-256, not a slow hash of passwords: nobody can try 2²⁵⁶ secrets whatever a try costs, and slowness would let strangers
    /// keep the host busy with wrong keys.
    /// </summary>
    public byte[] Hash() => SHA256.HashData(Encoding.ASCII.GetBytes(Secret));

    /// <summary>Takes the same time wherever the first difference lies.</summary>
    public bool Matches(ReadOnlySpan<byte> stored) => CryptographicOperations.FixedTimeEquals(Hash(), stored);

    public override string ToString() => $"{Prefix}{KeyId}_{Secret}";
}
