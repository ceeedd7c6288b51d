using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QualityCredit.Rating.HandOver;

/// <summary>
/// The description of a file that is handed over, for programs, in the words of CSV on the Web, to lie beside it. A line that takes a record out
/// has none of its fields: what a record must have is told beside it, by <c>qc:requiredToPut</c>.
/// </summary>
public static class HandOverSchema
{
    private static readonly JsonSerializerOptions _options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it; the same bytes for the same fields.</summary>
    public static byte[] Write(HandOverFile file)
    {
        JsonObject schema = new()
        {
            ["@context"] = "http://www.w3.org/ns/csvw",
            ["dialect"] = new JsonObject { ["encoding"] = "utf-8", ["delimiter"] = ",", ["quoteChar"] = "\"", ["doubleQuote"] = true, ["header"] = true, ["lineTerminators"] = new JsonArray("\r\n") },
            ["tableSchema"] = new JsonObject { ["columns"] = new JsonArray([.. HandOverSheet.FrameOf(file).Select(frame => Column(frame, "required")), .. file.Fields.Select(field => Column(field, "qc:requiredToPut"))]) },
        };
        return Encoding.UTF8.GetBytes(schema.ToJsonString(_options) + "\n");
    }

    private static JsonObject Column(HandOverField field, string required)
    {
        JsonObject type = new() { ["base"] = field.Format.Type };
        if (field.Format.Type == "date")
        {
            type["format"] = "yyyyMMdd";
        }
        else if (field.Format.Words.Count > 0)
        {
            type["format"] = string.Join('|', field.Format.Words);
        }
        else if (field.Format.Type == "string")
        {
            type[field.Format.IsExact ? "length" : "maxLength"] = field.Format.Most;
        }

        return new()
        {
            ["name"] = field.Id,
            ["titles"] = new JsonObject { ["zh"] = field.Zh },
            ["dc:description"] = field.En,
            ["datatype"] = type,
            [required] = field.IsRequired,
            ["qc:notation"] = field.Format.Text,
            ["qc:basis"] = field.Basis,
        };
    }
}
