using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QualityCredit.Register.Clients;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Enterprises;
using QualityCredit.Web.Tests.Clients;
using QualityCredit.Web.Tests.Hosting;
using Xunit;
using static QualityCredit.Web.Tests.Clients.CreditSteps;

namespace QualityCredit.Web.Tests.Ledger;

/// <summary>An enterprise, which is no program, types its code and key, and sees who asked.</summary>
[Collection(OneClientsHost.Name)]
public sealed partial class WhoAskedPageTests(ClientsHost host)
{
    private const string Address = "/who-asked";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Code_and_key_show_who_asked_to_the_enterprise_as_it_is_called_now()
    {
        var (details, bank) = (await host.RegisterAsync(Ct), await host.AddAsync(["credit:read"], Ct));
        var (code, issued) = ($"{details.Code}", await host.AddEnterpriseAsync($"{details.Code}", Ct));
        await host.AskAsync(bank.Key, Question("授-1"), code);
        await host.AskAsync(bank.Key, Question("授-2", "2026-01-01", "2026-06-30"), code);
        await host.Get<WithdrawAuthorisation>().ExecuteAsync(new(details.Code.Organization, "授-1", new(2026, 11, 23), "inspector", "来函撤回"), new(2026, 11, 22), Ct);
        await host.Get<RegisterEnterprise>().ExecuteAsync([details with { Name = "改名后的企业有限公司" }], Ct);

        var answer = await ShowAsync(code, $" {issued.Key} ");

        var page = await TextAsync(answer);
        var name = (await host.Get<ListClients>().FindAsync(bank.ClientId, Ct))!.Client.Terms.Name;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.All(["改名后的企业有限公司", $"<td>{name}</td>", "<td>授-1</td>", "来函撤回", "Before lending", "Expired"], words => Assert.Contains(words, page, StringComparison.OrdinalIgnoreCase));
        Assert.All(["li.ming", "inspector", issued.Key.Secret, issued.Key.KeyId], secret => Assert.DoesNotContain(secret, page, StringComparison.Ordinal));
        Assert.Equal((Address, ""), (answer.RequestMessage!.RequestUri!.AbsolutePath, answer.RequestMessage.RequestUri.Query));
        Assert.Null(answer.Headers.Location);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Whoever_may_not_see_it_is_told_why_and_the_key_is_not_sent_back()
    {
        var code = $"{(await host.RegisterAsync(Ct)).Code}";
        var (right, stolen, bank) = (await host.AddEnterpriseAsync(code, Ct), await host.AddEnterpriseAsync(code, Ct, addresses: ["203.0.113.0/24"]), await host.AddAsync(["credit:read"], Ct));
        var revoked = await host.AddEnterpriseAsync(code, Ct);
        await host.Get<RevokeKey>().ExecuteAsync(revoked.ClientId, revoked.Key.KeyId, ClientsHost.Act, Ct);

        List<(HttpStatusCode, bool)> answers = [];
        foreach (var (typed, key, words) in new[]
        {
            (code, KeyText.Create(), "密钥有误、已过期或已撤销"), (code, revoked.Key, "密钥有误、已过期或已撤销"), (code, stolen.Key, "约定以外的地址"), (code, bank.Key, "没有权限 ledger:own"),
            (DemoEnterprises.TopGrade, right.Key, "只能查看本企业"), ("QC100010-2", right.Key, "第9位校验码为“2”"),
        })
        {
            var answer = await ShowAsync(typed, $"{key}");
            var page = await TextAsync(answer);
            Assert.DoesNotContain(key.Secret, page, StringComparison.Ordinal);
            Assert.Contains($"value=\"{typed}\"", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<table", page, StringComparison.Ordinal);
            answers.Add((answer.StatusCode, page.Contains(words, StringComparison.Ordinal)));
        }

        Assert.Equal(
            [(HttpStatusCode.BadRequest, true), (HttpStatusCode.BadRequest, true), (HttpStatusCode.Forbidden, true), (HttpStatusCode.Forbidden, true), (HttpStatusCode.Forbidden, true), (HttpStatusCode.BadRequest, true)],
            answers);
        Assert.Single((await host.Get<ListClients>().FindAsync(stolen.ClientId, Ct))!.Alarms);
    }

    [Fact]
    public async Task Wrong_keys_on_the_page_and_in_the_api_are_counted_together_and_the_right_one_is_let_in_all_the_same()
    {
        var code = $"{(await host.RegisterAsync(Ct)).Code}";
        var issued = await host.AddEnterpriseAsync(code, Ct);
        await using var strict = host.Make(("Clients:Failures", "2/60"));
        const string From = "198.51.100.71";

        var first = await ShowAsync(code, "qck_wrong", From, strict);
        var second = await host.From(From, "qck_wrong", strict).GetAsync("/api/v1/client", Ct);
        var third = await ShowAsync(code, "", From, strict);
        var fourth = await host.From(From, "qck_wrong", strict).GetAsync("/api/v1/client", Ct);
        var right = await ShowAsync(code, $"{issued.Key}", From, strict);
        var elsewhere = await ShowAsync(code, "qck_wrong", "198.51.100.72", strict);

        Assert.Equal(
            [HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests, HttpStatusCode.OK, HttpStatusCode.BadRequest],
            new[] { first, second, third, fourth, right, elsewhere }.Select(answer => answer.StatusCode));
        Assert.Equal("60", third.Headers.RetryAfter?.ToString());
        Assert.Contains("请在60秒后再试", await TextAsync(third), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_key_comes_into_a_log()
    {
        var code = $"{(await host.RegisterAsync(Ct)).Code}";
        var (issued, wrong) = (await host.AddEnterpriseAsync(code, Ct), KeyText.Create());
        KeptLog log = new();
        await using var logged = host.Make(("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft", "Trace"))
            .WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddLogging(logging => logging.ClearProviders().AddProvider(log))));

        var answers = new[] { await ShowAsync(code, $"{issued.Key}", factory: logged), await ShowAsync(code, $"{wrong}", factory: logged) };

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.BadRequest], answers.Select(answer => answer.StatusCode));
        Assert.Contains(log.Lines, line => line.Contains(Address, StringComparison.Ordinal));
        Assert.All([issued.Key.Secret, wrong.Secret], secret => Assert.DoesNotContain(log.Lines, line => line.Contains(secret, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Earlier_lines_are_shown_for_the_key_again()
    {
        var code = $"{(await host.RegisterAsync(Ct)).Code}";
        var (issued, bank) = (await host.AddEnterpriseAsync(code, Ct), await host.AddAsync(["credit:batch"], Ct));
        var questions = Enumerable.Range(1, SearchLedger.MostPerPage + 1).Select(_ => new { code });
        await host.With(bank.Key).PostAsJsonAsync("/api/v1/credit/batch", new { purpose = "guarantee", user = "li.ming", questions }, Ct);

        var first = await TextAsync(await ShowAsync(code, $"{issued.Key}"));
        var before = Before().Match(first).Groups[1].Value;
        var refused = await TextAsync(await ShowAsync(code, $"{KeyText.Create()}", before: before));
        var rest = await TextAsync(await ShowAsync(code, $"{issued.Key}", before: before));

        var wrong = await ShowAsync(code, $"{issued.Key}", before: "17");

        Assert.Equal((SearchLedger.MostPerPage, 1), (Rows().Count(first), Rows().Count(rest)));
        Assert.Equal($"{await host.LastAskedOnAsync(bank.ClientId, Ct):yyyyMMdd}.2", before);
        Assert.Equal((HttpStatusCode.BadRequest, 0), (wrong.StatusCode, Rows().Count(await TextAsync(wrong))));
        Assert.Equal(before, Before().Match(refused).Groups[1].Value);
        Assert.DoesNotContain("name=\"Form.Key\"", rest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_finds_the_page_and_a_key_in_its_address_does_nothing()
    {
        var issued = await host.AddEnterpriseAsync(DemoEnterprises.TopGrade, Ct);
        var everybody = host.From("198.51.100.7", null);

        var empty = await everybody.GetStringAsync(Address, Ct);
        var withKey = await everybody.GetStringAsync($"{Address}?Form.Code={DemoEnterprises.TopGrade}&Form.Key={issued.Key}", Ct);

        Assert.Contains($"href=\"{Address}\"", await everybody.GetStringAsync("/blacklist", Ct), StringComparison.Ordinal);
        Assert.All([empty, withKey], page => Assert.DoesNotContain("<table", page, StringComparison.Ordinal));
        Assert.DoesNotContain(issued.Key.Secret, withKey, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> ShowAsync(string code, string key, string from = "198.51.100.7", WebApplicationFactory<Program>? factory = null, string? before = null)
    {
        var client = host.From(from, null, factory);
        Dictionary<string, string> form = new()
        {
            ["_handler"] = "who-asked",
            ["__RequestVerificationToken"] = Token().Match(await client.GetStringAsync(Address, Ct)).Groups[1].Value,
            ["Form.Code"] = code,
            ["Form.Key"] = key,
        };
        if (before is not null)
        {
            form["Form.Before"] = before;
        }

        return await client.PostAsync(Address, new FormUrlEncodedContent(form), Ct);
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"Form.Before\" value=\"([0-9.]+)\"")]
    private static partial Regex Before();

    [GeneratedRegex("<tr>\\s*<td>")]
    private static partial Regex Rows();

    /// <summary>Everything that the host writes, however small.</summary>
    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = new();

        public IEnumerable<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            _lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
