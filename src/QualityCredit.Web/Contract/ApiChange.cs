using System.Text.Json;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Web.Contract;

/// <summary>What changed in the interface on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Document">SHA-256 of paths and schemas of the document since then.</param>
/// <param name="Changes">What changed, for those who program against it.</param>
internal sealed record ApiChange(DateOnly On, string Document, IReadOnlyList<Bilingual> Changes)
{
    private static readonly JsonSerializerOptions _web = new(JsonSerializerDefaults.Web);

    /// <summary>The newest first.</summary>
    public static IReadOnlyList<ApiChange> All { get; } = Read();

    private static List<ApiChange> Read()
    {
        using var stream = typeof(ApiChange).Assembly.GetManifestResourceStream("changelog.json") ?? throw new InvalidOperationException("The program was built without changelog.json.");
        return JsonSerializer.Deserialize<List<ApiChange>>(stream, _web)!;
    }
}
