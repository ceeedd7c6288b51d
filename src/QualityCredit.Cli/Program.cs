using System.CommandLine.Invocation;
using System.Data.Common;
using QualityCredit.Cli;

var parsed = Verbs.Create().Parse(args);
if (parsed.Action is ParseErrorAction wrongUsage)
{
    // Standard output is for answers: a script that keeps it in a file must not find the help there.
    (wrongUsage.ShowHelp, wrongUsage.ShowTypoCorrections) = (false, true);
    await parsed.InvokeAsync();
    Console.Error.WriteLine("    `qc --help` lists the verbs, `qc <verb> --help` explains one.");
    return ExitCode.Refused;
}

try
{
    return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
}
catch (OperationCanceledException)
{
    return new Refusal("Stopped.", "What was finished is kept; run it again to go on.").Tell(Console.Error);
}
catch (Exception exception) when (exception is DbException or IOException or UnauthorizedAccessException)
{
    return new Refusal(exception.Message, "Check the path or the database, whether this account may use it, and whether there is room on the disk.").Tell(Console.Error);
}
