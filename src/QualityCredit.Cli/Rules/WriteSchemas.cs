using System.CommandLine;
using QualityCredit.Rating.Policies.Schemas;

namespace QualityCredit.Cli.Rules;

/// <summary><c>qc rules schema</c>: writes the JSON Schemas by which editors complete and check the files of policies.</summary>
internal static class WriteSchemas
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "The rules folder; the schemas go into its folder schema" };
        var json = JsonLine.Option();
        var command = new Command("schema", "Write the JSON Schemas of rule files, for editors.") { folder, json };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(folder), parsed.GetValue(json), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(DirectoryInfo folder, bool asJson, TextWriter output, TextWriter error)
    {
        if (!folder.Exists)
        {
            return new Refusal($"There is no folder {folder.FullName}.", "Name the folder that holds the policies.").Tell(error);
        }

        foreach (var schema in PolicySchemas.All)
        {
            var file = Path.Combine(folder.FullName, schema.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var written = !File.Exists(file) || File.ReadAllText(file) != schema.Text;
            if (written)
            {
                File.WriteAllText(file, schema.Text);
            }

            if (asJson)
            {
                output.WriteJsonLine(new { file, written });
            }
            else
            {
                output.WriteLine($"{file}: {(written ? "written" : "unchanged")}");
            }
        }

        return ExitCode.Ok;
    }
}
