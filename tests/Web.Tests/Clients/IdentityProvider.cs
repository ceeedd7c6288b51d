using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace QualityCredit.Web.Tests.Clients;

/// <summary>An identity provider that signs tokens, rightly or as an attacker would have them.</summary>
public sealed class IdentityProvider : IDisposable
{
    public const string Issuer = "https://login.example";

    public const string Audience = "quality-credit";

    private static readonly string[] _critical = ["b64x"];

    private readonly RSA _rsa = RSA.Create(2048);
    private readonly RSA _stranger = RSA.Create(2048);
    private readonly string _folder = Directory.CreateTempSubdirectory("qc-provider-").FullName;

    public IdentityProvider()
    {
        KeysFile = Path.Combine(_folder, "jwks.json");
        (Keys, OtherKeys) = (KeysOf(_rsa, "1"), KeysOf(_stranger, "2"));
        File.WriteAllText(KeysFile, Keys);
    }

    public string KeysFile { get; }

    public string Keys { get; }

    /// <summary>As if the stranger's key had become the provider's.</summary>
    public string OtherKeys { get; }

    public string Token(string client, DateTimeOffset expires, string issuer = Issuer, string audience = Audience, bool byStranger = false, string? keyId = "1")
    {
        var head = keyId is null ? Part(new { alg = "RS256", typ = "JWT" }) : Part(new { alg = "RS256", typ = "JWT", kid = keyId });
        var input = $"{head}.{Claims(client, expires, issuer, audience)}";
        return $"{input}.{Base64Url.EncodeToString((byStranger ? _stranger : _rsa).SignData(Encoding.ASCII.GetBytes(input), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    /// <summary>Rightly signed, with an extension that whoever does not know it must refuse.</summary>
    public string Critical(string client, DateTimeOffset expires)
    {
        var input = $"{Part(new { alg = "RS256", typ = "JWT", kid = "1", crit = _critical, b64x = true })}.{Claims(client, expires, Issuer, Audience)}";
        return $"{input}.{Base64Url.EncodeToString(_rsa.SignData(Encoding.ASCII.GetBytes(input), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    public static string WithoutSignature(string client, DateTimeOffset expires) => $"{Part(new { alg = "none", typ = "JWT" })}.{Claims(client, expires, Issuer, Audience)}.";

    /// <summary>The public key taken as a shared secret, in the forms that programs have fallen for.</summary>
    public IEnumerable<string> SharedSecrets(string client, DateTimeOffset expires)
    {
        var input = $"{Part(new { alg = "HS256", typ = "JWT", kid = "1" })}.{Claims(client, expires, Issuer, Audience)}";
        foreach (var secret in new[] { Encoding.UTF8.GetBytes(_rsa.ExportSubjectPublicKeyInfoPem()), Encoding.UTF8.GetBytes(Keys), _rsa.ExportSubjectPublicKeyInfo(), _rsa.ExportParameters(false).Modulus! })
        {
            yield return $"{input}.{Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(input)))}";
        }
    }

    public void Dispose()
    {
        _rsa.Dispose();
        _stranger.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string KeysOf(RSA rsa, string keyId)
    {
        var key = rsa.ExportParameters(false);
        return JsonSerializer.Serialize(new { keys = new[] { new { kty = "RSA", kid = keyId, use = "sig", n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent) } } });
    }

    private static string Claims(string client, DateTimeOffset expires, string issuer, string audience) =>
        Part(new { iss = issuer, aud = audience, client_id = client, exp = expires.ToUnixTimeSeconds() });

    private static string Part<T>(T value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
