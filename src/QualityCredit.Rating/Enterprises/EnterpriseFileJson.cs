using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.Enterprises;

/// <summary>The file of an enterprise as JSON text: what <c>qc export</c> writes and <c>qc rate --file</c> reads. Names are the codes of the rules.</summary>
public static class EnterpriseFileJson
{
    private static readonly JsonWriterOptions _indented = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Reads a file.</summary>
    /// <param name="json">The text.</param>
    /// <param name="problems">Every problem, with the place in the text, such as <c>evidence[3].result</c>.</param>
    /// <returns>The file, or null where there was a problem.</returns>
    public static EnterpriseFile? Read(string json, out IReadOnlyList<FieldProblem> problems)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var reader = new ReadEnterpriseJson();
            var file = reader.File(document.RootElement);
            problems = reader.Problems;
            return problems.Count == 0 ? file : null;
        }
        catch (JsonException e)
        {
            problems = [new("", "", $"the text is not JSON: {e.Message}", $"不是 JSON 文本：{e.Message}")];
            return null;
        }
    }

    /// <summary>Writes a file; reading it back gives an equal file.</summary>
    public static string Write(EnterpriseFile file)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, _indented))
        {
            json.WriteStartObject();
            json.WriteString("code", file.Code.ToString());
            Optional(json, "credit-code", file.CreditCode?.ToString());
            json.WriteString("name", file.Name);
            json.WriteString("region", file.Region.ToString());
            json.WriteString("industry", file.Industry.ToString());
            json.WriteString("size", Vocabulary.TermOf(file.Size).Code);
            json.WriteString("opened-on", LegalDate.Text(file.OpenedOn));
            WriteStanding(json, file.Standing);
            json.WriteStartArray("products");
            foreach (var product in file.Products)
            {
                WriteProduct(json, product);
            }

            json.WriteEndArray();
            json.WriteStartArray("evidence");
            foreach (var item in file.Evidence)
            {
                WriteItem(json, item, file.Products);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteStanding(Utf8JsonWriter json, Standing standing)
    {
        if (standing == Standing.None)
        {
            return;
        }

        json.WriteStartObject("standing");
        Optional(json, "grade", standing.Grade is { } grade ? Vocabulary.TermOf(grade).Code : null);
        Optional(json, "since", standing.GradeSince == default ? null : LegalDate.Text(standing.GradeSince));
        Optional(json, "first-rated", standing.FirstRatedOn == default ? null : LegalDate.Text(standing.FirstRatedOn));
        Optional(json, "reviewed", standing.ReviewedOn == default ? null : LegalDate.Text(standing.ReviewedOn));
        json.WriteEndObject();
    }

    private static void WriteProduct(Utf8JsonWriter json, Product product)
    {
        json.WriteStartObject();
        json.WriteNumber("serial", product.Serial);
        json.WriteString("number", product.Number);
        json.WriteString("kind", product.Kind.ToString());
        json.WriteString("name", product.Name);
        Optional(json, "gtin", product.Gtin?.ToString());
        if (product.Assessment is { } own)
        {
            json.WriteStartObject("assessment");
            json.WriteNumber("safety", own.Safety);
            json.WriteNumber("health", own.Health);
            json.WriteNumber("energy", own.Energy);
            json.WriteNumber("environment", own.Environment);
            json.WriteNumber("probability-per-billion", own.ProbabilityPerBillion);
            json.WriteBoolean("sensitive-users", own.SensitiveUsers);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, EvidenceItem item, IReadOnlyList<Product> products)
    {
        json.WriteStartObject();
        json.WriteNumber("serial", item.Serial);
        json.WriteString("kind", Vocabulary.TermOf(item.Kind).Code);
        json.WriteString("occurred-on", LegalDate.Text(item.OccurredOn));
        Optional(json, "product", products.FirstOrDefault(product => product.Serial == item.Product)?.Number);
        Optional(json, "objection", item.Objection is { } objection ? Vocabulary.TermOf(objection).Code : null);
        json.WriteString("department", item.Provenance.Department);
        json.WriteString("document", item.Provenance.Document);
        json.WriteNumber("line", item.Provenance.Line);
        json.WriteString("recorded-at", item.Provenance.RecordedAtUtc.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteStartObject("fields");
        foreach (var field in EvidenceForm.Of(item.Kind).Fields)
        {
            Optional(json, field.Code, field.TextOf(item));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
