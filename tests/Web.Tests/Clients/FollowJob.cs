using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace QualityCredit.Web.Tests.Clients;

/// <summary>Follows a job as its client does.</summary>
internal static class FollowJob
{
    private static readonly TimeSpan _betweenLooks = TimeSpan.FromMilliseconds(30);

    public static async Task<JsonElement> ToItsEndAsync(HttpClient client, string address, CancellationToken ct, string state = "finished")
    {
        var job = await UntilAsync(client, address, _ => false, ct);
        Assert.True(state == StateOf(job), $"{state} was expected: {job}");
        return job;
    }

    /// <returns>The job as it is when this happened, or when it is over.</returns>
    public static async Task<JsonElement> UntilAsync(HttpClient client, string address, Func<JsonElement, bool> happened, CancellationToken ct)
    {
        for (var left = 10_000; ; left--)
        {
            var job = await client.GetFromJsonAsync<JsonElement>(address, ct);
            if (happened(job) || StateOf(job) is "finished" or "cancelled" or "failed")
            {
                return job;
            }

            Assert.True(left > 0, $"It did not happen: {job}");
            await Task.Delay(_betweenLooks, ct);
        }
    }

    public static string StateOf(JsonElement job) => job.GetProperty("state").GetProperty("code").GetString()!;
}
