using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace QualityCredit.Testing;

/// <summary>
/// Somebody who follows the open data and knows of the register only what its page says: downloads the full file once, then applies deltas,
/// and believes nothing but the manifest's signature. It shares no code with the register.
/// </summary>
public sealed class OpenDataClient(HttpClient http, string publicKeys)
{
    private const string Root = "/api/v1/opendata/";

    private const int Attempts = 5;

    public int Version { get; private set; }

    /// <summary>The NDJSON file that it holds.</summary>
    public byte[] File { get; private set; } = [];

    /// <summary>The reasons of all tombstones so far.</summary>
    public HashSet<string> Ends { get; } = [];

    public int FullDownloads { get; private set; }

    /// <summary>Brings the file to the current version.</summary>
    /// <returns>Why it does not believe what it was given, and holds what it held; null where all is well.</returns>
    public async Task<string?> FollowAsync(CancellationToken ct)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (Read(await http.GetStringAsync(Root + "manifest.jws", ct)) is not { } manifest)
            {
                return "manifest";
            }

            var (version, digest) = (manifest.GetProperty("version").GetInt32(), DigestIn(manifest));
            if (version < Version || (version == Version && digest != Digest(File)))
            {
                return "rollback";
            }

            if (version == Version)
            {
                return null;
            }

            var (file, refusal) = Version == 0 ? (await http.GetByteArrayAsync(Root + "blacklist.ndjson", ct), null) : await NextAsync(version, ct);
            FullDownloads += Version == 0 ? 1 : 0;
            if (refusal is not null)
            {
                return refusal;
            }

            if (file is not null && Digest(file) == digest)
            {
                (Version, File) = (version, file);
                return null;
            }

            if (file is not null && Read(await http.GetStringAsync(Root + "manifest.jws", ct)) is { } again && again.GetProperty("version").GetInt32() == version)
            {
                return "digest";
            }
        }

        return "moving";
    }

    /// <summary>Puts another file in the place of the one it holds, as a careless disk would.</summary>
    public void Spoil(byte[] file) => File = file;

    public static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private async Task<(byte[]? File, string? Refusal)> NextAsync(int version, CancellationToken ct)
    {
        var answer = await http.GetAsync($"{Root}deltas/{Version}-{version}.ndjson", ct);
        if (answer.StatusCode is HttpStatusCode.Gone)
        {
            return (null, null);
        }

        var lines = (await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(ct)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (JsonDocument.Parse(lines[0]).RootElement.GetProperty("base").GetString() != Digest(File))
        {
            return (null, "base");
        }

        SortedDictionary<string, string> rows = new(StringComparer.Ordinal);
        foreach (var line in Encoding.UTF8.GetString(File).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            rows.Add(KeyOf(line), line);
        }

        foreach (var line in lines.Skip(1))
        {
            if (JsonDocument.Parse(line).RootElement.TryGetProperty("gone", out var reason))
            {
                rows.Remove(KeyOf(line));
                Ends.Add(reason.GetString()!);
            }
            else
            {
                rows[KeyOf(line)] = line;
            }
        }

        return (Encoding.UTF8.GetBytes(string.Concat(rows.Values.Select(line => line + "\n"))), null);
    }

    private static string KeyOf(string line) => JsonDocument.Parse(line).RootElement.GetProperty("key").GetString()!;

    private static string DigestIn(JsonElement manifest) =>
        manifest.GetProperty("files").EnumerateArray().Single(file => file.GetProperty("name").GetString() == "blacklist.ndjson").GetProperty("sha256").GetString()!;

    private JsonElement? Read(string jws)
    {
        try
        {
            return ReadSigned(jws);
        }
        catch (Exception exception) when (exception is FormatException or JsonException or KeyNotFoundException)
        {
            return null;
        }
    }

    private JsonElement? ReadSigned(string jws)
    {
        if (jws.Split('.') is not [var head, var body, var signature])
        {
            return null;
        }

        var header = JsonDocument.Parse(Base64Url.DecodeFromChars(head)).RootElement;
        var known = JsonDocument.Parse(publicKeys).RootElement.GetProperty("keys").EnumerateArray()
            .FirstOrDefault(key => key.GetProperty("kid").GetString() == header.GetProperty("kid").GetString());
        if (known.ValueKind is JsonValueKind.Undefined || header.GetProperty("alg").GetString() != "ES256" || header.GetProperty("typ").GetString() != "qc-open-data+jws")
        {
            return null;
        }

        using var key = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new() { X = Base64Url.DecodeFromChars(known.GetProperty("x").GetString()), Y = Base64Url.DecodeFromChars(known.GetProperty("y").GetString()) },
        });
        return key.VerifyData(Encoding.ASCII.GetBytes($"{head}.{body}"), Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256)
            ? JsonDocument.Parse(Base64Url.DecodeFromChars(body)).RootElement
            : null;
    }
}
