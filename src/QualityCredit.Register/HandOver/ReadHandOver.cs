using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.HandOver;
using QualityCredit.Rating.OpenData;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.HandOver;

/// <summary>The files of a package.</summary>
/// <param name="Package">The package.</param>
/// <param name="Manifest">What is said of it.</param>
/// <param name="Jws">The same, signed.</param>
/// <param name="Data">The data file.</param>
/// <param name="Schema">Its description.</param>
public sealed record HandOverFiles(HandOverPackage Package, HandOverManifest Manifest, string Jws, byte[] Data, byte[] Schema);

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
    public async Task<HandOverFiles?> ExecuteAsync(HandOverReceiver receiver, int? number, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var book = await HandOverBook.ReadAsync(context, receiver, ct);
        return book.Find(number ?? book.Packages.Count) is { } package ? Files(book, package) : null;
    }

    private HandOverFiles Files(HandOverBook book, HandOverPackage package)
    {
        if (package.SchemaSha256 != book.File.Digest)
        {
            throw new HandOverOutdatedException(package.Number);
        }

        var (data, schema) = (HandOverSheet.Write(book.File, book.Chain.LinesOf(package.Number)), HandOverSchema.Write(book.File));
        if (OpenDataFiles.DigestOf(data) != package.FileSha256)
        {
            throw new HandOverChangedException(package.Number);
        }

        var (receiver, kind) = (Vocabulary.TermOf(book.Receiver).Code, package.IsFull ? "full" : "delta");
        var (dataName, schemaName) = (FormattableString.Invariant($"{receiver}-{package.Number:D6}-{kind}.csv"), $"{receiver}.schema.json");
        HandOverManifest manifest = new(
            receiver, package.Number, package.Day, package.MadeUtc, kind, package.Base, package.BaseSha256, package.ResultSha256, package.Rows, package.Upserts, package.Tombstones,
            package.HeldBack, package.DataVersion,
            [
                new(dataName, "text/csv; charset=utf-8; header=present", data.Length, package.FileSha256, dataName),
                new(schemaName, "application/csvm+json", schema.Length, package.SchemaSha256, schemaName),
            ]);
        return new(package, manifest, manifest.Sign(keys.Signer()), data, schema);
    }
}
