using System.CommandLine;
using System.Globalization;
using QualityCredit.Rating.HandOver;
using QualityCredit.Register.HandOver;

namespace QualityCredit.Cli.HandOver;

/// <summary><c>qc handover export</c>: writes the files of a package.</summary>
internal static class ExportPackage
{
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

        Directory.CreateDirectory(folder);
        await using (var data = File.Create(Path.Combine(folder, files.Package.DataName)))
        {
            await register.Get<ReadHandOver>().WriteDataAsync(files.Package, data, ct);
        }

        await File.WriteAllBytesAsync(Path.Combine(folder, files.Package.SchemaName), files.Schema, ct);
        // The manifest last: a folder with one is whole.
        await File.WriteAllTextAsync(Path.Combine(folder, ReadHandOver.ManifestName), files.Jws, ct);
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
}
