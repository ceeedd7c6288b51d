using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit;

namespace QualityCredit.Web.Tests.Hosting;

/// <summary>The sign-in form, as a browser sends it.</summary>
internal static partial class SignIn
{
    public static async Task<HttpClient> Async(WebApplicationFactory<Program> factory, string userName, string password, CancellationToken ct)
    {
        var client = factory.CreateClient(new() { AllowAutoRedirect = false });
        var answer = await PostAsync(client, userName, password, "/sign-in", ct);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return client;
    }

    public static async Task<HttpResponseMessage> PostAsync(HttpClient client, string userName, string password, string address, CancellationToken ct)
    {
        var form = await client.GetStringAsync(address, ct);
        return await client.PostAsync(
            address,
            new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["_handler"] = "sign-in",
                ["__RequestVerificationToken"] = Token().Match(form).Groups[1].Value,
                ["Form.UserName"] = userName,
                ["Form.Password"] = password,
            }),
            ct);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
