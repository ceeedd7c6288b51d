using System.Text.Encodings.Web;
using System.Text.Json;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Cli.Codes;

/// <summary>The verdict on a code for programs: one JSON object, Chinese as it is.</summary>
internal static class CodeCheckJson
{
    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(string code, IdentifierCheck check) => JsonSerializer.Serialize(
        new Verdict(
            code,
            NameOf(check.Kind),
            check.IsValid,
            check.Normalized,
            check.Problem is { } problem ? Item.Of(problem) : null,
            [.. check.Remarks.Select(Item.Of)]),
        _options);

    private static string NameOf(IdentifierKind kind) => kind switch
    {
        IdentifierKind.Unknown => "unknown",
        IdentifierKind.Organization => "orgcode",
        IdentifierKind.UnifiedSocialCredit => "uscc",
        IdentifierKind.TradeItem => "gtin",
        IdentifierKind.Licence => "licence",
        IdentifierKind.Region => "region",
        IdentifierKind.Industry => "industry",
    };

    private static string NameOf(IdentifierSeverity severity) => severity switch
    {
        IdentifierSeverity.Error => "error",
        IdentifierSeverity.Warning => "warning",
        IdentifierSeverity.Information => "information",
    };

    private sealed record Verdict(string Code, string Kind, bool Valid, string Normalized, Item? Problem, Item[] Warnings);

    private sealed record Item(
        string Code, string Severity, int? Position, string? Found, string? Expected, string? Suggestion, string Message, string MessageZh)
    {
        public static Item Of(IdentifierProblem problem) => new(
            problem.CodeName,
            NameOf(problem.Severity),
            problem.Position,
            problem.Found?.ToString(),
            problem.Expected?.ToString(),
            problem.Suggestion,
            problem.English,
            problem.Chinese);
    }
}
