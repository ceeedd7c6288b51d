using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Register.Evidence;

/// <summary>The text fields of an item as the JSON object that is stored.</summary>
public static class EvidenceText
{
    public const int LongestDepartment = 100;

    public const int LongestDocument = 100;

    public const int LongestTexts = 4000;

    private static readonly JsonSerializerOptions _readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string? Write(EvidenceItem item)
    {
        Dictionary<string, string>? texts = null;
        foreach (var field in EvidenceForm.Of(item.Kind).Fields)
        {
            if (field.Type == FieldType.Text && field.TextOf(item) is { } text)
            {
                (texts ??= []).Add(field.Code, text);
            }
        }

        return texts is null ? null : JsonSerializer.Serialize(texts, _readable);
    }

    public static Dictionary<string, string> Read(string? texts) =>
        texts is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(texts, _readable)!;

    internal static EvidenceTextTooLong? TooLong(EvidenceEntry entry) =>
        entry.Department.Length > LongestDepartment ? new("department", LongestDepartment)
        : entry.Document.Length > LongestDocument ? new("document", LongestDocument)
        : entry.Texts?.Length > LongestTexts ? new("texts", LongestTexts)
        : null;
}
