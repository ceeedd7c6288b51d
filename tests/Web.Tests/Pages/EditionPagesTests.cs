using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using QualityCredit.Web.Accounts;
using QualityCredit.Web.Tests.Api;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Pages;

/// <summary>A draft on its way into force by the pages alone.</summary>
[Collection(OneHost.Name)]
public sealed partial class EditionPagesTests(RunningHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_officer_uploads_previews_and_asks_and_only_another_can_agree()
    {
        var other = host.Other(host.NewDatabase());
        var (first, second) = (await SignedInAsync(other, 2), await SignedInAsync(other, 3));

        var report = await PreviewAsync(first);
        var page = await first.GetStringAsync(report, Ct);
        var asked = await PostAsync(first, report, "propose", ("effective", "2026-11-20"), ("basis", "Notice 7"));
        var agree = Agree().Match(await asked.Content.ReadAsStringAsync(Ct)).Value;
        var alone = await PostAsync(first, report, agree);
        var agreed = await PostAsync(second, report, agree);
        var history = await second.GetStringAsync("/policies/drafts", Ct);
        var policies = await second.GetStringAsync("/policies", Ct);

        Assert.Contains("Migration of grades", page, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.OK), (asked.StatusCode, alone.StatusCode, agreed.StatusCode));
        Assert.Contains("policy-officer-2", history, StringComparison.Ordinal);
        Assert.Contains("Notice 7", history, StringComparison.Ordinal);
        Assert.Contains("id=\"drafts\"", policies, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_inspector_has_no_page_for_drafts_and_is_not_led_to_one()
    {
        var inspector = await host.SignedInPagesAsync(Ct);

        var answer = await inspector.GetAsync("/policies/drafts", Ct);
        var policies = await inspector.GetStringAsync("/policies", Ct);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.DoesNotContain("/policies/drafts", policies, StringComparison.Ordinal);
    }

    private static async Task<string> PreviewAsync(HttpClient officer)
    {
        using MemoryStream zip = new();
        await using (ZipArchive archive = new(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in EditionApiTests.Stricter())
            {
                await using StreamWriter writer = new(await archive.CreateEntry($"rules/{path}").OpenAsync(Ct));
                await writer.WriteAsync(text);
            }
        }

        using MultipartFormDataContent form = new()
        {
            { new StringContent("upload-draft"), "_handler" },
            { new StringContent(await TokenAsync(officer, "/policies/drafts")), "__RequestVerificationToken" },
            { new StringContent("true"), "over" },
            { new StringContent("2026-11-20"), "asOf" },
            { new ByteArrayContent(zip.ToArray()), "archive", "draft.zip" },
        };
        var answer = await officer.PostAsync("/policies/drafts", form, Ct);
        Assert.True(answer.StatusCode == HttpStatusCode.Found, await answer.Content.ReadAsStringAsync(Ct));
        for (var running = answer.Headers.Location!; ; await Task.Delay(50, Ct))
        {
            if (await officer.GetAsync(running, Ct) is { StatusCode: HttpStatusCode.Found, Headers.Location: { } report })
            {
                return report.ToString();
            }
        }
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient officer, string address, string handler, params (string Key, string Value)[] fields) =>
        await officer.PostAsync(
            address,
            new FormUrlEncodedContent(
                fields.Append(("_handler", handler)).Append(("__RequestVerificationToken", await TokenAsync(officer, address))).ToDictionary(field => field.Item1, field => field.Item2)),
            Ct);

    private static async Task<string> TokenAsync(HttpClient officer, string address) => Token().Match(await officer.GetStringAsync(address, Ct)).Groups[1].Value;

    private static Task<HttpClient> SignedInAsync(Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program> factory, int account) =>
        SignIn.Async(factory, DemoAccounts.All[account].UserName, DemoAccounts.All[account].Password, Ct);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("agree-[0-9]+")]
    private static partial Regex Agree();
}
