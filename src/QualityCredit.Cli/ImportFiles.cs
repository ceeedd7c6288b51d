using System.CommandLine;
using System.Text;
using QualityCredit.Register.Importing;
using Spectre.Console;

namespace QualityCredit.Cli;

/// <summary><c>qc import</c>: enterprises, products and evidence from CSV files.</summary>
internal static class ImportFiles
{
    public static Command Create()
    {
        var path = new Argument<string>("path") { Description = "A CSV file, or a folder of them (enterprises, products and evidence in this order)" };
        var encoding = new Option<string?>("--encoding") { Description = "utf-8 or gb18030; found out by itself where it is not given" };
        encoding.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { } name && TextEncoding.Named(name) is null)
            {
                given.AddError($"\"{name}\" is no encoding of import files: write utf-8 or gb18030.");
            }
        });
        var json = new Option<bool>("--json") { Description = "One JSON object a file" };
        var command = new Command("import", "Import enterprises, products and evidence from CSV. Rows that cannot be accepted go to <name>.rejects.csv "
            + "with the reason; corrected, that file can be imported. Exit code 0: everything is in the register, 1: rows were rejected, 2: a file was refused.")
        {
            path, encoding, json,
        };
        command.SetAction((parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var options = new ImportOptions(Catalogues(), parsed.GetValue(encoding) is { } name ? TextEncoding.Named(name) : null);
            var asJson = parsed.GetValue(json);
            return OpenedRegister.WithAsync(
                error,
                async register => Tell(
                    await Bars.ShowAsync<ImportProgress, IReadOnlyList<ImportOutcome>>(
                        asJson,
                        error,
                        context => new FileBars(context),
                        progress => register.Get<ImportSheets>().ExecuteAsync(parsed.GetRequiredValue(path), options, progress, ct)),
                    asJson,
                    output,
                    error),
                ct);
        });
        return command;
    }

    public static ImportCatalogues Catalogues() => ImportCatalogues.FromCsv(
        ReferenceText.Read("regions.csv"), ReferenceText.Read("industries.csv"), ReferenceText.Read("product-catalogue.csv"));

    private static int Tell(IReadOnlyList<ImportOutcome> outcomes, bool asJson, TextWriter output, TextWriter error)
    {
        foreach (var outcome in outcomes)
        {
            if (asJson)
            {
                output.WriteLine(ImportOutcomeJson.Of(outcome));
            }
            else
            {
                (outcome is ImportRefused ? error : output).WriteLine(ImportOutcomeText.Of(outcome));
            }
        }

        return outcomes.Any(outcome => outcome is ImportRefused) ? ExitCode.Refused
            : outcomes.Any(outcome => outcome is Imported { Rows.Rejected: > 0 }) ? ExitCode.No : ExitCode.Ok;
    }

    /// <summary>One bar a file: rows a second, accepted, unchanged, rejected. What is shown is committed.</summary>
    private sealed class FileBars(ProgressContext context) : IProgress<ImportProgress>
    {
        private readonly Dictionary<string, ProgressTask> _tasks = [];

        public void Report(ImportProgress value)
        {
            if (!_tasks.TryGetValue(value.File, out var task))
            {
                _tasks[value.File] = task = context.AddTask(value.File, maxValue: Math.Max(1, value.BytesTotal));
            }

            var seconds = task.ElapsedTime?.TotalSeconds ?? 0;
            var rows = value.Rows;
            task.Description = new StringBuilder(Markup.Escape(Path.GetFileName(value.File)))
                .Append(FormattableString.Invariant($" {rows.Total:N0} rows"))
                .Append(seconds > 0 ? FormattableString.Invariant($", {rows.Total / seconds:N0}/s") : "")
                .Append(FormattableString.Invariant($": {rows.New + rows.Updated:N0} good, {rows.Unchanged + rows.Superseded:N0} without effect, {rows.Rejected:N0} rejected"))
                .ToString();
            task.Value = value.BytesRead;
        }
    }
}
