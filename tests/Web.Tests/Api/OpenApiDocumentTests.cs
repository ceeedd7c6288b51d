using System.Text.Json;
using QualityCredit.Testing;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Api;

[Collection(OneHost.Name)]
public sealed class OpenApiDocumentTests(RunningHost host)
{
    private static readonly string _committed = Path.Combine(Path.GetDirectoryName(RulesFolder.Path)!, "src", "QualityCredit.Web", "openapi.json");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_committed_document_is_what_the_host_serves()
    {
        var served = (await host.Public().GetStringAsync("/swagger/v1/swagger.json", Ct)).ReplaceLineEndings("\n").TrimEnd() + "\n";

        using var document = JsonDocument.Parse(served);
        var paths = document.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();

        Assert.StartsWith("3.1.", document.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Contains("/api/v1/enterprises/{code}/rating/explanation", paths);
        Assert.Contains("/api/v1/blacklist/{code}", paths);
        var committed = await File.ReadAllTextAsync(_committed, Ct);
        Assert.True(served == committed, $"The contract changed. Review it; if it is meant, save /swagger/v1/swagger.json as src/QualityCredit.Web/openapi.json. {FirstDifference(committed, served)}");
    }

    [Fact]
    public async Task Only_the_staff_operations_ask_for_a_token()
    {
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(_committed, Ct));

        var open = document.RootElement.GetProperty("paths").EnumerateObject()
            .Where(path => path.Value.EnumerateObject().Any(operation => operation.Value.GetProperty("security").GetArrayLength() == 0))
            .Select(path => path.Name);

        Assert.Equal(
            [
                "/.well-known/jwks.json", "/api/v1/blacklist", "/api/v1/blacklist/changes", "/api/v1/blacklist/changes.atom", "/api/v1/blacklist/{code}", "/api/v1/certificates", "/api/v1/certificates/verify",
                "/api/v1/log/checkpoint", "/api/v1/log/proof",
                "/api/v1/opendata", "/api/v1/opendata/blacklist.csv", "/api/v1/opendata/blacklist.ndjson", "/api/v1/opendata/deltas", "/api/v1/opendata/deltas/{from}-{to}.ndjson",
                "/api/v1/opendata/manifest.jws", "/api/v1/opendata/releases", "/api/v1/opendata/schema", "/api/v1/red-list", "/api/v1/red-list/{code}", "/api/v1/sign-in",
            ],
            open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Swagger_UI_is_served()
    {
        var page = await host.Public().GetStringAsync("/swagger/index.html", Ct);

        Assert.Contains("swagger-ui", page, StringComparison.Ordinal);
    }

    private static string FirstDifference(string committed, string served)
    {
        var (left, right) = (committed.Split('\n'), served.Split('\n'));
        var line = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"First difference in line {line + 1}: {left.ElementAtOrDefault(line)} → {right.ElementAtOrDefault(line)}";
    }
}
