using System.Net;
using System.Net.Http.Json;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Proofs;
using QualityCredit.Register.Clients;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Clients;

[Collection(OneClientsHost.Name)]
public sealed class ExportLedgerTests(ClientsHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bank_exports_its_own_lines_and_checks_them_with_the_public_keys_alone()
    {
        var (bank, other) = (await AskedAsync(3), await AskedAsync(1));

        var answer = await host.With(bank.Key).GetAsync("/api/v1/ledger", Ct);

        var report = await CheckAsync(answer);
        Assert.Equal((HttpStatusCode.OK, "application/x-ndjson", "no-store"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Headers.CacheControl!.ToString()));
        Assert.Equal((null, 3L, bank.ClientId, "3"), (report.Flaw, report.Lines, report.Head!.Client, Assert.Single(answer.Headers.GetValues("X-Ledger-Last"))));
        Assert.DoesNotContain($"\"{other.ClientId}\"", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_goes_on_behind_what_it_has()
    {
        var bank = await AskedAsync(3);

        var rest = await CheckAsync(await host.With(bank.Key).GetAsync("/api/v1/ledger?after=1&limit=1", Ct));

        Assert.Equal((null, 1L, 2L), (rest.Flaw, rest.Head!.After, rest.Head.Lines));
    }

    [Theory]
    [InlineData(0, 0, 2)]
    [InlineData(1, null, 0)]
    [InlineData(null, -1, 0)]
    [InlineData(-90_000, 90_000, 2)]
    public async Task Days_are_days_at_the_office(int? from, int? to, long lines)
    {
        var bank = await AskedAsync(2);
        var today = await host.LastAskedOnAsync(bank.ClientId, Ct);
        var range = string.Join('&', new[] { ("from", from), ("to", to) }.Where(end => end.Item2 is not null).Select(end => $"{end.Item1}={today.AddDays(end.Item2!.Value):O}"));

        Assert.Equal((null, lines), await CheckAsync(await host.With(bank.Key).GetAsync($"/api/v1/ledger?{range}", Ct)) is var report ? (report.Flaw, report.Lines) : default);
    }

    [Theory]
    [InlineData("after=-1")]
    [InlineData("limit=0")]
    [InlineData("after=x")]
    [InlineData("from=yesterday")]
    public async Task What_cannot_be_read_is_refused(string query)
    {
        var bank = await host.AddAsync(["credit:read"], Ct);

        Assert.Equal(HttpStatusCode.BadRequest, (await host.With(bank.Key).GetAsync($"/api/v1/ledger?{query}", Ct)).StatusCode);
    }

    [Fact]
    public async Task Who_asks_in_batches_only_has_a_ledger_too()
    {
        var bank = await host.AddAsync(["credit:batch"], Ct);
        (await host.With(bank.Key).PostAsJsonAsync("/api/v1/credit/batch", new { purpose = "guarantee", user = "li.ming", questions = new[] { new { code = DemoEnterprises.TopGrade } } }, Ct)).EnsureSuccessStatusCode();

        Assert.Equal((null, 1L), await CheckAsync(await host.With(bank.Key).GetAsync("/api/v1/ledger", Ct)) is var report ? (report.Flaw, report.Lines) : default);
    }

    [Fact]
    public async Task Who_may_not_ask_for_credit_has_no_ledger()
    {
        var department = await host.AddAsync(["listing:read"], Ct);

        Assert.Equal(HttpStatusCode.Forbidden, (await host.With(department.Key).GetAsync("/api/v1/ledger", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.From("198.51.100.7", null).GetAsync("/api/v1/ledger", Ct)).StatusCode);
    }

    private async Task<KeyIssued> AskedAsync(int times)
    {
        var issued = await host.AddAsync(["credit:read"], Ct);
        var client = host.With(issued.Key);
        for (var i = 0; i < times; i++)
        {
            (await client.PostAsJsonAsync($"/api/v1/credit/{DemoEnterprises.TopGrade}", new { purpose = "after-lending", user = "li.ming" }, Ct)).EnsureSuccessStatusCode();
        }

        return issued;
    }

    private async Task<ExportReport> CheckAsync(HttpResponseMessage answer)
    {
        Assert.True(KeySet.TryRead(await host.From("198.51.100.7", null).GetStringAsync("/.well-known/jwks.json", Ct), out var keys));
        CheckLedgerExport check = new(keys);
        foreach (var line in (await answer.Content.ReadAsStringAsync(Ct)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            check.Read(line);
        }

        return check.End();
    }
}
