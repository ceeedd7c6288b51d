using System.CommandLine;
using QualityCredit.Cli;

const int WrongUsage = 2;

var parsed = new RootCommand("QualityCredit: enterprise quality credit") { CheckCodes.Create() }.Parse(args);
var exitCode = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? WrongUsage : exitCode;
