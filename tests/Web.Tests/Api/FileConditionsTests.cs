using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Api;

/// <summary>What a file is not asked for rightly is refused as everything else is, and not with the type of the file.</summary>
[Collection(OneHost.Name)]
public sealed class FileConditionsTests(RunningHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("If-Match", "\"another\"", HttpStatusCode.PreconditionFailed, "precondition-failed")]
    [InlineData("If-Unmodified-Since", "Sat, 01 Jan 2000 00:00:00 GMT", HttpStatusCode.PreconditionFailed, "precondition-failed")]
    [InlineData("Range", "bytes=99999999-", HttpStatusCode.RequestedRangeNotSatisfiable, "range-not-satisfiable")]
    public async Task A_condition_or_a_range_that_the_file_does_not_meet_is_a_problem_with_its_code(string header, string value, HttpStatusCode status, string code)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1/opendata/blacklist.csv");
        request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await host.Public().SendAsync(request, Ct);

        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("bytes=0-1", HttpStatusCode.PartialContent)]
    [InlineData("BYTES=0-1", HttpStatusCode.PartialContent)]
    [InlineData("items=0-1", HttpStatusCode.OK)]
    [InlineData("items=99999999-", HttpStatusCode.OK)]
    [InlineData("bytes", HttpStatusCode.OK)]
    public async Task A_range_in_a_unit_that_is_not_known_is_none(string range, HttpStatusCode status)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1/opendata/blacklist.csv");
        request.Headers.TryAddWithoutValidation("Range", range);

        using var answer = await host.Public().SendAsync(request, Ct);

        Assert.Equal(status, answer.StatusCode);
    }
}
