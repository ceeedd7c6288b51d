using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace QualityCredit.Web.Tests.Contract;

/// <summary>
/// The document before a linter that others wrote (tests/contract). Without the linter, or the Node.js that it asks for, these are skipped;
/// where <c>QC_LINT=required</c>, as in <c>.ci/run</c>, they fail then.
/// </summary>
public sealed partial class LintTests
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

    [Theory]
    [InlineData("18.19.0", false)]
    [InlineData("20.18.3", false)]
    [InlineData("20.19.0", true)]
    [InlineData("21.7.3", false)]
    [InlineData("22.12.0", true)]
    public void Whether_a_Node_is_new_enough_is_what_the_linter_says(string node, bool fits) => Assert.Equal(fits, Fits(Version.Parse(node), ">=22.12.0 || >=20.19.0 <21.0.0"));

    private static async Task<List<string>> LintAsync(string document)
    {
        var lacking = await LackingAsync();
        Assert.SkipWhen(lacking is not null && Environment.GetEnvironmentVariable("QC_LINT") != "required", lacking ?? "");
        Assert.True(lacking is null, lacking);
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

    /// <summary>What the linter lacks to run here; null where it is nothing.</summary>
    private static async Task<string?> LackingAsync()
    {
        if (!File.Exists(_linter))
        {
            return "The linter is not there: npm ci in tests/contract.";
        }

        var package = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "node_modules", "@redocly", "cli", "package.json"), Ct))!;
        var range = (string)package["engines"]!["node"]!;
        return await NodeAsync() is not { } node ? "Node.js is not there."
            : Fits(node, range) ? null
            : $"Node.js {node} is not {range}, which the linter asks for.";
    }

    private static bool Fits(Version node, string range) => range.Split("||").Any(part => Bound().Matches(part).All(
        bound => bound.Groups[1].Value == "<" ? node < Version.Parse(bound.Groups[2].Value) : node >= Version.Parse(bound.Groups[2].Value)));

    private static async Task<Version?> NodeAsync()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true })!;
            var version = await node.StandardOutput.ReadToEndAsync(Ct);
            await node.WaitForExitAsync(Ct);
            return Version.Parse(version.Trim().TrimStart('v'));
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    [GeneratedRegex(@"(>=|<)\s*(\d+\.\d+\.\d+)")]
    private static partial Regex Bound();
}
