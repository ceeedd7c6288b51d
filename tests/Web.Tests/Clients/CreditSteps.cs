using System.Net.Http.Json;
using System.Text.Json;
using QualityCredit.Rating.Proofs;
using QualityCredit.Rating.Proofs.Messages;
using QualityCredit.Register.Clients;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Clients;

/// <summary>What the tests of credit questions do, in their words.</summary>
internal static class CreditSteps
{
    public const string Address = $"/api/v1/credit/{DemoEnterprises.TopGrade}";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static object Question(string? reference, string from = "2026-01-01", string until = "2026-12-31") => reference is null
        ? new { purpose = "before-lending", user = "li.ming" }
        : new { purpose = "before-lending", user = "li.ming", authorisation = new { reference, from, until } };

    public static async Task<JsonElement> BodyAsync(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);

    public static string Code(JsonElement body, string member) => body.GetProperty(member).GetProperty("code").GetString()!;

    public static Task<HttpResponseMessage> AskAsync(this ClientsHost host, KeyText key, object question, string code = DemoEnterprises.TopGrade) => host.With(key).PostAsJsonAsync($"/api/v1/credit/{code}", question, Ct);

    public static async Task<SignatureVerdict> VerifyAsync(this ClientsHost host, HttpResponseMessage answer, byte[] body)
    {
        Assert.True(KeySet.TryRead(await host.From("198.51.100.7", null).GetStringAsync("/.well-known/jwks.json", Ct), out var keys));
        return Verdict(keys, answer, body, answer.RequestMessage!.RequestUri!.AbsoluteUri);
    }

    /// <param name="keys">The published ones.</param>
    /// <param name="answer">What came.</param>
    /// <param name="body">Its body.</param>
    /// <param name="target">The address that was asked, as it was sent.</param>
    public static SignatureVerdict Verdict(KeySet keys, HttpResponseMessage answer, byte[] body, string target) =>
        !ContentDigest.Matches(answer.Headers.GetValues("Content-Digest").Single(), body) ? SignatureVerdict.Wrong : MessageSignature.Verify(
            keys,
            "qc",
            (answer.Headers.GetValues("Signature-Input").Single(), answer.Headers.GetValues("Signature").Single()),
            ["\"@status\"", "\"content-type\"", "\"content-digest\"", "\"@method\";req", "\"@target-uri\";req"],
            part => part switch
            {
                "\"@status\"" => ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture),
                "\"content-type\"" => answer.Content.Headers.ContentType!.ToString(),
                "\"content-digest\"" => answer.Headers.GetValues("Content-Digest").Single(),
                "\"@method\";req" => answer.RequestMessage!.Method.Method,
                "\"@target-uri\";req" => target,
                _ => null,
            });
}
