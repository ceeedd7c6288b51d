using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Register.Accounts;
using QualityCredit.Register.Idempotency;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using QualityCredit.Web.Accounts;
using QualityCredit.Web.Idempotency;
using QualityCredit.Web.Tests.Api;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Idempotency;

[Collection(OneHost.Name)]
public sealed class AnswerOncePerKeyTests(RunningHost host)
{
    private const string Cases = "/api/v1/listing-cases";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_repetition_gets_the_first_answer_byte_for_byte_and_does_nothing()
    {
        var (factory, officer) = await OfficerAsync();

        var first = await SendAsync(officer, Cases, Proposal("甲"), "\"k-1\"");
        var again = await SendAsync(officer, Cases, Proposal("甲"), "k-1");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
        Assert.False(first.Headers.Contains(AnswerOncePerKey.ReplayedHeader));
        Assert.Equal("true", Assert.Single(again.Headers.GetValues(AnswerOncePerKey.ReplayedHeader)));
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(Ct), await again.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal((first.Headers.Location, first.Content.Headers.ContentType), (again.Headers.Location, again.Content.Headers.ContentType));
        Assert.EndsWith("/listing-cases/1", again.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(factory, context => context.ListingCases));
    }

    [Fact]
    public async Task A_step_that_may_be_taken_twice_is_taken_twice_only_under_two_keys()
    {
        var (factory, officer) = await OfficerAsync();
        await SendAsync(officer, Cases, Proposal("甲"));
        await SendAsync(officer, $"{Cases}/1/steps", Step("notify"));

        foreach (var key in (string[])["one", "one", "two", "one", "two"])
        {
            Assert.Equal(HttpStatusCode.Created, (await SendAsync(officer, $"{Cases}/1/steps", Step("receive-defence"), key)).StatusCode);
        }

        Assert.Equal(4, await CountAsync(factory, context => context.ListingSteps));
    }

