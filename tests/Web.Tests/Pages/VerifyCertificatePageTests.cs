using System.Text.RegularExpressions;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Pages;

[Collection(OneHost.Name)]
public sealed partial class VerifyCertificatePageTests(RunningHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_look_up_page_leads_to_the_certificate_of_the_code()
    {
        var page = await host.Public().GetStringAsync($"/blacklist/{DemoEnterprises.TopGrade}", Ct);

        Assert.Contains($"href=\"/api/v1/certificates?code={DemoEnterprises.TopGrade}\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_certificate_is_verified_pasted_or_uploaded(bool isUploaded)
    {
        var client = host.Public();
        var text = await client.GetStringAsync($"/api/v1/certificates?code={DemoEnterprises.TopGrade}", Ct);

        var page = await PostAsync(client, isUploaded ? "" : text + "\r\n", isUploaded ? text : "");

        Assert.Contains("证明有效，且为现状", page, StringComparison.Ordinal);
        Assert.Contains("QC1000013", page, StringComparison.Ordinal);
        Assert.Contains("未列入 not listed", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_certificate_is_told_so_and_stays_text()
    {
        var page = await PostAsync(host.Public(), "<script>alert(1)</script>", "");

        Assert.Contains("证明无效", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<string> PostAsync(HttpClient client, string pasted, string uploaded)
    {
        var form = await client.GetStringAsync("/certificates/verify", Ct);
        using MultipartFormDataContent content = new()
        {
            { new StringContent("verify"), "_handler" },
            { new StringContent(Token().Match(form).Groups[1].Value), "__RequestVerificationToken" },
            { new StringContent(pasted), "certificate" },
            { new StringContent(uploaded), "file", "certificate.jws" },
        };
        var answer = await client.PostAsync("/certificates/verify", content, Ct);
        return await answer.Content.ReadAsStringAsync(Ct);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
