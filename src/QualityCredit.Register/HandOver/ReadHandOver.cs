using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.HandOver;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.HandOver;

/// <summary>What belongs to a package; its data file is opened by <see cref="ReadHandOver.OpenDataAsync"/>.</summary>
/// <param name="Package">The package.</param>
/// <param name="Manifest">What is said of it.</param>
/// <param name="Jws">The same, signed.</param>
/// <param name="Schema">The description of the data file.</param>
public sealed record HandOverFiles(HandOverPackage Package, HandOverManifest Manifest, string Jws, byte[] Schema);

/// <summary>The stored rows do not say what they said when the package was made.</summary>
public sealed class HandOverChangedException(int number) : IOException($"The rows of package {number} are not those that it was made of.");

/// <summary>The package was made with fields that the program no longer has; only its digests are left.</summary>
public sealed class HandOverOutdatedException(int number) : IOException($"Package {number} was made with fields that are no longer in use. Make a new one: `qc handover make --full`.");

/// <summary>The files of any package, made anew of what is stored and compared with what was made then.</summary>
public sealed class ReadHandOver(IDbContextFactory<RegisterContext> contexts, SigningKeys keys)
{
    public const string ManifestName = "manifest.jws";

    /// <param name="receiver">For whom.</param>
    /// <param name="number">The package; null for the last one.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>Null where there is no such package.</returns>
    /// <exception cref="HandOverOutdatedException">The fields are other ones now.</exception>
    public async Task<HandOverFiles?> ExecuteAsync(HandOverReceiver receiver, int? number, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var book = await HandOverBook.ReadAsync(context, receiver, ct);
        return book.Find(number ?? book.Packages.Count) is { } package ? Files(book, package) : null;
    }

    /// <summary>
    /// The data file of a package, to be read from its beginning. It was written whole before, so that nothing is handed out that has not the
    /// digest that was stored, and that whoever reads it slowly keeps no question to the database open.
    /// </summary>
    /// <exception cref="HandOverChangedException">It has another digest.</exception>
    public async Task<Stream> OpenDataAsync(HandOverPackage package, CancellationToken ct)
    {
        var data = NamelessFile.Create();
        try
        {
            await WriteDataAsync(package, data, ct);
            data.Position = 0;
            return data;
        }
        catch
        {
            await data.DisposeAsync();
            throw;
        }
    }

    private async Task WriteDataAsync(HandOverPackage package, FileStream to, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var book = await HandOverBook.ReadAsync(context, package.Receiver, ct);
        using var sheet = await DigestedSheet.BeginAsync(book.File, to, ct);
        await foreach (var record in book.FollowAsync(context, package.Base, package.Number, ct))
        {
            await sheet.AddAsync(record.Difference(book.File), ct);
        }

        if (sheet.Sha256() != package.FileSha256)
        {
            throw new HandOverChangedException(package.Number);
        }
    }

    private HandOverFiles Files(HandOverBook book, HandOverPackage package)
    {
        if (!package.HasFiles)
        {
            throw new HandOverOutdatedException(package.Number);
        }

        var schema = HandOverSchema.Write(book.File);
        HandOverManifest manifest = new(
            package.Code, package.Number, package.Day, package.MadeUtc, package.Kind, package.Base, package.BaseSha256, package.ResultSha256, package.Rows, package.Upserts, package.Tombstones,
            package.HeldBack, package.DataVersion,
            [
                new(package.DataName, "text/csv; charset=utf-8; header=present", package.FileBytes, package.FileSha256, package.DataName),
                new(package.SchemaName, "application/csvm+json", schema.Length, package.SchemaSha256, package.SchemaName),
            ]);
        return new(package, manifest, manifest.Sign(keys.Signer()), schema);
    }
}
