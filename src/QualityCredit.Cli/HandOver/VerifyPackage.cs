using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using QualityCredit.Rating.HandOver;
using QualityCredit.Rating.Proofs;
using QualityCredit.Register.HandOver;

namespace QualityCredit.Cli.HandOver;

/// <summary><c>qc handover verify</c>: whether a package is what the register signed, and what it makes of what is held. No register and no network is asked.</summary>
internal static class VerifyPackage
{
    private const string NotPromised = "应用后的结果与清单不符 what comes out is not what the manifest promises";

    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "The folder of the package" };
        var keys = new Option<string>("--keys") { Description = "The register's public keys: the file of /.well-known/jwks.json", Required = true };
        var held = new Option<string?>("--held") { Description = "The full file that is held: a delta is applied to it, a full package takes its place" };
        var to = new Option<string?>("--to") { Description = "Where the new full file goes, whole or not at all; it may be the old one" };
        var json = JsonLine.Option();
        var command = new Command("verify", "Verify a package offline: the manifest's signature, the files' digests, and with --held what comes out. Exit code 0: it is right, 1: it is not, 2: something is missing.")
        {
            folder, keys, held, to, json,
        };
        command.SetAction((parsed, ct) => RunAsync(
            parsed.GetRequiredValue(folder), parsed.GetRequiredValue(keys), new(parsed.GetValue(held), parsed.GetValue(to)), parsed.GetValue(json),
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, ct));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string keysFile, Held held, bool asJson, TextWriter output, TextWriter error, CancellationToken ct)
    {
        var manifestFile = Path.Combine(folder, ReadHandOver.ManifestName);
        if (!File.Exists(manifestFile))
        {
            return new Refusal($"There is no {ReadHandOver.ManifestName} in {folder}.", "`qc handover export` writes one beside the files.").Tell(error);
        }

        if (!KeySet.TryRead(await File.ReadAllTextAsync(keysFile, ct), out var keys))
        {
            return new Refusal($"{keysFile} is no set of public keys.", "Download it from /.well-known/jwks.json of the register.").Tell(error);
        }

        var isSigned = HandOverManifest.TryRead((await File.ReadAllTextAsync(manifestFile, ct)).Trim(), keys, out var manifest);
        if (isSigned && manifest!.Base > 0 && (held.To ?? held.File) is not null && !File.Exists(held.File))
        {
            return new Refusal($"Package {manifest.Number} is the difference from package {manifest.Base}, and there is no {held.File ?? "file that is held"}.", "Name the full file that is held after that package by --held.").Tell(error);
        }

        var wrong = isSigned ? await WrongAsync(folder, manifest!, held, ct) : "清单签名无效 the manifest is not signed by a key of this set, or was changed";
        if (asJson)
        {
            output.WriteJsonLine(new { valid = wrong is null, wrong, manifest?.Receiver, manifest?.Number, manifest?.Day, manifest?.Kind, manifest?.Base, manifest?.Upserts, manifest?.Tombstones });
        }
        else
        {
            output.WriteLine(wrong is not null ? $"无效 Not right: {wrong}." : string.Create(
                CultureInfo.InvariantCulture, $"有效 Right: {manifest!.Receiver} package {manifest.Number} of {manifest.Day:yyyy-MM-dd} ({manifest.Kind}, base {manifest.Base}), +{manifest.Upserts:N0} −{manifest.Tombstones:N0}."));
        }

        return wrong is null ? ExitCode.Ok : ExitCode.No;
    }

    private static async Task<string?> WrongAsync(string folder, HandOverManifest manifest, Held held, CancellationToken ct)
    {
        foreach (var file in manifest.Files)
        {
            if (await DigestAsync(In(folder, file.Name), ct) != file.Sha256)
            {
                return $"文件缺失或不一致 {file.Name} is missing or not what was signed";
            }
        }

        return held is { File: null, To: null } ? null : await AppliedAsync(In(folder, manifest.Files[0].Name), manifest, held, ct);
    }

    /// <summary>Both files are what the register made: they are well formed, and their lines in the order of keys.</summary>
    private static async Task<string?> AppliedAsync(string data, HandOverManifest manifest, Held held, CancellationToken ct)
    {
        var before = manifest.Base == 0 ? null : held.File;
        if (before is not null && await DigestAsync(before, ct) != manifest.BaseSha256)
        {
            return $"所持文件不是第{manifest.Base}包之后的状态 what is held is not what package {manifest.Base} left";
        }

        if (held.To is not { } full)
        {
            return await ApplyPackage.ExecuteAsync(data, before, Stream.Null, ct) == manifest.ResultSha256 ? null : NotPromised;
        }

        var part = $"{full}.{Guid.NewGuid():N}.part";
        try
        {
            await using (var to = File.Create(part))
            {
                if (await ApplyPackage.ExecuteAsync(data, before, to, ct) != manifest.ResultSha256)
                {
                    return NotPromised;
                }

                to.Flush(flushToDisk: true);
            }

            File.Move(part, full, overwrite: true);
            return null;
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static async Task<string?> DigestAsync(string path, CancellationToken ct)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
    }

    // The names are signed, and yet lead nowhere else.
    private static string In(string folder, string name) => Path.Combine(folder, Path.GetFileName(name));

    private sealed record Held(string? File, string? To);
}
