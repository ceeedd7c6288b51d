using System.Text.Json;
using QualityCredit.TSqlCheck;

// Reads a request from standard input and writes the problems to standard output, both as JSON; 0 only where there are none.
KeyPairPatch.Apply();
var request = JsonSerializer.Deserialize<CheckRequest>(await Console.In.ReadToEndAsync())!;
SqlProblem[] problems =
[
    .. request.Scripts.SelectMany(script => CheckScripts.Parse(script.Name, script.Text)),
    .. CheckCommands.Bind(request.Scripts[0].Text, request.Commands),
];
Console.WriteLine(JsonSerializer.Serialize(problems));
return problems.Length == 0 ? 0 : 1;
