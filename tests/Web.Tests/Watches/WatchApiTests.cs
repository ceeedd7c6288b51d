using System.Text.Json;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Clients;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Watches;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Web.Tests.Watches;

public sealed class WatchApiTests
{
    private static readonly HttpMethod _get = HttpMethod.Get;
    private static readonly HttpMethod _post = HttpMethod.Post;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_portfolio_is_added_to_listed_replaced_and_taken_from()
    {
        await using var host = WatchingHost.Start();
        var bank = await host.AddAsync();

        var added = await bank.WatchAsync(1, 2, 3);
        var page = await bank.DoneAsync(_get, "watches?limit=2");
        var rest = await bank.DoneAsync(_get, $"watches?limit=2&after={page.GetProperty("next").GetString()}");
        var replaced = await bank.DoneAsync(HttpMethod.Put, "watches", new { codes = new[] { AnyEnterprise.Code(3).ToString().ToLowerInvariant(), AnyEnterprise.Code(4).Compact } });
        var removed = await bank.DoneAsync(HttpMethod.Delete, $"watches/{AnyEnterprise.Code(3)}");

        Assert.Equal((3, 0, 3), Of(added));
        Assert.Equal([AnyEnterprise.Code(1).Compact, AnyEnterprise.Code(2).Compact], Codes(page));
        Assert.Equal([AnyEnterprise.Code(3).Compact], Codes(rest));
        Assert.False(rest.TryGetProperty("next", out _));
        Assert.Equal((1, 2, 2), Of(replaced));
        Assert.Equal((0, 1, 1), Of(removed));
        Assert.Equal((404, "code-not-watched"), await bank.RefusedAsync(HttpMethod.Delete, $"watches/{AnyEnterprise.Code(3)}"));
        Assert.Equal(1, (await bank.DoneAsync(_get, "watches")).GetProperty("size").GetInt32());
    }

    [Fact]
    public async Task A_wrong_code_refuses_the_whole_upload_and_is_named_and_so_is_one_too_many()
    {
        await using var host = WatchingHost.Start();
        var bank = await host.AddAsync();
        await bank.WatchAsync(1);

        var (status, problem) = await bank.SendAsync(_post, "watches", new { codes = new string?[] { AnyEnterprise.Code(2).Compact, "12345678X", null } });
        var large = await bank.RefusedAsync(HttpMethod.Put, "watches", new { codes = Enumerable.Range(1, ChangePortfolio.MostCodes + 1).Select(number => AnyEnterprise.Code(number).Compact) });

        Assert.Equal((400, "codes-wrong"), (status, problem.GetProperty("code").GetString()));
        Assert.Equal([1, 2], problem.GetProperty("wrong").EnumerateArray().Select(wrong => wrong.GetProperty("index").GetInt32()));
        Assert.Equal((400, "portfolio-too-large"), large);
        Assert.Equal([AnyEnterprise.Code(1).Compact], Codes(await bank.DoneAsync(_get, "watches")));
    }

    [Fact]
    public async Task A_bank_is_told_that_a_grade_changed_and_where_to_ask_and_a_department_which()
    {
        await using var host = WatchingHost.Start();
        var (bank, department) = (await host.AddAsync(), await host.AddAsync("department"));
        await bank.WatchAsync(2);
        await department.WatchAsync(2);
        await host.PublishAsync(1, 2);
        await CollectedAsync(bank, 1);

        var told = (await bank.DoneAsync(_get, "watches/events")).GetProperty("events")[0];
        var full = (await department.DoneAsync(_get, "watches/events")).GetProperty("events")[0];
        var all = await department.DoneAsync(_get, "changes?after=1");

        var code = AnyEnterprise.Code(2).Compact;
        Assert.Equal(
            ("1.0", "1", $"urn:quality-credit:watches:{bank.Id}", "quality-credit.status.changed", code),
            (Text(told, "specversion"), Text(told, "id"), Text(told, "source"), Text(told, "type"), Text(told, "subject")));
        Assert.Equal($$"""{"code":"{{code}}","changed":["grade","intensity"],"dataVersion":2,"ask":"/api/v1/credit/{{code}}"}""", told.GetProperty("data").GetRawText());
        Assert.Equal(
            $$$"""{"code":"{{{code}}}","changed":["grade","intensity"],"dataVersion":2,"old":{"outcome":"unrated","intensity":"strict","listed":false},"new":{"outcome":"B","intensity":"routine","listed":false}}""",
            full.GetProperty("data").GetRawText());
        var change = Assert.Single(all.GetProperty("events").EnumerateArray());
        Assert.Equal(("2", "urn:quality-credit:changes", 2), (Text(change, "id"), Text(change, "source"), all.GetProperty("last").GetInt64()));
        Assert.Equal((403, "departments-only"), await bank.RefusedAsync(_get, "changes"));
        Assert.Equal((403, "departments-only"), await bank.RefusedAsync(HttpMethod.Put, "watches/target", new { url = "https://bank.example/", feed = "everything" }));
    }

