using System.Diagnostics;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Products;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Importing;

/// <summary>
/// Imports a file, or the files of a folder in the order in which they refer to each other. Files are looked at first: while one of
/// them is refused, none is imported, for rows would be rejected only because the file they refer to is missing.
/// </summary>
public sealed class ImportSheets(
    RegisterWriter writer, RegisterEnterprise enterprises, RegisterProduct products, RecordEvidence evidence, TimeProvider time)
{
    public async Task<IReadOnlyList<ImportOutcome>> ExecuteAsync(
        string path, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        if (FilesAt(path, out var files) is { } missing)
        {
            return [new ImportRefused(path, missing)];
        }

        List<FileSurvey> surveys = [];
        List<ImportOutcome> refused = [];
        foreach (var file in files)
        {
            ct.ThrowIfCancellationRequested();
            if (Survey(file, options, out var survey) is { } refusal)
            {
                refused.Add(new ImportRefused(file, refusal));
            }
            else
            {
                surveys.Add(survey!);
            }
        }

        if (refused.Count > 0)
        {
            return refused;
        }

        List<ImportOutcome> outcomes = [];
        foreach (var survey in surveys.OrderBy(survey => survey.Header.Kind))
        {
            outcomes.Add(await ImportAsync(survey, options.Catalogues, progress, ct));
        }

        return outcomes;
    }

    private static ImportRefusal? FilesAt(string path, out string[] files)
    {
        files = Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, "*.csv").Where(file => !RejectsFile.IsOne(file)).Order(StringComparer.Ordinal)]
            : File.Exists(path) ? [path] : [];
        return files.Length > 0 ? null : Directory.Exists(path) ? new FolderWithoutSheets(path) : new FileMissing(path);
    }

    private static ImportRefusal? Survey(string file, ImportOptions options, out FileSurvey? survey)
    {
        try
        {
            return SurveyFile.Read(file, options.Encoding, out survey);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            survey = null;
            return new FileUnreadable(file, exception.Message);
        }
    }

    private async Task<Imported> ImportAsync(FileSurvey survey, ImportCatalogues catalogues, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        var warnings = new ImportWarnings();
        using var rejects = new RejectsFile(survey.Path, survey.Header);
        var ledger = new ImportLedger(writer, survey);
        var counts = survey.Header.Kind switch
        {
            SheetKind.Enterprises => await RunAsync(new EnterpriseSheet(new(survey.Header, catalogues, warnings, today), enterprises, new(writer.Bulk))),
            SheetKind.Products => await RunAsync(new ProductSheet(new(survey.Header, catalogues, warnings), products)),
            SheetKind.Evidence => await RunAsync(new EvidenceSheet(new(survey.Header), evidence)),
        };
        var hasRejects = rejects.HasRows;
        rejects.Complete();
        await ledger.FinishAsync(ct);
        return new(survey.Path, survey.Header.Kind, survey.Encoding.WebName, counts)
        {
            Warnings = warnings.All,
            RejectsFile = hasRejects ? rejects.Path : null,
            Duration = Stopwatch.GetElapsedTime(started),
        };

        Task<RowCounts> RunAsync<T>(Sheet<T> sheet)
            where T : class => new SheetRun<T>(survey, sheet, today, ledger, rejects, warnings, progress).ExecuteAsync(ct);
    }
}
