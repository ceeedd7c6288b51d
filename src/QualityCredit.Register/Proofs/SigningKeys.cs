using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Proofs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Proofs;

/// <summary>The file does not hold keys as this program writes them.</summary>
public sealed class BrokenKeysException(string path) : IOException($"{path} is no file of signing keys.");

/// <summary>There is no file, but the register has signed before: a new key in its place would disown what the lost one signed.</summary>
public sealed class MissingKeysException(string path) : IOException(
    $"{path} is missing, and this register has signed with its keys before. Put the copy back; if there is none, `qc keys rotate` begins with a new key.");

/// <summary>
/// The keys that sign, in a file that only its owner may read. It is made at the first use, and read again whenever it was written, so that a
/// rotation by another process counts at once. Keys are never removed: what they signed must stay verifiable.
/// </summary>
public sealed class SigningKeys(RegisterDatabase database, IDbContextFactory<RegisterContext> contexts, TimeProvider time)
{
    // Two writes so close to each other may bear the same time.
    private static readonly TimeSpan _settled = TimeSpan.FromSeconds(2);

    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private volatile Loaded? _loaded;

    public string Path => database.KeyFile;

    /// <summary>The public keys, the present one first.</summary>
    public KeySet Public() => new(Load().Keys.Select(key => VerificationKey.TryRead(key.X, key.Y, out var known) && known.Id == key.Kid ? known : throw new BrokenKeysException(Path)));

    /// <summary>Signs with the present key.</summary>
    public ProofSigner Signer()
    {
        var loaded = Load();
        return new(loaded.Present ?? throw new BrokenKeysException(Path), loaded.Sign);
    }

    /// <summary>Makes a new key the present one, also where the file was lost: that is said on purpose here, and happens nowhere else.</summary>
    /// <returns>The names of all keys, the new one first.</returns>
    public IReadOnlyList<string> Rotate()
    {
        StoredKey[] keys = File.Exists(Path) ? [NewKey(), .. Load().Keys] : [NewKey()];
        File.Move(WriteBeside(keys), Path, overwrite: true);
        return [.. keys.Select(key => key.Kid)];
    }

    private Loaded Load()
    {
        // Looked at before it is read: what is written in between is read the next time.
        FileInfo file = new(Path);
        var (exists, stamp) = (file.Exists, file.Exists ? (file.LastWriteTimeUtc, file.Length) : default);
        if (exists && _loaded is { } known && known.Stamp == stamp)
        {
            return known;
        }

        Loaded loaded = new(stamp, Read());
        _loaded = exists && TimeProvider.System.GetUtcNow().UtcDateTime - stamp.LastWriteTimeUtc > _settled ? loaded : null;
        return loaded;
    }

    private StoredKey[] Read()
    {
        if (!File.Exists(Path))
        {
            if (HasSigned())
            {
                throw new MissingKeysException(Path);
            }

            Make();
        }

        try
        {
            return JsonSerializer.Deserialize<StoredKey[]>(File.ReadAllBytes(Path), _options) is { Length: > 0 } keys ? keys : throw new BrokenKeysException(Path);
        }
        catch (JsonException)
        {
            throw new BrokenKeysException(Path);
        }
    }

    private bool HasSigned()
    {
        using var context = contexts.CreateDbContext();
        return context.Checkpoints.Any() || context.LedgerHeads.Any();
    }

    private void Make()
    {
        var written = WriteBeside([NewKey()]);
        try
        {
            File.Move(written, Path, overwrite: false);
        }
        catch (IOException) when (File.Exists(Path))
        {
            // Another process made its key first: that one counts.
            File.Delete(written);
        }
    }

    private string WriteBeside(StoredKey[] keys)
    {
        var directory = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;
        Directory.CreateDirectory(directory);
        var beside = System.IO.Path.Combine(directory, $".{System.IO.Path.GetFileName(Path)}.{Guid.NewGuid():N}");
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using FileStream file = new(beside, options);
        JsonSerializer.Serialize(file, keys, _options);
        file.Flush(flushToDisk: true);
        return beside;
    }

    private StoredKey NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var known = VerificationKey.Of(key);
        return new(known.Id, known.X, known.Y, Base64Url.EncodeToString(key.ExportParameters(includePrivateParameters: true).D), time.GetUtcNow().UtcDateTime);
    }

    private static ECDsa Open(StoredKey key) => ECDsa.Create(new ECParameters
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new() { X = Base64Url.DecodeFromChars(key.X), Y = Base64Url.DecodeFromChars(key.Y) },
        D = Base64Url.DecodeFromChars(key.D),
    });

    /// <summary>The keys as one state of the file holds them. Whoever signs has an opened key to himself.</summary>
    private sealed class Loaded((DateTime LastWriteTimeUtc, long Length) stamp, StoredKey[] keys)
    {
        private readonly ConcurrentBag<ECDsa> _opened = [];

        public (DateTime LastWriteTimeUtc, long Length) Stamp => stamp;

        public StoredKey[] Keys => keys;

        /// <summary>The public half of the present key; null where it is broken.</summary>
        public VerificationKey? Present { get; } = VerificationKey.TryRead(keys[0].X, keys[0].Y, out var known) ? known : null;

        public byte[] Sign(byte[] data)
        {
            var key = _opened.TryTake(out var opened) ? opened : Open(keys[0]);
            try
            {
                return key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
            }
            finally
            {
                _opened.Add(key);
            }
        }
    }

    private sealed record StoredKey(string Kid, string X, string Y, string D, DateTime MadeUtc);
}
