using System.CommandLine;
using System.Globalization;
using System.Text;
using QualityCredit.Rating.HandOver;
using QualityCredit.Register.HandOver;

namespace QualityCredit.Cli.HandOver;

/// <summary><c>qc handover notes</c>: credit notes of banks and departments, as evidence.</summary>
internal static class ImportNotes
{
    private const string RejectsSuffix = ".rejects.csv";

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The credit notes: CSV with the fields of `qc handover fields credit-notes`" };
        var json = JsonLine.Option();
        var command = new Command("notes", $"Record credit notes as evidence, each once. Lines that cannot be taken go to <name>{RejectsSuffix} with line, field and reason. Exit code 1: there are such.") { file, json };
        command.SetAction((parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return OpenedRegister.WithAsync(error, register => RunAsync(register, parsed.GetRequiredValue(file), parsed.GetValue(json), output, ct), ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(OpenedRegister register, string file, bool asJson, TextWriter output, CancellationToken ct)
    {
        var (recorded, unchanged, superseded, problems) = await register.Get<ImportCreditNotes>().ExecuteAsync(await File.ReadAllBytesAsync(file, ct), DayOption.Today, ct);
        var rejects = Path.ChangeExtension(file, null) + RejectsSuffix;
        if (problems.Count > 0)
        {
            await File.WriteAllBytesAsync(rejects, Rejects(problems), ct);
        }

        var lines = problems.Select(problem => problem.Line).Distinct().Count();
        if (asJson)
        {
            output.WriteJsonLine(new { recorded, unchanged, superseded, rejected = lines, problems });
        }
        else
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"信用记录 Credit notes: 新增 {recorded:N0} recorded, 已有 {unchanged:N0} known already,{(superseded == 0 ? "" : $" 已被取代 {superseded:N0} superseded since,")} 退回 {lines:N0} lines rejected{(lines == 0 ? "" : $" ({rejects})")}."));
            ProblemText.Write(output, problems);
        }

        return lines == 0 ? ExitCode.Ok : ExitCode.No;
    }

    private static byte[] Rejects(IReadOnlyList<ExchangedProblem> problems)
    {
        StringBuilder text = new("行号,字段,内容,原因\r\n");
        foreach (var problem in problems)
        {
            text.Append(CsvLine.Of([problem.Line.ToString(CultureInfo.InvariantCulture), problem.Field, CsvLine.Harmless(problem.Value), $"{problem.Rule.Zh} {problem.Rule.En}"])).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }
}
