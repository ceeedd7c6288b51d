using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Accounts;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Rescoring;
using QualityCredit.Testing;
using QualityCredit.Web.Accounts;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Api;

/// <summary>An enterprise of Changzhi gets on the red list over HTTP, by two officers and after the notice, and leaves it when it is listed.</summary>
[Collection(OneHost.Name)]
public sealed class RedListApiTests(RunningHost host)
{
    private const int Number = 900_001;

    private static readonly DateOnly _announced = new(2026, 11, 2);
    private static readonly OrganizationCode _code = AnyEnterprise.Code(Number);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_officers_enter_after_the_notice_and_a_listing_takes_it_off()
    {
        await using var own = host.Other(host.NewDatabase(), null, ("FirstStart:Demo", "false"));
        var client = own.CreateClient(new() { AllowAutoRedirect = false });
        await ProposeAsync(own.Services);
        var (officer, reviewer) = (await BearerAsync(own.Services, client, OfficerRoles.CaseOfficer), await BearerAsync(own.Services, client, OfficerRoles.CaseReviewer));

        Assert.False((await AskAsync(client)).GetProperty("onList").GetBoolean());
        Assert.Equal((HttpStatusCode.Created, null), await TakeAsync(client, officer, "announce", _announced));
        Assert.Equal((HttpStatusCode.Forbidden, "case-role-missing"), await TakeAsync(client, officer, "enter", new(2026, 11, 20)));
        Assert.Equal((HttpStatusCode.Conflict, "notice-running"), await TakeAsync(client, reviewer, "enter", new(2026, 11, 11)));
        Assert.Equal((HttpStatusCode.Created, null), await TakeAsync(client, reviewer, "enter", new(2026, 11, 20)));

        var answer = await AskAsync(client);
        Assert.True(answer.GetProperty("onList").GetBoolean());
        Assert.Equal("2027-11-20", answer.GetProperty("entry").GetProperty("until").GetString());
        Assert.Contains("市长质量奖", await client.GetStringAsync("/red-list", Ct), StringComparison.Ordinal);
        Assert.Equal(_code.ToString(), Assert.Single((await ListAsync(client)).GetProperty("entries").EnumerateArray()).GetProperty("code").GetString());

        await own.Services.GetRequiredService<RecordEvidence>().ExecuteAsync([new(_code, Listing)], Ct);

        Assert.False((await AskAsync(client)).GetProperty("onList").GetBoolean());
        Assert.Empty((await ListAsync(client)).GetProperty("entries").EnumerateArray());
        Assert.DoesNotContain("市长质量奖", await client.GetStringAsync("/red-list", Ct), StringComparison.Ordinal);
        client.DefaultRequestHeaders.Authorization = new("Bearer", officer);
        var status = await client.GetFromJsonAsync<JsonElement>($"/api/v1/enterprises/{_code}/red-list", Ct);
        Assert.Equal(("fallen", "blacklisted"), (status.GetProperty("state").GetProperty("code").GetString(), status.GetProperty("bar").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task The_list_has_a_tag_and_a_data_version_and_is_empty_where_no_policy_opts_in()
    {
        var client = host.Public();

        var first = await client.GetAsync("/api/v1/red-list", Ct);
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1/red-list");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        var second = await client.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.True(first.Headers.Contains("X-Data-Version"));
        var page = JsonDocument.Parse(await first.Content.ReadAsStringAsync(Ct)).RootElement;
        Assert.Empty(page.GetProperty("entries").EnumerateArray());
        Assert.Empty(page.GetProperty("announced").EnumerateArray());
    }

    [Theory]
    [InlineData("/api/v1/red-list/QC100010-2", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/red-list/" + DemoEnterprises.NotRegistered, HttpStatusCode.OK)]
    [InlineData("/api/v1/enterprises/" + DemoEnterprises.TopGrade + "/red-list", HttpStatusCode.Unauthorized)]
    public async Task The_public_may_ask_for_a_code_and_only_staff_for_the_reasons(string address, HttpStatusCode expected) =>
        Assert.Equal(expected, (await host.Public().GetAsync(address, Ct)).StatusCode);

    [Theory]
    [InlineData("/red-list-proposals")]
    [InlineData("/enterprises/" + DemoEnterprises.TopGrade + "/red-list")]
    public async Task Proposals_and_steps_are_for_staff(string address)
    {
        Assert.Equal(HttpStatusCode.Found, (await host.Public().GetAsync(address, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await host.SignedInPagesAsync(Ct)).GetAsync(address, Ct)).StatusCode);
    }

    private static Listing Listing => new()
    {
        Serial = 0,
        OccurredOn = new(2026, 11, 21),
        Provenance = new("长治市市场监督管理局", "长市监黑〔2026〕1号", 1, default),
        Degree = ListingDegree.General,
        ListedFrom = new(2026, 11, 21),
        ListedUntil = new(2027, 11, 21),
        Ground = "同类违法两次受罚",
    };

    private static async Task<string> BearerAsync(IServiceProvider services, HttpClient client, string role)
    {
        var account = DemoAccounts.All.First(one => one.Role == role);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RegisterOfficers>().ExecuteAsync(account.UserName, account.Zh, account.Password, account.Role);
        return await client.TokenAsync(account.UserName, account.Password, Ct);
    }

    private static async Task<(HttpStatusCode Status, string? Code)> TakeAsync(HttpClient client, string bearer, string action, DateOnly on)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, $"/api/v1/enterprises/{_code}/red-list/steps")
        {
            Content = JsonContent.Create(new { action, authority = "长治市市场监督管理局", basis = "长政发〔2015〕12号三（二）3（2）", document = $"长市监〔2026〕{action}", on, text = "市长质量奖" }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        var answer = await client.SendAsync(request, Ct);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
        return (answer.StatusCode, body.TryGetProperty("code", out var code) ? code.GetString() : null);
    }

    private static async Task<JsonElement> AskAsync(HttpClient client) => JsonDocument.Parse(await client.GetStringAsync($"/api/v1/red-list/{_code}", Ct)).RootElement;

    private static async Task<JsonElement> ListAsync(HttpClient client) => JsonDocument.Parse(await client.GetStringAsync("/api/v1/red-list", Ct)).RootElement;

    private static async Task ProposeAsync(IServiceProvider services)
    {
        Provenance Document(string kind, int year) => new("长治市市场监督管理局", $"{kind}〔{year}〕1号", 1, default);
        List<EvidenceItem> items =
        [
            .. Enumerable.Range(2022, 4).Select(year => new SpotCheck { Serial = 0, OccurredOn = new(year, 12, 1), Provenance = Document("抽", year), Level = AdministrativeLevel.Provincial, Result = SpotCheckResult.Passed }),
            .. Enumerable.Range(2025, 2).Select(year => new Checklist { Serial = 0, OccurredOn = new(year, 10, 1), Provenance = Document("核", year), Applicable = 40, Met = 40 }),
            new Commitment { Serial = 0, OccurredOn = new(2026, 10, 2), Provenance = Document("责", 2026), Subject = CommitmentSubject.ResponsibilityReport, State = CommitmentState.Made },
            new Award { Serial = 0, OccurredOn = new(2025, 5, 1), Provenance = Document("奖", 2025), Level = AdministrativeLevel.Municipal, ValidFrom = new(2025, 5, 1) },
        ];
        await services.GetRequiredService<RegisterEnterprise>().ExecuteAsync([AnyEnterprise.Details(Number) with { Region = RegionCode.FromNumber(140402) }], Ct);
        await services.GetRequiredService<RecordEvidence>().ExecuteAsync([.. items.Select(item => new EvidenceIntake(_code, item))], Ct);
        foreach (var day in (DateOnly[])[new(2025, 11, 1), new(2026, 11, 1)])
        {
            Assert.IsType<RescoringPublished>(await services.GetRequiredService<RescoreEnterprises>().ExecuteAsync(day, Ct));
        }
    }
}
