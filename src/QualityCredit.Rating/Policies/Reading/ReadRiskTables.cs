using System.Globalization;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Rating.Policies.Reading;

/// <summary>Reads the two tables of product risk, whose rows are CSV beside the table file.</summary>
internal static class ReadRiskTables
{
    private static readonly string[] _harms = ["safety", "health", "energy", "environment"];

    private const decimal Billion = 1_000_000_000m;

    public static (RiskMatrix?, string) Matrix(YamlMap body, Func<string, PolicyText?> file)
    {
        var levels = new Dictionary<string, RiskLevel>();
        if (body.Map("fold") is { } fold)
        {
            foreach (var symbol in fold.Keys)
            {
                if (fold.Term<RiskLevel>(symbol) is { } level)
                {
                    levels[symbol] = level;
                }
            }
        }

        var (sensitive, little) = (body.Term<RiskLevel>("sensitive-users"), body.Term<RiskLevel>("too-little-data"));
        if (Csv(body, file) is not { } csv || sensitive is null || little is null)
        {
            return (null, "");
        }

        var rows = new List<RiskRow>();
        foreach (var (line, cells) in csv.Rows)
        {
            if (cells.Length == 5 && PerBillion(cells[0]) is { } floor && cells[1..].All(levels.ContainsKey))
            {
                rows.Add(new(floor, [.. cells[1..].Select(symbol => levels[symbol])]));
            }
            else
            {
                body.Findings.Add(DiagnosticCode.BadValue, csv.Path, line, "a row is a probability and four symbols that `fold` names", "correct the row");
            }
        }

        if (rows.Count == 0 || rows[^1].FloorPerBillion != 0 || rows.Zip(rows.Skip(1)).Any(pair => pair.First.FloorPerBillion <= pair.Second.FloorPerBillion))
        {
            body.Findings.Add(DiagnosticCode.TableIncomplete, csv.Path, 0, "the floors do not descend to 0", "order the rows by probability_floor and end with 0");
        }

        return (new(rows, sensitive.Value, little.Value), $"{sensitive} {little} {csv.Text}{string.Join(",", levels.OrderBy(l => l.Key, StringComparer.Ordinal))}");
    }

    public static (IReadOnlyList<CatalogueEntry>?, string) Catalogue(YamlMap body, Func<string, PolicyText?> file)
    {
        if (Csv(body, file) is not { } csv)
        {
            return (null, "");
        }

        var column = csv.Header.Select((name, i) => (name, i)).ToDictionary(x => x.name, x => x.i, StringComparer.Ordinal);
        string[] needed = ["code", "title", "licence_required", "licence_from", "licence_until", "sev_safety", "sev_health", "sev_energy", "sev_environment", "probability_floor", "sensitive_users"];
        if (needed.FirstOrDefault(name => !column.ContainsKey(name)) is { } missing)
        {
            body.Findings.Add(DiagnosticCode.MissingKey, csv.Path, 1, $"the column {missing} is missing", "add the column");
            return (null, "");
        }

        var entries = new List<CatalogueEntry>();
        foreach (var (line, cells) in csv.Rows)
        {
            string Of(string name) => cells.Length > column[name] ? cells[column[name]] : "";
            var severities = _harms.Select(kind => byte.TryParse(Of("sev_" + kind), out var severity) && severity <= 4 ? severity : (byte?)null).ToArray();
            if (ProductKindCode.TryParse(Of("code"), out var kind, out _) && severities.All(s => s is not null) && FloorToProbability(Of("probability_floor")) is { } probability)
            {
                var assessment = new ProductAssessment(severities[0]!.Value, severities[1]!.Value, severities[2]!.Value, severities[3]!.Value, probability, Of("sensitive_users") == "true");
                entries.Add(new(kind, Of("title"), assessment, Licence(Of("licence_required"), Of("licence_from"), Of("licence_until"))));
            }
            else
            {
                body.Findings.Add(DiagnosticCode.BadValue, csv.Path, line, "a row has a kind code, four severities 0–4 and a probability", "correct the row");
            }
        }

        return (entries, csv.Text);
    }

    private static Period? Licence(string required, string from, string until) => required != "true" && from.Length == 0 ? null
        : new(LegalDate.TryParse(from, out var first) ? first : DateOnly.MinValue, LegalDate.TryParse(until, out var last) ? last : null);

    // The catalogue names the row of the matrix by its floor; the smallest probability that fits the row stands for it.
    private static int? FloorToProbability(string floor) => PerBillion(floor) is { } number ? number + 1 : null;

    private static int? PerBillion(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1 ? (int)(number * Billion) : null;

    private static CsvText? Csv(YamlMap body, Func<string, PolicyText?> file)
    {
        if (body.Text("file") is not { } name)
        {
            return null;
        }

        if (file(name) is { } text)
        {
            return new(text);
        }

        body.Findings.Add(DiagnosticCode.MissingFile, body.File, body.Line, $"the file {name} is not beside the table", "add the file or correct the name");
        return null;
    }

    /// <summary>Our own small tables: commas, optional double quotes, no line breaks inside a cell.</summary>
    private sealed class CsvText(PolicyText source)
    {
        private readonly string[] _lines = source.Text.Split('\n', StringSplitOptions.TrimEntries);

        public string Path => source.Path;

        public string Text => source.Text.ReplaceLineEndings("\n");

        public string[] Header => Cells(_lines[0].TrimStart('\uFEFF'));

        public IEnumerable<(int Line, string[] Cells)> Rows =>
            _lines.Select((line, i) => (i + 1, line)).Skip(1).Where(x => x.line.Length > 0).Select(x => (x.Item1, Cells(x.line)));

        private static string[] Cells(string line)
        {
            var cells = new List<string>();
            var (cell, quoted) = (new System.Text.StringBuilder(), false);
            foreach (var c in line)
            {
                if (c == '"')
                {
                    quoted = !quoted;
                }
                else if (c == ',' && !quoted)
                {
                    cells.Add(cell.ToString());
                    cell.Clear();
                }
                else
                {
                    cell.Append(c);
                }
            }

            cells.Add(cell.ToString());
            return [.. cells];
        }
    }
}
