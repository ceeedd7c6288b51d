using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using QualityCredit.Register.Importing;

namespace QualityCredit.Cli;

/// <summary>The outcome of an import for programs: one JSON object a file.</summary>
internal static class ImportOutcomeJson
{
    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(ImportOutcome outcome) => JsonSerializer.Serialize(
        outcome switch
        {
            ImportRefused refused => new Line(refused.File, "refused") { Code = refused.Refusal.Code, Message = refused.Refusal.Message },
            Imported imported => new Line(imported.File, "imported")
            {
                Kind = ImportOutcomeText.Name(imported.Kind),
                Encoding = imported.Encoding,
                Rows = imported.Rows.Total,
                New = imported.Rows.New,
                Updated = imported.Rows.Updated,
                Unchanged = imported.Rows.Unchanged,
                Superseded = imported.Rows.Superseded,
                Rejected = imported.Rows.Rejected,
                RejectsFile = imported.RejectsFile,
                Warnings = imported.Warnings,
                Seconds = Math.Round(imported.Duration.TotalSeconds, 3),
            },
            _ => throw new UnreachableException(),
        },
        _options);

    private sealed record Line(string File, string State)
    {
        public string? Code { get; init; }

        public string? Message { get; init; }

        public string? Kind { get; init; }

        public string? Encoding { get; init; }

        public long? Rows { get; init; }

        public long? New { get; init; }

        public long? Updated { get; init; }

        public long? Unchanged { get; init; }

        public long? Superseded { get; init; }

        public long? Rejected { get; init; }

        public string? RejectsFile { get; init; }

        public IReadOnlyList<ImportWarning>? Warnings { get; init; }

        public double? Seconds { get; init; }
    }
}
