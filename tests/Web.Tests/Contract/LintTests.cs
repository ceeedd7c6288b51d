using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace QualityCredit.Web.Tests.Contract;

/// <summary>The document before a linter that others wrote (tests/contract). Without Node.js and its package these are skipped.</summary>
public sealed class LintTests
{
    private static readonly string _folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ContractDocument.Path)!, "..", "..", "tests", "contract"));

    private static readonly string _linter = Path.Combine(_folder, "node_modules", "@redocly", "cli", "bin", "cli.js");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_linter_finds_nothing() => Assert.Empty(await LintAsync(ContractDocument.Path));

    [Fact]
    public async Task The_linter_finds_what_is_put_in()
    {
        var broken = ContractDocument.Read().Root;
        broken["paths"]!["/api/v1/blacklist/{code}"]!["get"]!.AsObject().Remove("operationId");
        broken["paths"]!["/api/v1/blacklist"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/Nothing" };
        var file = Path.Combine(Directory.CreateTempSubdirectory("qc-lint-").FullName, "openapi.json");
        await File.WriteAllTextAsync(file, broken.ToJsonString(), Ct);

        var findings = await LintAsync(file);

        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        Assert.Contains(findings, finding => finding.StartsWith("operation-operationId", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.StartsWith("no-unresolved-refs", StringComparison.Ordinal));
    }

    private static async Task<List<string>> LintAsync(string document)
    {
        Assert.SkipUnless(File.Exists(_linter), "The linter is not there: npm ci in tests/contract.");
        ProcessStartInfo start = new("node", [_linter, "lint", "--config", "redocly.yaml", "--format", "json", "--max-problems", "1000", document])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (start.Environment["REDOCLY_TELEMETRY"], start.Environment["REDOCLY_SUPPRESS_UPDATE_NOTICE"]) = ("off", "true");
        using var linter = Process.Start(start)!;
        var errors = linter.StandardError.ReadToEndAsync(Ct);
        var output = await linter.StandardOutput.ReadToEndAsync(Ct);
        await linter.WaitForExitAsync(Ct);
        Assert.True(output.Contains('{', StringComparison.Ordinal), await errors);
        using var found = JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..]);
        return [.. found.RootElement.GetProperty("problems").EnumerateArray().Where(problem => !(problem.TryGetProperty("ignored", out var ignored) && ignored.GetBoolean()))
            .Select(problem => $"{problem.GetProperty("ruleId")} {problem.GetProperty("message")} {problem.GetProperty("location")[0].GetProperty("pointer")}")];
    }
}
