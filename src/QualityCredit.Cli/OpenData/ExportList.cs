using System.CommandLine;
using System.Globalization;
using QualityCredit.Register.OpenData;

namespace QualityCredit.Cli.OpenData;

/// <summary><c>qc opendata export</c>: writes the full files and their signed manifest.</summary>
internal static class ExportList
{
    public const string ManifestName = "manifest.jws";

    public static Command Create()
    {
        var to = new Option<string>("--to") { Description = "The folder; it is made if it is not there", Required = true };
        var version = new Option<int?>("--release") { Description = "A past release, as proof of what was published then: not for publication, it may name whom the list names no longer" };
        var json = JsonLine.Option();
        var command = new Command("export", "Write the full files of the current release and their signed manifest") { to, version, json };
        command.SetAction((parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return OpenedRegister.WithAsync(
                error, register => RunAsync(register, parsed.GetRequiredValue(to), parsed.GetValue(version), parsed.GetValue(json), output, error, ct), ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(OpenedRegister register, string folder, int? version, bool asJson, TextWriter output, TextWriter error, CancellationToken ct)
    {
        var read = register.Get<ReadOpenData>();
        var publication = version is { } past ? await read.AtAsync(past, ct) : await read.CurrentAsync(DayOption.Today, ct);
        if (publication is null)
        {
            return new Refusal($"There is no release {version}.", "`qc opendata release` names the current one; they are numbered from 1 without gaps.").Tell(error);
        }

        var (manifest, text) = register.Get<SignOpenData>().Execute(publication, folder: "");
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, SignOpenData.CsvName), publication.Csv, ct);
        await File.WriteAllBytesAsync(Path.Combine(folder, SignOpenData.NdjsonName), publication.Ndjson, ct);
        // The manifest last: a folder with one is whole.
        await File.WriteAllTextAsync(Path.Combine(folder, ManifestName), text, ct);
        if (asJson)
        {
            output.WriteJsonLine(new { folder, version = manifest.Version, day = manifest.Day, rows = manifest.Rows, files = manifest.Files });
        }
        else
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"已写入 Written to {folder}: version {manifest.Version} of {manifest.Day:yyyy-MM-dd}, {manifest.Rows:N0} entries."));
            foreach (var file in manifest.Files)
            {
                output.WriteLine($"    {file.Sha256}  {file.Name}");
            }
        }

        return ExitCode.Ok;
    }
}
