using System.Text;
using System.Text.Json;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Clients;

/// <summary>What the tests of jobs do, in their words.</summary>
internal static class CreditJobSteps
{
    public const string Address = "/api/v1/credit/jobs";

    /// <summary>The clock stands: whoever looks often would be out of the usual limit for good.</summary>
    public const string Unlimited = "1000000/60";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static object Authorisation(string reference, string until = "2026-12-31") => new { reference, from = "2026-01-01", until };

    public static string Line(string? reference) => JsonSerializer.Serialize(new { code = DemoEnterprises.TopGrade, authorisation = reference is null ? null : Authorisation(reference) });

    public static string[] Lines(byte[] bytes) => Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static string Text(string json, string member) => JsonDocument.Parse(json).RootElement.GetProperty(member).GetString()!;

    public static string CodeOf(string json, string member) => JsonDocument.Parse(json).RootElement.GetProperty(member).GetProperty("code").GetString()!;

    public static Task<HttpResponseMessage> SendAsync(HttpClient client, string address, string lines, string? user)
    {
        StringContent body = new(lines, Encoding.UTF8, "application/x-ndjson");
        if (user is not null)
        {
            body.Headers.Add("X-Client-User", user);
        }

        return client.PostAsync(address, body, Ct);
    }

    public static async Task<(string Address, byte[] Result)> ResultOfAsync(HttpClient client, string lines)
    {
        var sent = await SendAsync(client, $"{Address}?purpose=guarantee", lines, "li.ming");
        var address = (await FollowJob.ToItsEndAsync(client, sent.Headers.Location!.ToString(), Ct)).GetProperty("result").GetString()!;
        return (address, await client.GetByteArrayAsync(address, Ct));
    }
}
