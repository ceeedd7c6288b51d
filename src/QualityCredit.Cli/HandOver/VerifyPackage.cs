using System.CommandLine;
using System.Globalization;
using QualityCredit.Rating.HandOver;
using QualityCredit.Rating.OpenData;
using QualityCredit.Rating.Proofs;
using QualityCredit.Register.HandOver;

namespace QualityCredit.Cli.HandOver;

/// <summary><c>qc handover verify</c>: whether a package is what the register signed, and what it makes of what is held. No register and no network is asked.</summary>
internal static class VerifyPackage
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "The folder of the package" };
        var keys = new Option<string>("--keys") { Description = "The register's public keys: the file of /.well-known/jwks.json", Required = true };
        var held = new Option<string?>("--held") { Description = "The full file that is held: the package is applied to it" };
        var to = new Option<string?>("--to") { Description = "Where the new full file goes; it may be the old one" };
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

        var wrong = HandOverManifest.TryRead((await File.ReadAllTextAsync(manifestFile, ct)).Trim(), keys, out var manifest)
            ? await WrongAsync(folder, manifest, held, ct)
            : "清单签名无效 the manifest is not signed by a key of this set, or was changed";
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
            var path = Path.Combine(folder, Path.GetFileName(file.Name));
            if (!File.Exists(path) || OpenDataFiles.DigestOf(await File.ReadAllBytesAsync(path, ct)) != file.Sha256)
            {
                return $"文件缺失或不一致 {file.Name} is missing or not what was signed";
            }
        }

        return held.File is null ? null : await AppliedAsync(await File.ReadAllBytesAsync(Path.Combine(folder, Path.GetFileName(manifest.Files[0].Name)), ct), manifest, held, ct);
    }

    private static async Task<string?> AppliedAsync(byte[] data, HandOverManifest manifest, Held held, CancellationToken ct)
    {
        var file = HandOverFile.All.First(known => known.Name == manifest.Receiver);
        var before = manifest.Base == 0 ? HandOverSheet.Write(file, []) : await File.ReadAllBytesAsync(held.File!, ct);
        if (OpenDataFiles.DigestOf(before) != manifest.BaseSha256)
        {
            return $"所持文件不是第{manifest.Base}包之后的状态 what is held is not what package {manifest.Base} left";
        }

        if (HandOverSheet.Apply(file, before, data) is not { } after || OpenDataFiles.DigestOf(after) != manifest.ResultSha256)
        {
            return "应用后的结果与清单不符 what comes out is not what the manifest promises";
        }

        if (held.To is { } to)
        {
            await File.WriteAllBytesAsync(to, after, ct);
        }

        return null;
    }

    private sealed record Held(string? File, string? To);
}
