using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using QualityCredit.Testing;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Limits;

[Collection(OneHost.Name)]
public sealed class LimitRequestsTests(RunningHost host)
{
    private const string Address = $"/api/v1/blacklist/{DemoEnterprises.Listed}";

    private readonly TestClock _clock = new(new(2026, 11, 22, 4, 0, 0));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_burst_counts_down_truly_is_refused_and_answered_again_when_the_window_is_over()
    {
        var client = Host(requests: 3).CreateClient();

        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 4; i++)
        {
            answers.Add(await client.GetAsync(Address, Ct));
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers.Select(answer => answer.StatusCode));
        Assert.All(answers, answer => Assert.Equal("\"anonymous\";q=3;w=30", Header(answer, "RateLimit-Policy")));
        Assert.Equal(["\"anonymous\";r=2;t=30", "\"anonymous\";r=1;t=30", "\"anonymous\";r=0;t=30", "\"anonymous\";r=0;t=30"], answers.Select(answer => Header(answer, "RateLimit")));
        _clock.NowUtc = _clock.NowUtc.AddSeconds(30);
        Assert.Equal("\"anonymous\";r=2;t=30", Header(await client.GetAsync(Address, Ct), "RateLimit"));
    }

    [Fact]
    public async Task A_refusal_is_a_problem_with_a_stable_code_and_says_when_to_ask_again()
    {
        var client = Host(requests: 1).CreateClient();
        await client.GetAsync(Address, Ct);
        _clock.NowUtc = _clock.NowUtc.AddSeconds(10.5);

        var refused = await client.GetAsync(Address, Ct);

        var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync(Ct)).RootElement;
        Assert.Equal(TimeSpan.FromSeconds(20), refused.Headers.RetryAfter!.Delta);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.Equal("quota-exceeded", problem.GetProperty("code").GetString());
        Assert.Equal("anonymous", Assert.Single(problem.GetProperty("violated-policies").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task The_page_shares_the_quota_and_refuses_as_a_page()
    {
        var client = Host(requests: 1).CreateClient();
        await client.GetAsync(Address, Ct);

        var refused = await client.GetAsync($"/blacklist/{DemoEnterprises.Listed}", Ct);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Contains("请求过于频繁", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_officers_may_ask_is_not_counted()
    {
        var client = Host(requests: 1).CreateClient();

        var refused = await client.GetAsync("/api/v1/runs", Ct);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.False(refused.Headers.Contains("RateLimit"));
    }

    [Fact]
    public async Task A_trusted_proxy_names_the_caller()
    {
        var (client, other) = Behind("127.0.0.0/8");

        var first = await client.GetAsync(Address, Ct);
        var again = await client.GetAsync(Address, Ct);
        var second = await other.GetAsync(Address, Ct);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.OK], [first.StatusCode, again.StatusCode, second.StatusCode]);
    }

    [Fact]
    public async Task Whom_nobody_trusts_cannot_name_another_caller()
    {
        var (client, other) = Behind("192.0.2.1");

        await client.GetAsync(Address, Ct);
        var second = await other.GetAsync(Address, Ct);

        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
    }

    private WebApplicationFactory<Program> Host(int requests, params (string, string)[] settings) =>
        host.Other(null, _clock, [("Limits:Anonymous:Requests", $"{requests}"), ("Limits:Anonymous:Seconds", "30"), .. settings]);

    /// <summary>Two clients that come through this machine, over a real connection, and say that they are somebody else.</summary>
    private (HttpClient, HttpClient) Behind(string trusted)
    {
        var factory = Host(1, ("Limits:TrustedProxies:0", trusted), ("urls", "http://127.0.0.1:0"));
        factory.UseKestrel(0);
        factory.StartServer();
        return (Saying(factory.CreateClient(), "198.51.100.1"), Saying(factory.CreateClient(), "198.51.100.2"));

        static HttpClient Saying(HttpClient client, string address)
        {
            client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
            return client;
        }
    }

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));
}
