using System.CommandLine;
using System.Globalization;
using QualityCredit.Rating.OpenData;
using QualityCredit.Rating.Proofs;
using QualityCredit.Register.OpenData;

namespace QualityCredit.Cli.OpenData;

/// <summary><c>qc opendata verify</c>: whether downloaded files are what the register signed. No register and no network is asked.</summary>
internal static class VerifyFiles
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = $"The folder with {ExportList.ManifestName} and one or both of {SignOpenData.CsvName} and {SignOpenData.NdjsonName}" };
        var keys = new Option<string>("--keys") { Description = "The register's public keys: the file of /.well-known/jwks.json", Required = true };
        var json = JsonLine.Option();
        var command = new Command("verify", "Verify downloaded files offline: the manifest's signature, each file's digest. Exit code 0: they are right, 1: they are not, 2: something is missing.") { folder, keys, json };
        command.SetAction((parsed, ct) => RunAsync(
            parsed.GetRequiredValue(folder), parsed.GetRequiredValue(keys), parsed.GetValue(json), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, ct));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string keysFile, bool asJson, TextWriter output, TextWriter error, CancellationToken ct)
    {
        var manifestFile = Path.Combine(folder, ExportList.ManifestName);
        if (!File.Exists(manifestFile))
        {
            return new Refusal($"There is no {ExportList.ManifestName} in {folder}.", $"Download it from /api/v1/opendata/{ExportList.ManifestName} of the register.").Tell(error);
        }

        if (!KeySet.TryRead(await File.ReadAllTextAsync(keysFile, ct), out var keys))
        {
            return new Refusal($"{keysFile} is no set of public keys.", "Download it from /.well-known/jwks.json of the register.").Tell(error);
        }

        var isSigned = OpenDataManifest.TryRead((await File.ReadAllTextAsync(manifestFile, ct)).Trim(), keys, out var manifest);
        List<CheckedFile> files = [];
        foreach (var file in manifest?.Files ?? [])
        {
            var path = Path.Combine(folder, Path.GetFileName(file.Name));
            var isThere = File.Exists(path);
            files.Add(new(file.Name, isThere, isThere && OpenDataFiles.DigestOf(await File.ReadAllBytesAsync(path, ct)) == file.Sha256));
        }

        if (isSigned && !files.Exists(file => file.IsThere))
        {
            return new Refusal($"None of the files that the manifest names is in {folder}.", $"Put {SignOpenData.NdjsonName} or {SignOpenData.CsvName} beside it.").Tell(error);
        }

        var isRight = isSigned && files.TrueForAll(file => !file.IsThere || file.IsRight);
        if (asJson)
        {
            output.WriteJsonLine(new { valid = isRight, signed = isSigned, version = manifest?.Version, day = manifest?.Day, currentOn = manifest?.CurrentOn, rows = manifest?.Rows, files });
        }
        else
        {
            Write(output, manifest, files);
        }

        return isRight ? ExitCode.Ok : ExitCode.No;
    }

    private static void Write(TextWriter output, OpenDataManifest? manifest, List<CheckedFile> files)
    {
        if (manifest is null)
        {
            output.WriteLine("清单签名无效 The manifest is not signed by a key of this set, or was changed.");
            return;
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"清单有效 The manifest holds: version {manifest.Version} of {manifest.Day:yyyy-MM-dd}, current on {manifest.CurrentOn:yyyy-MM-dd}, {manifest.Rows:N0} entries."));
        foreach (var file in files)
        {
            output.WriteLine($"    {(!file.IsThere ? "未提供 not there" : file.IsRight ? "一致 right" : "不一致 NOT what was signed")}  {file.Name}");
        }
    }

    private sealed record CheckedFile(string Name, bool IsThere, bool IsRight);
}
