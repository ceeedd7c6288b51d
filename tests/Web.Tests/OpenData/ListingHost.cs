using Microsoft.AspNetCore.Mvc.Testing;
using QualityCredit.Testing;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.OpenData;

/// <summary>A host on an empty register of its own, on a day that is moved by hand, with a list to which things happen.</summary>
internal sealed record ListingHost(WebApplicationFactory<Program> Factory, TestClock Clock, MovingList List, string Keys)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public HttpClient Http { get; } = Factory.CreateClient(new() { AllowAutoRedirect = false });

    public static async Task<ListingHost> StartAsync(RunningHost host, int seed = 1)
    {
        TestClock clock = new(new(2024, 4, 1, 4, 0, 0));
        var factory = host.Other(host.NewDatabase(), clock, ("FirstStart:Demo", "false"));
        var keys = await factory.CreateClient().GetStringAsync("/.well-known/jwks.json", Ct);
        return new(factory, clock, await MovingList.BeginAsync(factory.Services, clock, seed), keys);
    }

    public OpenDataClient NewClient(Func<HttpResponseMessage, Task>? tamper = null) => new(
        tamper is null ? Http : Factory.CreateDefaultClient(new Tamper(tamper)), Keys);

    public Task<byte[]> FullAsync() => Http.GetByteArrayAsync("/api/v1/opendata/blacklist.ndjson", Ct);

    private sealed class Tamper(Func<HttpResponseMessage, Task> tamper) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            await tamper(answer);
            return answer;
        }
    }
}
