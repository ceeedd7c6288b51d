using System.CommandLine;

namespace QualityCredit.Cli;

/// <summary><c>qc fields</c>: what an import file of evidence may say.</summary>
internal static class ListFields
{
    public static Command Create()
    {
        var command = new Command("fields", "Print every kind of evidence with its columns and terms, as import files write them (Markdown).");
        command.SetAction(parsed => parsed.InvocationConfiguration.Output.Write(Register.Importing.ListFields.AsMarkdown()));
        return command;
    }
}