    [Fact]
    public async Task An_entry_of_the_list_is_told_with_what_is_public_and_its_end_with_the_reason_alone()
    {
        await using var host = WatchingHost.Start();
        var bank = await host.AddAsync();
        await bank.WatchAsync(1);
        await host.Get<RegisterEnterprise>().ExecuteAsync([AnyEnterprise.Details(1)], Ct);
        await host.Get<RecordEvidence>().ExecuteAsync([new(AnyEnterprise.Code(1), Listing(host))], Ct);
        await CollectedAsync(bank, 1);
        var listed = (await bank.DoneAsync(_get, "watches/events")).GetProperty("events")[0];

        host.Clock.NowUtc = host.Clock.NowUtc.AddDays(10);
        await CollectedAsync(bank, 2);
        var events = (await bank.DoneAsync(_get, "watches/events")).GetProperty("events");

        Assert.Equal(("quality-credit.listing.listed", "伪造检验报告"), (Text(listed, "type"), listed.GetProperty("data").GetProperty("entry").GetProperty("ground").GetString()));
        Assert.Equal("quality-credit.listing.listed", Text(events[0], "type"));
        Assert.False(events[0].GetProperty("data").TryGetProperty("entry", out _));
        Assert.Equal(("quality-credit.listing.ended", AnyEnterprise.Code(1).Compact, "expired"), (Text(events[1], "type"), Text(events[1], "subject"), events[1].GetProperty("data").GetProperty("reason").GetString()));
        Assert.DoesNotContain("伪造检验报告", events.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_beyond_the_end_is_refused_with_the_end()
    {
        await using var host = WatchingHost.Start();
        var bank = await host.AddAsync();

        var (status, problem) = await bank.SendAsync(_get, "watches/events?after=1");

        Assert.Equal((404, "changes-cursor-unknown", 0), (status, problem.GetProperty("code").GetString(), problem.GetProperty("last").GetInt64()));
        Assert.Equal(0, (await bank.DoneAsync(_get, "watches/events")).GetProperty("next").GetInt64());
        Assert.Equal((404, "changes-cursor-unknown"), await bank.RefusedAsync(_get, "watches/events?after=-1"));
        Assert.Equal((404, "changes-cursor-unknown"), await bank.RefusedAsync(HttpMethod.Put, "watches/target", new { url = "https://bank.example/", after = 1 }));
    }

    [Fact]
    public async Task A_department_is_sent_everything_from_now_on_or_from_where_it_says()
    {
        await using var host = WatchingHost.Start();
        await using var receiver = await Receiver.StartAsync(204, Ct);
        var department = await host.AddAsync("department");
        await host.PublishAsync(1, 2, 3);
        await WatchingHost.UntilAsync(async () => (await department.DoneAsync(_get, "changes")).GetProperty("last").GetInt64() == 3);

        await department.TargetAsync(receiver.Url, "everything");
        await host.PublishAsync(4);
        await WatchingHost.UntilAsync(() => receiver.Events.Count == 1);
        await department.TargetAsync(receiver.Url, "everything", after: 1);
        await WatchingHost.UntilAsync(() => receiver.Events.Count == 4);

        Assert.Equal(["4", "2", "3", "4"], receiver.Ids);
        await department.DoneAsync(HttpMethod.Delete, "watches/target");
        Assert.Equal((404, "no-watch-target"), await department.RefusedAsync(HttpMethod.Delete, "watches/target"));
    }

    [Fact]
    public async Task Nothing_answers_without_the_scope()
    {
        await using var host = WatchingHost.Start();
        var bank = await host.AddAsync();
        await host.Get<AmendClient>().ExecuteAsync(new() { Id = bank.Id, Name = "甲", Kind = "bank", Scopes = ["credit:read"], ValidFrom = new(2026, 1, 1) }, new("administrator", "agreement"), Ct);

        foreach (var (method, path) in new[]
        {
            ("GET", "watches"), ("POST", "watches"), ("PUT", "watches"), ("DELETE", "watches/100000005"), ("GET", "watches/events"), ("GET", "changes"),
            ("GET", "watches/target"), ("PUT", "watches/target"), ("DELETE", "watches/target"), ("POST", "watches/target/test"), ("POST", "watches/replay"), ("GET", "watches/dead-letters"),
        })
        {
            var (status, code) = await bank.RefusedAsync(new(method), path, new { });
            Assert.Equal((method, path, 403, "scope-missing"), (method, path, status, code));
        }
    }

    private static (int Added, int Removed, int Size) Of(JsonElement answer) =>
        (answer.GetProperty("added").GetInt32(), answer.GetProperty("removed").GetInt32(), answer.GetProperty("size").GetInt32());

    private static IEnumerable<string> Codes(JsonElement page) => page.GetProperty("codes").EnumerateArray().Select(row => row.GetProperty("code").GetString()!);

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static Task CollectedAsync(Watching client, long last) =>
        WatchingHost.UntilAsync(async () => (await client.DoneAsync(_get, "watches/events")).GetProperty("last").GetInt64() == last);

    private static Listing Listing(WatchingHost host)
    {
        var today = DateOnly.FromDateTime(host.Clock.NowUtc);
        return new()
        {
            Serial = 0,
            OccurredOn = today,
            Provenance = new("湖南省市场监督管理局", "湘市监〔2026〕1号", 0, default),
            Degree = ListingDegree.Serious,
            ListedFrom = today,
            ListedUntil = today.AddDays(10),
            Ground = "伪造检验报告",
        };
    }
}
