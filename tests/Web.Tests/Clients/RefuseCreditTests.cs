using System.Net;
using System.Net.Http.Json;
using System.Text;
using QualityCredit.Web.Tests.Hosting;
using Xunit;
using static QualityCredit.Web.Tests.Clients.CreditSteps;

namespace QualityCredit.Web.Tests.Clients;

[Collection(OneClientsHost.Name)]
public sealed class RefuseCreditTests(ClientsHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, null, "missing")]
    [InlineData("2026-11-23", "2026-12-31", "not-yet")]
    [InlineData("2026-01-01", "2026-11-21", "expired")]
    public async Task Without_one_that_holds_the_listing_is_told_and_the_grade_is_not(string? from, string? until, string verdict)
    {
        var issued = await host.AddAsync(["credit:read"], Ct);

        var body = await BodyAsync(await host.AskAsync(issued.Key, from is null ? Question(null) : Question($"授-{issued.ClientId}", from, until!)));

        Assert.Equal((verdict, "withheld"), (Code(body, "authorisation"), Code(body, "noGrade")));
        Assert.False(body.TryGetProperty("grade", out _));
        Assert.False(body.GetProperty("listing").GetProperty("listed").GetBoolean());
        Assert.DoesNotContain("outcome", body.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(verdict, Assert.Single(await host.LinesAsync(issued.ClientId, Ct)).Line.Verdict);
    }

    [Fact]
    public async Task What_was_given_to_another_bank_authorises_nobody_else()
    {
        var (holder, other) = (await host.AddAsync(["credit:read"], Ct), await host.AddAsync(["credit:read"], Ct));
        var reference = $"授-{holder.ClientId}";
        await host.AskAsync(holder.Key, Question(reference));

        var body = await BodyAsync(await host.AskAsync(other.Key, Question(reference)));

        Assert.Equal(("of-another", "withheld"), (Code(body, "authorisation"), Code(body, "noGrade")));
    }

    [Theory]
    [InlineData("""{"purpose":"curiosity","user":"li.ming"}""", "wrong-argument", "purpose")]
    [InlineData("""{"purpose":"other","user":"li.ming"}""", "wrong-argument", "purposeText")]
    [InlineData("""{"purpose":"guarantee","user":"li.ming","authorisation":{"reference":" ","from":"2026-01-01","until":"2026-12-31"}}""", "wrong-argument", "authorisation")]
    [InlineData("""{"purpose":"guarantee","user":"li.ming","authorisation":{"reference":"1","from":"2026-12-31","until":"2026-01-01"}}""", "wrong-argument", "authorisation")]
    [InlineData("""{"purpose":"other","user":"li.ming","purposeText":"a\nb"}""", "wrong-argument", "purposeText")]
    [InlineData("""{"purpose":"guarantee","user":"li.ming","authorisation":{"reference":"1\uFE0F","from":"2026-01-01","until":"2026-12-31"}}""", "wrong-argument", "authorisation")]
    [InlineData("""{"purpose":"guarantee"}""", "user-missing", null)]
    [InlineData("""{"user":"li.ming"}""", "malformed-request", null)]
    [InlineData("""{""", "malformed-request", null)]
    public async Task What_is_asked_wrongly_is_refused_with_its_field_and_leaves_no_line(string body, string code, string? parameter)
    {
        var issued = await host.AddAsync(["credit:read"], Ct);

        var answer = await host.With(issued.Key).PostAsync(Address, new StringContent(body, Encoding.UTF8, "application/json"), Ct);

        var problem = await BodyAsync(answer);
        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.StatusCode, problem.GetProperty("code").GetString()));
        Assert.Equal(parameter, problem.TryGetProperty("parameter", out var named) ? named.GetString() : null);
        Assert.Empty(await host.LinesAsync(issued.ClientId, Ct));
    }

    [Fact]
    public async Task Each_way_to_ask_needs_its_scope()
    {
        var issued = await host.AddAsync(["watch"], Ct);

        var single = await host.AskAsync(issued.Key, Question(null));
        var batch = await host.With(issued.Key).PostAsJsonAsync("/api/v1/credit/batch", new { purpose = "guarantee", user = "li.ming", questions = new[] { new { code = DemoEnterprises.TopGrade } } }, Ct);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (single.StatusCode, batch.StatusCode));
    }
}
