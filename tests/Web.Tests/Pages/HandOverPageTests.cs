using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Rating.HandOver;
using QualityCredit.Rating.OpenData;
using QualityCredit.Rating.Proofs;
using QualityCredit.Register.HandOver;
using QualityCredit.Web.Accounts;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Pages;

[Collection(OneHost.Name)]
public sealed partial class HandOverPageTests(RunningHost host)
{
    private const string Receipt = "接收方,包号,文件摘要,行号,处理结果,原因代码,原因说明";

    private static readonly string[] _unknown = ["/handover/credit-platform/2/manifest.jws", "/handover/nobody/1/manifest.jws", "/handover/credit-platform/1/other.csv"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_shows_packages_takes_a_receipt_and_shows_what_was_rejected()
    {
        var other = host.Other(host.NewDatabase());
        var officer = await SignIn.Async(other, DemoAccounts.All[0].UserName, DemoAccounts.All[0].Password, Ct);
        var package = (await other.Services.GetRequiredService<MakeHandOver>().ExecuteAsync(HandOverReceiver.CreditPlatform, new(2026, 11, 1), full: false, Ct)).Package!;

        var before = await officer.GetStringAsync("/handover", Ct);
        var bad = await UploadAsync(officer, "receipt", "no receipt");
        var taken = await UploadAsync(officer, "receipt", $"{Receipt}\ncredit-platform,1,{package.FileSha256},0,accepted,,\ncredit-platform,1,{package.FileSha256},1,rejected,unknown-party,查无此企业\n");
        var page = await taken.Content.ReadAsStringAsync(Ct);
        var wrong = await UploadAsync(officer, "holdings", "接收方,组织机构代码,记录标识,记录摘要\n" + string.Concat(Enumerable.Repeat("a,b\n", 150)));
        var held = await UploadAsync(officer, "holdings", $"接收方,组织机构代码,记录标识,记录摘要\ncredit-platform,QC1000048,{new string('a', 32)},{new string('b', 64)}\n");

        var nothing = await UploadAsync(officer, "holdings", "接收方,组织机构代码,记录标识,记录摘要\n", "credit-platform");
        var nobody = await UploadAsync(officer, "holdings", "接收方,组织机构代码,记录标识,记录摘要\n", "nobody");

        Assert.Contains(package.FileSha256[..12], before, StringComparison.Ordinal);
        Assert.Contains("回执逾期", before, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK, HttpStatusCode.OK), (bad.StatusCode, taken.StatusCode, held.StatusCode));
        Assert.Contains("部分退回", page, StringComparison.Ordinal);
        Assert.Contains("查无此企业", page, StringComparison.Ordinal);
        // Whoever has no pointer scrolls it too.
        Assert.DoesNotContain("<div class=\"scroll\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("回执逾期", page, StringComparison.Ordinal);
        var problems = await wrong.Content.ReadAsStringAsync(Ct);
        Assert.Contains("150 in all", problems, StringComparison.Ordinal);
        Assert.Equal(100, problems.Split("commas and quotes").Length - 1);
        Assert.Contains("我方没有", await held.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest), (nothing.StatusCode, nobody.StatusCode));
        Assert.Contains("and holds 0; missing there", await nothing.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_files_of_a_package_are_downloaded_as_they_are_exported_by_those_who_see_the_page()
    {
        var other = host.Other(host.NewDatabase());
        var officer = await SignIn.Async(other, DemoAccounts.All[0].UserName, DemoAccounts.All[0].Password, Ct);
        var package = (await other.Services.GetRequiredService<MakeHandOver>().ExecuteAsync(HandOverReceiver.CreditPlatform, new(2026, 11, 22), full: false, Ct)).Package!;
        using MemoryStream exported = new();
        await using (var data = await other.Services.GetRequiredService<ReadHandOver>().OpenDataAsync(package, Ct))
        {
            await data.CopyToAsync(exported, Ct);
        }

        var links = Link().Matches(await officer.GetStringAsync("/handover", Ct)).Select(link => link.Groups[1].Value).ToList();

        var files = await Task.WhenAll(links.Select(link => officer.GetAsync(link, Ct)));
        var nobody = await other.CreateClient(new() { AllowAutoRedirect = false }).GetAsync(links[0], Ct);
        var unknown = await Task.WhenAll(_unknown.Select(path => officer.GetAsync(path, Ct)));

        Assert.Equal([package.DataName, package.SchemaName, ReadHandOver.ManifestName], files.Select(file => file.Content.Headers.ContentDisposition?.FileName));
        Assert.All(files, file => Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType));
        Assert.All(files, file => Assert.True(file.Headers.CacheControl?.NoStore));
        Assert.Equal(exported.ToArray(), await files[0].Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal(("text/csv", package.FileBytes), (files[0].Content.Headers.ContentType?.MediaType, files[0].Content.Headers.ContentLength));
        Assert.Equal(package.SchemaSha256, OpenDataFiles.DigestOf(await files[1].Content.ReadAsByteArrayAsync(Ct)));
        Assert.True(KeySet.TryRead(await officer.GetStringAsync("/.well-known/jwks.json", Ct), out var keys));
        Assert.True(HandOverManifest.TryRead(await files[2].Content.ReadAsStringAsync(Ct), keys, out var manifest));
        Assert.Equal(package.FileSha256, manifest.Files[0].Sha256);
        Assert.Equal((HttpStatusCode.Found, "/sign-in"), (nobody.StatusCode, nobody.Headers.Location?.AbsolutePath));
        Assert.All(unknown, answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient officer, string form, string file, string receiver = "")
    {
        var page = await officer.GetStringAsync("/handover", Ct);
        using MultipartFormDataContent content = new()
        {
            { new StringContent(form), "_handler" },
            { new StringContent(Token().Match(page).Groups[1].Value), "__RequestVerificationToken" },
            { new StringContent(receiver), "receiver" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "file", "file.csv" },
        };
        return await officer.PostAsync("/handover", content, Ct);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("href=\"(/handover/[^\"]+)\"")]
    private static partial Regex Link();
}
