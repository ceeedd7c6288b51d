using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace QualityCredit.Rating.Proofs;

/// <summary>The public keys of a register as a JSON Web Key Set (RFC 7517): the present one, and those before it, whose certificates stay good.</summary>
public sealed class KeySet
{
    private readonly Dictionary<string, VerificationKey> _keys;

    /// <param name="keys">The keys, the present one first.</param>
    public KeySet(IEnumerable<VerificationKey> keys)
    {
        Keys = [.. keys.Distinct()];
        _keys = Keys.ToDictionary(key => key.Id, StringComparer.Ordinal);
    }

    /// <summary>The keys in their order.</summary>
    public IReadOnlyList<VerificationKey> Keys { get; }

    /// <summary>The key of a name; null where the set does not hold it.</summary>
    public VerificationKey? Find(string id) => _keys.GetValueOrDefault(id);

    /// <summary>The set as <c>/.well-known/jwks.json</c> shows it.</summary>
    public string ToJson() => ProofJson.Write(new JwkSet([.. Keys.Select(key => new Jwk("EC", "P-256", key.X, key.Y, key.Id, "sig", "ES256"))]));

    /// <summary>Reads a set. Keys of other kinds are passed over, as RFC 7517 §5 asks; a wrong or misnamed P-256 key makes the set unreadable.</summary>
    public static bool TryRead(string json, [NotNullWhen(true)] out KeySet? keys)
    {
        keys = null;
        try
        {
            using var document = JsonDocument.Parse(json);
            List<VerificationKey> read = [];
            foreach (var member in document.RootElement.GetProperty("keys").EnumerateArray())
            {
                if (TextOf(member, "kty") != "EC" || TextOf(member, "crv") != "P-256")
                {
                    continue;
                }

                if (!VerificationKey.TryRead(TextOf(member, "x") ?? "", TextOf(member, "y") ?? "", out var key) || (TextOf(member, "kid") ?? key.Id) != key.Id)
                {
                    return false;
                }

                read.Add(key);
            }

            keys = new(read);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string? TextOf(JsonElement key, string name) => key.TryGetProperty(name, out var value) ? value.GetString() : null;

    private sealed record JwkSet(IReadOnlyList<Jwk> Keys);

    private sealed record Jwk(string Kty, string Crv, string X, string Y, string Kid, string Use, string Alg);
}
