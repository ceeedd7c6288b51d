using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using QualityCredit.Web.Accounts;

namespace QualityCredit.Web.Tests.Hosting;

/// <summary>Signs an officer in as a program does: with a bearer token, which all further requests bear.</summary>
internal static class SignInWithToken
{
    public static async Task<string> TokenAsync(this HttpClient client, string userName, string password, CancellationToken ct)
    {
        var answer = await client.PostAsJsonAsync("/api/v1/sign-in", new { userName, password }, ct);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("accessToken").GetString()!;
    }

    public static Task<HttpClient> SignedInAsync(this HttpClient client, DemoAccount account, CancellationToken ct) => client.SignedInAsync(account.UserName, account.Password, ct);

    public static async Task<HttpClient> SignedInAsync(this HttpClient client, string userName, string password, CancellationToken ct)
    {
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await client.TokenAsync(userName, password, ct));
        return client;
    }
}
