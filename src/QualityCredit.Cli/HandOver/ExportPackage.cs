using System.CommandLine;
using System.Globalization;
using System.Text;
using QualityCredit.Rating.HandOver;
using QualityCredit.Register.HandOver;

namespace QualityCredit.Cli.HandOver;

/// <summary><c>qc handover export</c>: writes the files of a package.</summary>
internal static class ExportPackage
{
    private const string PartSuffix = ".part";

    public static Command Create()
    {
        var (receiver, json) = (ReceiverOption.Create(), JsonLine.Option());
        var to = new Option<string>("--to") { Description = "The folder; it is made if it is not there", Required = true };
        var number = new Option<int?>("--package") { Description = "The number of the package; the last one if not given" };
        var command = new Command("export", "Write a package: the data file, its description (CSV on the Web) and the signed manifest. Exit code 1: there is none.") { receiver, to, number, json };
        command.SetAction((parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return OpenedRegister.WithAsync(
                error,
                register => RunAsync(register, parsed.GetRequiredValue(receiver), parsed.GetValue(number), parsed.GetRequiredValue(to), parsed.GetValue(json), output, error, ct), ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        OpenedRegister register, HandOverReceiver receiver, int? number, string folder, bool asJson, TextWriter output, TextWriter error, CancellationToken ct)
    {
        if (await register.Get<ReadHandOver>().ExecuteAsync(receiver, number, ct) is not { } files)
        {
            return new Refusal($"There is no package{(number is { } one ? $" {one}" : "")} for {ReceiverOption.Words(receiver)}.", "`qc handover make` makes one, `qc handover status` lists them.").Tell(error);
        }

        await WriteAsync(register.Get<ReadHandOver>(), files, folder, ct);
        if (asJson)
        {
            output.WriteJsonLine(files.Manifest);
        }
        else
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"已写入 Written to {folder}: package {files.Package.Number} of {files.Package.Day:yyyy-MM-dd}, {files.Package.Lines:N0} lines."));
            foreach (var file in files.Manifest.Files)
            {
                output.WriteLine($"    {file.Sha256}  {file.Name}");
            }
        }

        return ExitCode.Ok;
    }

    /// <summary>Each file is there whole or not at all, and the manifest comes last.</summary>
    private static async Task WriteAsync(ReadHandOver read, HandOverFiles files, string folder, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        await using (var data = await read.OpenDataAsync(files.Package, ct))
        {
            await PutAsync(folder, files.Package.DataName, data, ct);
        }

        await PutAsync(folder, files.Package.SchemaName, new MemoryStream(files.Schema), ct);
        await PutAsync(folder, ReadHandOver.ManifestName, new MemoryStream(Encoding.ASCII.GetBytes(files.Jws)), ct);
    }

    private static async Task PutAsync(string folder, string name, Stream content, CancellationToken ct)
    {
        var path = Path.Combine(folder, name);
        await using (var part = File.Create(path + PartSuffix))
        {
            await content.CopyToAsync(part, ct);
        }

        File.Move(path + PartSuffix, path, overwrite: true);
    }
}
