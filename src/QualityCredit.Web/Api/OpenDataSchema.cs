using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using QualityCredit.Rating.OpenData;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.OpenData;

namespace QualityCredit.Web.Api;

/// <summary>The columns of the open data as W3C CSV on the Web metadata, made of the very list that writes the files.</summary>
internal static class OpenDataSchema
{
    private static readonly JsonSerializerOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static byte[] Of(Bilingual licence) => JsonSerializer.SerializeToUtf8Bytes(
        new JsonObject
        {
            ["@context"] = "http://www.w3.org/ns/csvw",
            ["url"] = SignOpenData.CsvName,
            ["dc:title"] = Words("质量失信“黑名单”", "Quality blacklist"),
            ["dc:rights"] = Words(licence.Zh, licence.En),
            ["dialect"] = new JsonObject { ["encoding"] = "utf-8", ["lineTerminators"] = new JsonArray("\r\n"), ["header"] = true },
            ["notes"] = new JsonArray(
                "CSV: UTF-8 with byte order mark, CRLF, RFC 4180. A cell that begins with = + - @ (also full width), a tab, CR or an apostrophe has one apostrophe before it, against formulas; take it off to get the value.",
                "NDJSON: UTF-8 without mark, LF; the members are the names of the columns, null where empty; replies is a list of {on, text}. Lines are in the ordinal order of keys.",
                "Delta: the first line is {from, to, base, result}; each other line is a row of the full file, which replaces or joins the line of its key, or {key, gone, version}, which takes it out."),
            ["tableSchema"] = new JsonObject
            {
                ["primaryKey"] = OpenDataField.All[0].Id,
                ["columns"] = new JsonArray([.. OpenDataField.All.Select(field => new JsonObject
                {
                    ["name"] = field.Id,
                    ["titles"] = Words(field.Zh, null),
                    ["dc:description"] = Words(null, field.En),
                    ["datatype"] = field.Type,
                    ["required"] = field.IsRequired,
                })]),
            },
        },
        _options);

    private static JsonObject Words(string? zh, string? en)
    {
        JsonObject words = [];
        foreach (var (language, text) in new[] { ("zh", zh), ("en", en) })
        {
            if (text is not null)
            {
                words[language] = text;
            }
        }

        return words;
    }
}
