using QualityCredit.Cli;

var parsed = Verbs.Create().Parse(args);
var exitCode = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? ExitCode.Refused : exitCode;
