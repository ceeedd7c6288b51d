using System.Text;
using QualityCredit.Register.Importing;

namespace QualityCredit.Cli;

/// <summary>The outcome of an import for people: a line a file, indented what to look at.</summary>
internal static class ImportOutcomeText
{
    public static string Of(ImportOutcome outcome) => outcome switch
    {
        ImportRefused refused => $"{refused.File}: refused ({refused.Refusal.Code}). {refused.Refusal.Message}",
        Imported imported => Of(imported),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Of(Imported imported)
    {
        var rows = imported.Rows;
        var text = new StringBuilder(imported.File).Append(FormattableString.Invariant(
            $": {Name(imported.Kind)} ({imported.Encoding}), {rows.New:N0} new, {rows.Updated:N0} updated, {rows.Unchanged:N0} unchanged, {Superseded(rows)}{rows.Rejected:N0} rejected"));
        text.Append(FormattableString.Invariant($" in {imported.Duration.TotalSeconds:N1} s ({rows.Total / Math.Max(imported.Duration.TotalSeconds, 0.001):N0} rows/s)."));
        if (imported.ChangedNothing)
        {
            text.Append(" Nothing changed.");
        }

        if (imported.RejectsFile is { } rejects)
        {
            text.AppendLine().Append("    rejected: ").Append(rejects).Append(" (correct it and import it)");
        }

        foreach (var warning in imported.Warnings)
        {
            text.AppendLine().Append(FormattableString.Invariant($"    warning {warning.Code}: {warning.Count:N0} rows, first row {warning.FirstRow}: {warning.Message}"));
        }

        return text.ToString();
    }

    private static string Superseded(RowCounts rows) => rows.Superseded == 0 ? "" : FormattableString.Invariant($"{rows.Superseded:N0} superseded since, ");

    public static string Name(SheetKind kind) => kind switch
    {
        SheetKind.Enterprises => "enterprises",
        SheetKind.Products => "products",
        SheetKind.Evidence => "evidence",
    };
}