    [Fact]
    public async Task The_same_key_for_another_content_or_address_is_422_and_other_people_s_keys_are_other_keys()
    {
        var (factory, officer) = await OfficerAsync();
        await SendAsync(officer, Cases, Proposal("甲"), "k");

        await IsProblemAsync(await SendAsync(officer, Cases, Proposal("乙"), "k"), HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        await IsProblemAsync(await SendAsync(officer, $"{Cases}/1/steps", Proposal("甲"), "k"), HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        Assert.Equal(HttpStatusCode.Created, (await SendAsync(await SignInAsync(factory, OfficerRoles.CaseReviewer), Cases, Proposal("乙"), "k")).StatusCode);
        Assert.Equal(2, await CountAsync(factory, context => context.ListingCases));
    }

    [Fact]
    public async Task A_malformed_key_is_400_and_nothing_is_done()
    {
        var (factory, officer) = await OfficerAsync();

        await IsProblemAsync(await SendAsync(officer, Cases, Proposal("甲"), "\"open"), HttpStatusCode.BadRequest, "idempotency-key-malformed");
        await IsProblemAsync(await SendAsync(officer, Cases, Proposal("甲"), "\"\""), HttpStatusCode.BadRequest, "idempotency-key-malformed");

        Assert.Equal(0, await CountAsync(factory, context => context.ListingCases));
    }

    [Fact]
    public async Task A_refusal_is_not_kept_and_is_judged_again()
    {
        var (factory, officer) = await OfficerAsync();
        await SendAsync(officer, Cases, Proposal("甲"));

        await IsProblemAsync(await SendAsync(officer, $"{Cases}/1/steps", Step("receive-defence"), "k"), HttpStatusCode.Conflict, "step-not-possible");
        Assert.Equal(0, await CountAsync(factory, context => context.AnsweredRequests));
        await SendAsync(officer, $"{Cases}/1/steps", Step("notify"));
        var later = await SendAsync(officer, $"{Cases}/1/steps", Step("receive-defence"), "k");

        Assert.Equal(HttpStatusCode.Created, later.StatusCode);
        Assert.False(later.Headers.Contains(AnswerOncePerKey.ReplayedHeader));
    }

    [Fact]
    public async Task Twenty_at_once_with_one_key_have_one_effect()
    {
        var (factory, officer) = await OfficerAsync();
        await SendAsync(officer, Cases, Proposal("甲"));
        await SendAsync(officer, $"{Cases}/1/steps", Step("notify"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => SendAsync(officer, $"{Cases}/1/steps", Step("receive-defence"), "k"), Ct)));

        var done = answers.Where(answer => answer.StatusCode == HttpStatusCode.Created).ToList();
        Assert.Single(done, answer => !answer.Headers.Contains(AnswerOncePerKey.ReplayedHeader));
        foreach (var waiting in answers.Except(done))
        {
            Assert.Equal(TimeSpan.FromSeconds(1), waiting.Headers.RetryAfter?.Delta);
            await IsProblemAsync(waiting, HttpStatusCode.Conflict, "request-in-progress");
        }

        Assert.Equal(3, await CountAsync(factory, context => context.ListingSteps));
    }

    [Fact]
    public async Task Two_hosts_on_one_register_do_it_once()
    {
        var database = host.NewDatabase();
        var (first, officer) = await OfficerAsync(database);
        var other = await SignInAsync(host.Other(database), OfficerRoles.CaseOfficer);
        await SendAsync(officer, Cases, Proposal("甲"));
        await SendAsync(officer, $"{Cases}/1/steps", Step("notify"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).SelectMany(n => new[] { officer, other }.Select(client =>
            Task.Run(() => SendAsync(client, $"{Cases}/1/steps", Step("receive-defence"), $"k{n}"), Ct))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Equal(10, answers.Count(answer => answer.Headers.Contains(AnswerOncePerKey.ReplayedHeader)));
        Assert.Equal(12, await CountAsync(first, context => context.ListingSteps));
    }

    [Fact]
    public async Task A_draft_sent_again_under_its_key_is_answered_from_the_first_time()
    {
        var (_, officer) = await OfficerAsync(role: OfficerRoles.PolicyOfficer);
        var draft = new { overInForce = true, basis = "试", texts = EditionApiTests.Stricter() };

        var first = await SendAsync(officer, "/api/v1/policies/drafts", draft, "d");
        var again = await SendAsync(officer, "/api/v1/policies/drafts", draft, "d");

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.True(again.Headers.Contains(AnswerOncePerKey.ReplayedHeader));
        Assert.True((await again.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("isNew").GetBoolean());
    }

    [Fact]
    public async Task Answers_are_forgotten_when_their_time_is_over()
    {
        TestClock clock = new(host.Clock.NowUtc);
        var (factory, officer) = await OfficerAsync(clock: clock);
        await SendAsync(officer, Cases, Proposal("甲"), "old");
        clock.NowUtc = clock.NowUtc.AddMinutes(30);
        await SendAsync(officer, Cases, Proposal("乙"), "young");

        clock.NowUtc = clock.NowUtc.AddDays(10).AddMinutes(-15);
        var forgotten = await factory.Services.GetRequiredService<ForgetAnswers>().ExecuteAsync(TimeSpan.FromDays(new IdempotencyOptions().KeptForDays), Ct);

        Assert.Equal(1, forgotten);
        await using var context = Context(factory);
        Assert.Equal("young", (await context.AnsweredRequests.SingleAsync(Ct)).Key);
    }

    [Fact]
    public void Every_POST_of_the_API_says_what_it_does_with_a_key()
    {
        var posts = host.Factory.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/v1/", StringComparison.Ordinal)
                && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") == true).ToList();

        Assert.Contains(posts, endpoint => endpoint.Metadata.GetMetadata<KeyUse>()?.Mode == KeyMode.Together);
        Assert.Empty(posts.Where(endpoint => endpoint.Metadata.GetMetadata<KeyUse>() is null).Select(endpoint => endpoint.RoutePattern.RawText));
    }

    private static object Step(string action) =>
        new { action, authority = "岳阳市市场监督管理局", basis = "市场监管总局令第44号", document = "岳市监〔2026〕9号", on = "2026-03-03", text = "内容", rights = "可陈述、申辩" };

    private static object Proposal(string ground) => new
    {
        code = DemoEnterprises.Renamed,
        ground,
        degree = "general",
        termMonths = 12,
        evidence = new[] { 1 },
        authority = "岳阳市市场监督管理局",
        basis = "市场监管总局令第44号",
        document = "岳市监〔2026〕8号",
        on = "2026-03-02",
        text = "事实",
    };

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string address, object body, string? key = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json") };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation(IdempotencyKey.Header, key);
        }

        return await client.SendAsync(request, Ct);
    }

    private static async Task IsProblemAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal((status, code), (answer.StatusCode, problem.GetProperty("code").GetString()));
    }

    private static RegisterContext Context(WebApplicationFactory<Program> factory) => factory.Services.GetRequiredService<IDbContextFactory<RegisterContext>>().CreateDbContext();

    private static async Task<int> CountAsync<T>(WebApplicationFactory<Program> factory, Func<RegisterContext, IQueryable<T>> rows)
    {
        await using var context = Context(factory);
        return await rows(context).CountAsync(Ct);
    }

    private static Task<HttpClient> SignInAsync(WebApplicationFactory<Program> factory, string role) =>
        factory.CreateClient().SignedInAsync(DemoAccounts.All.First(account => account.Role == role), Ct);

    private async Task<(WebApplicationFactory<Program> Factory, HttpClient Officer)> OfficerAsync(string? database = null, TestClock? clock = null, string role = OfficerRoles.CaseOfficer)
    {
        var factory = host.Other(database ?? host.NewDatabase(), clock);
        return (factory, await SignInAsync(factory, role));
    }
}
