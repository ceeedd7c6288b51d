using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using QualityCredit.Rating.Proofs.Messages;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Web.Tests.Hosting;
using Xunit;
using static QualityCredit.Web.Tests.Clients.CreditSteps;

namespace QualityCredit.Web.Tests.Clients;

[Collection(OneClientsHost.Name)]
public sealed class AskCreditTests(ClientsHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Under_an_authorisation_the_grade_is_told_with_reasons_edition_and_what_is_unknown()
    {
        var issued = await host.AddAsync(["credit:read"], Ct);

        var answer = await host.AskAsync(issued.Key, Question($"授-{issued.ClientId}"));

        var body = await BodyAsync(answer);
        Assert.Equal((HttpStatusCode.OK, "valid", false), (answer.StatusCode, Code(body, "authorisation"), body.GetProperty("listing").GetProperty("listed").GetBoolean()));
        var grade = body.GetProperty("grade");
        Assert.Equal(("aa", "hunan-2013"), (Code(grade, "outcome").ToLowerInvariant(), grade.GetProperty("policy").GetProperty("name").GetString()));
        Assert.True(grade.GetProperty("products").GetArrayLength() > 0);
        Assert.Equal(JsonValueKind.Array, grade.GetProperty("unknown").ValueKind);
        Assert.False(body.TryGetProperty("noGrade", out _));
    }

    [Fact]
    public async Task Who_the_enterprise_is_is_told_whichever_of_its_codes_was_asked()
    {
        var issued = await host.AddAsync(["credit:read"], Ct);

        var body = await BodyAsync(await host.AskAsync(issued.Key, Question(null), DemoEnterprises.FailedTwiceCredit));
        var renamed = (await BodyAsync(await host.AskAsync(issued.Key, Question(null), DemoEnterprises.Renamed))).GetProperty("enterprise");
        var nobody = await BodyAsync(await host.AskAsync(issued.Key, Question(null), DemoEnterprises.NotRegistered));

        var enterprise = body.GetProperty("enterprise");
        Assert.Equal(
            (DemoEnterprises.FailedTwiceCredit, DemoEnterprises.FailedTwice, DemoEnterprises.FailedTwiceCredit),
            (body.GetProperty("code").GetString(), enterprise.GetProperty("code").GetString(), enterprise.GetProperty("creditCode").GetString()));
        Assert.NotEqual("", enterprise.GetProperty("name").GetString());
        Assert.StartsWith("43", enterprise.GetProperty("region").GetProperty("code").GetString(), StringComparison.Ordinal);
        Assert.NotEqual("", enterprise.GetProperty("region").GetProperty("name").GetString());
        Assert.NotEqual("", enterprise.GetProperty("industry").GetProperty("code").GetString());
        Assert.NotEqual(renamed.GetProperty("name").GetString(), Assert.Single(renamed.GetProperty("formerNames").EnumerateArray()).GetString());
        Assert.False(nobody.TryGetProperty("enterprise", out _));
    }

    [Fact]
    public async Task A_grade_is_told_with_its_day_edition_validity_reasons_both_ways_risks_and_digest()
    {
        var issued = await host.AddAsync(["credit:read"], Ct);

        var top = (await BodyAsync(await host.AskAsync(issued.Key, Question($"授-{issued.ClientId}")))).GetProperty("grade");
        var failed = (await BodyAsync(await host.AskAsync(issued.Key, Question($"授-{issued.ClientId}"), DemoEnterprises.FailedTwice))).GetProperty("grade");

        Assert.Equal("2026-11-20", top.GetProperty("asOf").GetString());
        Assert.Equal(64, top.GetProperty("policy").GetProperty("fingerprint").GetString()!.Length);
        Assert.True(DateOnly.TryParse(top.GetProperty("gradeSince").GetString(), out _) && DateOnly.TryParse(top.GetProperty("expiresOn").GetString(), out _));
        Assert.NotEmpty(top.GetProperty("nextChange").GetProperty("because").GetProperty("zh").GetString()!);
        var reason = top.GetProperty("favourable")[0];
        Assert.All(["code", "title", "sentence", "citation"], part => Assert.True(reason.TryGetProperty(part, out _), part));
        Assert.Equal("c", Code(failed, "outcome").ToLowerInvariant());
        Assert.NotEmpty(failed.GetProperty("adverse")[0].GetProperty("citation").GetProperty("text").GetString()!);
        Assert.All(top.GetProperty("products").EnumerateArray(), risk => Assert.True(risk.GetProperty("products").GetInt32() > 0 && Code(risk, "risk").Length > 0));
        Assert.Equal(64, top.GetProperty("digest").GetString()!.Length);
    }

    [Fact]
    public async Task A_listing_is_told_as_the_public_look_up_tells_it_with_what_may_be_done()
    {
        var issued = await host.AddAsync(["credit:read"], Ct);

        var body = await BodyAsync(await host.AskAsync(issued.Key, Question(null), DemoEnterprises.Listed));

        var listing = body.GetProperty("listing");
        Assert.Equal("possible", Code(listing.GetProperty("entries")[0].GetProperty("remedies"), "early"));
        Assert.Equal(await host.From("198.51.100.7", null).GetStringAsync($"/api/v1/blacklist/{DemoEnterprises.Listed}", Ct), listing.GetRawText());
    }

    [Fact]
    public async Task What_was_answered_is_signed_and_stands_in_the_ledger_by_its_digest()
    {
        var issued = await host.AddAsync(["credit:read"], Ct);

        var answer = await host.AskAsync(issued.Key, Question($"授-{issued.ClientId}"));

        var bytes = await answer.Content.ReadAsByteArrayAsync(Ct);
        Assert.Equal(SignatureVerdict.Good, await host.VerifyAsync(answer, bytes));
        Assert.NotEqual(SignatureVerdict.Good, await host.VerifyAsync(answer, [.. bytes, 32]));
        var line = Assert.Single(await host.LinesAsync(issued.ClientId, Ct)).Line;
        Assert.Equal(
            (issued.ClientId, "li.ming", "before-lending", $"授-{issued.ClientId}", "valid", Convert.ToHexStringLower(SHA256.HashData(bytes))),
            (line.Client, line.User, line.Purpose, line.Authorisation, line.Verdict, line.Answer));
        Assert.Null((await host.Get<VerifyLedger>().ExecuteAsync(Ct)).First);
    }
}
