using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Proofs;
using QualityCredit.Rating.Proofs.Messages;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Storage;
using QualityCredit.Web.Idempotency;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Clients;

[Collection(OneClientsHost.Name)]
public sealed class CreditJobTests(ClientsHost host)
{
    private const string Address = "/api/v1/credit/jobs";

    /// <summary>The clock stands: whoever looks often would be out of the usual limit for good.</summary>
    private const string Unlimited = "1000000/60";

    private static readonly string[] _enterprises =
    [
        DemoEnterprises.TopGrade, DemoEnterprises.FailedTwice, DemoEnterprises.FailedTwiceCredit, DemoEnterprises.UnderObjection, DemoEnterprises.RefusedSampling,
        DemoEnterprises.RaisedProductRisk, DemoEnterprises.Listed, DemoEnterprises.TooLittleData, DemoEnterprises.Renamed, DemoEnterprises.Delisted, DemoEnterprises.NotRegistered,
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_job_answers_each_line_with_the_bytes_of_a_batch_and_is_proven_as_a_whole()
    {
        var issued = await host.AddAsync(["credit:batch"], Ct, limit: Unlimited);
        var client = host.With(issued.Key);
        object?[] authorisations = [Authorisation($"授-{issued.ClientId}"), null, Authorisation($"短-{issued.ClientId}", until: "2026-11-01")];
        var questions = _enterprises.SelectMany(code => authorisations.Select(authorisation => new { code, authorisation })).ToArray();
        var batch = await client.PostAsJsonAsync("/api/v1/credit/batch", new { purpose = "after-lending", user = "li.ming", questions }, Ct);

        var sent = await SendAsync(client, $"{Address}?purpose=after-lending", string.Join('\n', questions.Select(question => JsonSerializer.Serialize(question))), "li.ming");

        Assert.Equal(HttpStatusCode.Accepted, sent.StatusCode);
        var job = await FollowJob.ToItsEndAsync(client, sent.Headers.Location!.ToString(), Ct);
        var result = await client.GetAsync(job.GetProperty("result").GetString(), Ct);
        var bytes = await result.Content.ReadAsByteArrayAsync(Ct);
        Assert.Equal(await batch.Content.ReadAsByteArrayAsync(Ct), bytes);
        Assert.Equal(SignatureVerdict.Good, await VerifyAsync(result));
        Assert.Equal($"sha-256=:{Convert.ToBase64String(SHA256.HashData(bytes))}:", result.Headers.GetValues("Repr-Digest").Single());
        Assert.Equal((questions.Length, 0, Convert.ToHexStringLower(SHA256.HashData(bytes))), (job.GetProperty("answered").GetInt32(), job.GetProperty("refused").GetInt32(), job.GetProperty("sha256").GetString()));
        var ledger = await host.LinesAsync(issued.ClientId, Ct);
        Assert.Equal(
            Lines(bytes).Select(line => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)))),
            ledger.Skip(questions.Length).Select(row => Convert.ToHexStringLower(row.Answer)));
        Assert.Null((await host.Get<VerifyLedger>().ExecuteAsync(Ct)).First);
    }

    [Fact]
    public async Task A_result_is_fetched_in_parts_each_signed_and_put_together_it_is_the_whole()
    {
        var issued = await host.AddAsync(["credit:batch"], Ct, limit: Unlimited);
        var client = host.With(issued.Key);
        var (address, whole) = await ResultOfAsync(client, Line($"授-{issued.ClientId}"));

        var second = await GetPartAsync(client, address, whole.Length / 3, null);
        var first = await GetPartAsync(client, address, 0, (whole.Length / 3) - 1);

        Assert.Equal((HttpStatusCode.PartialContent, HttpStatusCode.PartialContent), (first.StatusCode, second.StatusCode));
        byte[] together = [.. await first.Content.ReadAsByteArrayAsync(Ct), .. await second.Content.ReadAsByteArrayAsync(Ct)];
        Assert.Equal(whole, together);
        Assert.Equal(SignatureVerdict.Good, await VerifyAsync(first));
        Assert.Equal(SignatureVerdict.Good, await VerifyAsync(second));
        Assert.Equal($"sha-256=:{Convert.ToBase64String(SHA256.HashData(whole))}:", second.Headers.GetValues("Repr-Digest").Single());
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, (await GetPartAsync(client, address, whole.Length, null)).StatusCode);
        client.DefaultRequestHeaders.IfNoneMatch.Add(second.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await client.GetAsync(address, Ct)).StatusCode);
    }

    [Fact]
    public async Task The_JSON_of_a_batch_is_taken_too_whatever_the_order_of_its_members()
    {
        var issued = await host.AddAsync(["credit:batch"], Ct, limit: Unlimited);
        var client = host.With(issued.Key);
        var body = $$"""{"more":[{"a":1}],"questions":[{{Line(null)}},{"code":"QC1000048X"},7],"purposeText":"资产转让","user":"li.ming","purpose":"other"}""";

        var sent = await client.PostAsync(Address, new StringContent(body, Encoding.UTF8, "application/json"), Ct);

        var job = await FollowJob.ToItsEndAsync(client, sent.Headers.Location!.ToString(), Ct);
        var lines = Lines(await client.GetByteArrayAsync(job.GetProperty("result").GetString(), Ct));
        Assert.Equal(["missing", "wrong-length", "malformed-request"], [CodeOf(lines[0], "authorisation"), Text(lines[1], "problem"), Text(lines[2], "problem")]);
        var row = Assert.Single(await host.LinesAsync(issued.ClientId, Ct));
        Assert.Equal(("li.ming", "other", "资产转让"), (row.Line.User, row.Line.Purpose, row.Line.Words));
    }

    [Fact]
    public async Task A_broken_line_is_told_by_its_number_in_the_language_asked_for_and_holds_up_no_other()
    {
        var issued = await host.AddAsync(["credit:batch"], Ct, limit: Unlimited);
        var client = host.With(issued.Key);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        string[] questions =
        [
            "{", "", $$"""{"code":"{{DemoEnterprises.TopGrade}}"}""", $$"""{"code":"{{DemoEnterprises.TopGrade}}","purpose":"curiosity","user":"a"}""",
            $$"""{"code":"{{DemoEnterprises.TopGrade}}","purpose":"other","user":"a"}""", $$"""{"code":"{{DemoEnterprises.TopGrade}}","purpose":"guarantee"}""",
            $$"""{"code":"{{DemoEnterprises.TopGrade}}","purpose":"guarantee","user":"a b"}""",
            $$$"""{"code":"{{{DemoEnterprises.TopGrade}}}","purpose":"guarantee","user":"a","authorisation":{"reference":" ","from":"2026-01-01","until":"2026-12-31"}}""",
            $$$"""{"code":"{{{DemoEnterprises.TopGrade}}}","purpose":"guarantee","user":"a","authorisation":{"reference":"1"}}""",
            $$"""{"code":"{{new string('1', 9000)}}"}""", $$"""{"code":"{{DemoEnterprises.TopGrade}}","purpose":"guarantee","user":"a"}""" + new string(' ', 5000) + "}", "null", $$"""{"code":"{{DemoEnterprises.TopGrade}}","purpose":"guarantee","user":"zhang.san"}""" + "\r",
        ];

        var sent = await SendAsync(client, Address, "\uFEFF" + string.Join('\n', questions), null);

        var job = await FollowJob.ToItsEndAsync(client, sent.Headers.Location!.ToString(), Ct);
        Assert.Equal((12, 1, 11), (job.GetProperty("lines").GetInt32(), job.GetProperty("answered").GetInt32(), job.GetProperty("refused").GetInt32()));
        var lines = Lines(await client.GetByteArrayAsync(job.GetProperty("result").GetString(), Ct));
        Assert.Equal(
            [
                "malformed-request", "user-missing", "wrong-argument", "wrong-argument", "user-missing", "user-malformed", "wrong-argument", "malformed-request", "malformed-request", "malformed-request", "malformed-request",
            ],
            lines[..11].Select(line => Text(line, "problem")));
        Assert.Equal(Enumerable.Range(1, 11), lines[..11].Select(line => JsonDocument.Parse(line).RootElement.GetProperty("line").GetInt32()));
        Assert.Equal(["purpose", "purposeText", "authorisation"], lines[..11].Where(line => Text(line, "problem") == "wrong-argument").Select(line => Text(line, "parameter")));
        Assert.StartsWith("This line is no JSON", Text(lines[0], "detail"), StringComparison.Ordinal);
        Assert.Equal("missing", CodeOf(lines[11], "authorisation"));
        Assert.Equal("zhang.san", Assert.Single(await host.LinesAsync(issued.ClientId, Ct)).User);
    }

    [Fact]
    public async Task The_person_of_the_header_asks_every_line()
    {
        var issued = await host.AddAsync(["credit:batch"], Ct, limit: Unlimited);
        var client = host.With(issued.Key);

        var sent = await SendAsync(client, $"{Address}?purpose=guarantee", $"{Line(null)}\n" + $$"""{"code":"{{DemoEnterprises.TopGrade}}","user":"zhang.san"}""", "li.ming");

        var job = await FollowJob.ToItsEndAsync(client, sent.Headers.Location!.ToString(), Ct);
        Assert.Equal("user-contradicts", Text(Lines(await client.GetByteArrayAsync(job.GetProperty("result").GetString(), Ct))[1], "problem"));
        Assert.Equal("li.ming", Assert.Single(await host.LinesAsync(issued.ClientId, Ct)).User);
    }

    [Fact]
    public async Task The_job_of_another_client_is_not_there()
    {
        var (owner, other) = (await host.AddAsync(["credit:batch"], Ct, limit: Unlimited), await host.AddAsync(["credit:batch"], Ct, limit: Unlimited));
        var (address, _) = await ResultOfAsync(host.With(owner.Key), Line(null));
        var client = host.With(other.Key);

        var job = address[..address.LastIndexOf('/')];
        HttpResponseMessage[] answers = [await client.GetAsync(job, Ct), await client.GetAsync(address, Ct), await client.DeleteAsync(job, Ct)];

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.Equal(0, (await client.GetFromJsonAsync<JsonElement>(Address, Ct)).GetProperty("jobs").GetArrayLength());
        Assert.Equal(1, (await host.With(owner.Key).GetFromJsonAsync<JsonElement>(Address, Ct)).GetProperty("jobs").GetArrayLength());
        Assert.Equal(HttpStatusCode.Forbidden, (await host.With((await host.AddAsync(["credit:read"], Ct)).Key).GetAsync(job, Ct)).StatusCode);
    }

    [Fact]
    public async Task A_list_that_is_sent_again_under_its_key_is_the_same_job()
    {
        var issued = await host.AddAsync(["credit:batch"], Ct, limit: Unlimited);
        var client = host.With(issued.Key);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "\"list\"");

        var first = await SendAsync(client, $"{Address}?purpose=guarantee", Line(null), "li.ming");
        var again = await SendAsync(client, $"{Address}?purpose=guarantee", Line(null), "li.ming");

        Assert.Equal((HttpStatusCode.Accepted, first.Headers.Location), (again.StatusCode, again.Headers.Location));
        await FollowJob.ToItsEndAsync(client, first.Headers.Location!.ToString(), Ct);
        Assert.Single(await host.LinesAsync(issued.ClientId, Ct));
    }

    [Fact]
    public async Task A_client_cannot_fill_the_disk_with_lists_under_many_keys()
    {
        var (issued, other) = (await host.AddAsync(["credit:batch"], Ct, limit: Unlimited), await host.AddAsync(["credit:batch"], Ct, limit: Unlimited));
        await using var strict = host.Make(("CreditJobs:MostPerClient", "1"));
        using SlowLines lines = new(Line(null));
        using var slow = KeyedTo(strict, issued.Key.ToString(), "first");
        var first = slow.PostAsync($"{Address}?purpose=guarantee", lines, Ct);
        await lines.AreArriving;

        using var client = KeyedTo(strict, issued.Key.ToString(), "second");
        var second = await SendAsync(client, $"{Address}?purpose=guarantee", Line(null), "li.ming");
        using var bank = KeyedTo(strict, other.Key.ToString(), "second");
        var elsewhere = await SendAsync(bank, $"{Address}?purpose=guarantee", Line(null), "li.ming");
        lines.End();
        var accepted = await first;
        await FollowJob.ToItsEndAsync(slow, accepted.Headers.Location!.ToString(), Ct);
        var again = await SendAsync(client, $"{Address}?purpose=guarantee", Line(null), "li.ming");

        Assert.Equal((HttpStatusCode.TooManyRequests, "too-many-jobs"), (second.StatusCode, Text(await second.Content.ReadAsStringAsync(Ct), "code")));
        Assert.Equal(TimeSpan.FromSeconds(2), second.Headers.RetryAfter?.Delta);
        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted, HttpStatusCode.Accepted), (elsewhere.StatusCode, accepted.StatusCode, again.StatusCode));
    }

    [Theory]
    [InlineData("?purpose=curiosity", "{}", "application/x-ndjson", "wrong-argument")]
    [InlineData("?purpose=other", "{}", "application/x-ndjson", "wrong-argument")]
    [InlineData("", "", "application/x-ndjson", "wrong-argument")]
    [InlineData("", """{"questions":[]}""", "application/json", "wrong-argument")]
    [InlineData("", """{"questions":[{"code":"1"}],"purpose":"curiosity"}""", "application/json", "wrong-argument")]
    [InlineData("", """{"questions":[{"code":"1"}],"purpose":7}""", "application/json", "malformed-request")]
    [InlineData("", """{"questions":[{"code":"1"}""", "application/json", "malformed-request")]
    [InlineData("", """{"questions":7}""", "application/json", "malformed-request")]
    [InlineData("", "[]", "application/json", "malformed-request")]
    [InlineData("", "", "application/json", "malformed-request")]
    public async Task What_holds_for_all_lines_is_refused_at_once_and_nothing_stays(string query, string body, string type, string code)
    {
        var issued = await host.AddAsync(["credit:batch"], Ct, limit: Unlimited);
        var client = host.With(issued.Key);

        var answer = await client.PostAsync(Address + query, new StringContent(body, Encoding.UTF8, type), Ct);

        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString()));
        Assert.Equal(0, (await client.GetFromJsonAsync<JsonElement>(Address, Ct)).GetProperty("jobs").GetArrayLength());
    }

    [Fact]
    public async Task A_job_under_way_tells_how_far_it_is_counts_against_the_limit_and_can_be_cancelled()
    {
        var issued = await host.AddAsync(["credit:batch"], Ct, limit: Unlimited);
        await using var slow = host.Make(("CreditJobs:ChunkLines", "1"), ("CreditJobs:MostPerClient", "1"));
        var client = host.From("198.51.100.7", issued.Key.ToString(), slow);
        var sent = await SendAsync(client, $"{Address}?purpose=guarantee", string.Join('\n', Enumerable.Repeat(Line(null), 20_000)), "li.ming");
        var address = sent.Headers.Location!.ToString();

        var early = await client.GetAsync($"{address}/result", Ct);
        var second = await SendAsync(client, $"{Address}?purpose=guarantee", Line(null), "li.ming");
        var cancelled = await client.DeleteAsync(address, Ct);

        Assert.Equal((HttpStatusCode.Conflict, "job-not-finished"), (early.StatusCode, Text(await early.Content.ReadAsStringAsync(Ct), "code")));
        Assert.Equal((HttpStatusCode.TooManyRequests, "too-many-jobs"), (second.StatusCode, Text(await second.Content.ReadAsStringAsync(Ct), "code")));
        Assert.Equal(HttpStatusCode.Accepted, cancelled.StatusCode);
        var job = await FollowJob.ToItsEndAsync(client, address, Ct, "cancelled");
        var lines = Lines(await client.GetByteArrayAsync(job.GetProperty("result").GetString(), Ct));
        Assert.Equal(job.GetProperty("answered").GetInt32(), lines.Length);
        Assert.Equal(lines.Length, (await host.LinesAsync(issued.ClientId, Ct)).Count);
        Assert.Equal("job-over", Text(await (await client.DeleteAsync(address, Ct)).Content.ReadAsStringAsync(Ct), "code"));
    }

    /// <summary>The decision of one enterprise names no edition any more: whoever replays it fails.</summary>
    [Fact]
    public async Task A_job_that_cannot_be_gone_on_with_says_so_and_its_answers_so_far_are_fetched_and_proven()
    {
        await using ClientsHost own = new();
        await own.InitializeAsync();
        await using (var context = own.Get<IDbContextFactory<RegisterContext>>().CreateDbContext())
        {
            var broken = OrganizationCode.Parse(DemoEnterprises.TopGrade);
            var decision = await context.Enterprises.Where(row => row.Code == broken).Select(row => row.Id).SingleAsync(Ct);
            Assert.NotEqual(0, await context.Database.ExecuteSqlAsync($"""UPDATE "Decisions" SET "Fingerprint" = x'00' WHERE "Id" / 1048576 = {decision}""", Ct));
        }

        var issued = await own.AddAsync(["credit:batch"], Ct, limit: Unlimited);
        var client = own.With(issued.Key);
        var lines = new[] { DemoEnterprises.FailedTwice, DemoEnterprises.TopGrade, DemoEnterprises.Listed }.Select(code => JsonSerializer.Serialize(new { code, authorisation = Authorisation("授1号") }));
        var sent = await SendAsync(client, $"{Address}?purpose=guarantee", string.Join('\n', lines), "li.ming");
        var address = sent.Headers.Location!.ToString();

        var waiting = await FollowJob.UntilAsync(client, address, job => job.TryGetProperty("nextAttemptUtc", out _), Ct);
        var failed = await FollowJob.UntilAsync(
            client, address,
            _ =>
            {
                own.Clock.NowUtc += TimeSpan.FromMinutes(1);
                return false;
            },
            Ct);

        Assert.Equal(("running", 1, false), (waiting.GetProperty("state").GetProperty("code").GetString(), waiting.GetProperty("answered").GetInt32(), waiting.TryGetProperty("problem", out _)));
        Assert.Equal(("job-failed", 3, 1, 0), (failed.GetProperty("problem").GetString(), failed.GetProperty("lines").GetInt32(), failed.GetProperty("answered").GetInt32(), failed.GetProperty("refused").GetInt32()));
        var result = await client.GetAsync(failed.GetProperty("result").GetString(), Ct);
        var line = Assert.Single(Lines(await result.Content.ReadAsByteArrayAsync(Ct)));
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line))),
            Convert.ToHexStringLower(Assert.Single(await own.LinesAsync(issued.ClientId, Ct)).Answer));
        Assert.Equal($"sha-256=:{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(line + "\n")))}:", result.Headers.GetValues("Repr-Digest").Single());
        Assert.Equal("job-over", Text(await (await client.DeleteAsync(address, Ct)).Content.ReadAsStringAsync(Ct), "code"));
    }

    [Fact]
    public async Task A_result_that_cannot_be_read_any_more_is_refused_by_a_code_of_its_own()
    {
        var issued = await host.AddAsync(["credit:batch"], Ct, limit: Unlimited);
        var client = host.With(issued.Key);
        var (address, _) = await ResultOfAsync(client, Line(null));
        await using (var context = host.Get<IDbContextFactory<RegisterContext>>().CreateDbContext())
        {
            var failed = context.CreditJobs.Where(job => job.ClientId == issued.ClientId);
            Assert.Equal(1, await failed.ExecuteUpdateAsync(job => job.SetProperty(row => row.State, CreditJobState.Failed).SetProperty(row => row.Result, (byte[]?)null), Ct));
        }

        var refused = await client.GetAsync(address, Ct);

        Assert.Equal((HttpStatusCode.Conflict, "result-unreadable"), (refused.StatusCode, Text(await refused.Content.ReadAsStringAsync(Ct), "code")));
        Assert.Equal("result-unreadable", Text(await client.GetStringAsync(address[..address.LastIndexOf('/')], Ct), "problem"));
    }

    private HttpClient KeyedTo(WebApplicationFactory<Program> factory, string credential, string key)
    {
        var client = host.From("198.51.100.7", credential, factory);
        client.DefaultRequestHeaders.Add(IdempotencyKey.Header, key);
        return client;
    }

    private static object Authorisation(string reference, string until = "2026-12-31") => new { reference, from = "2026-01-01", until };

    private static string Line(string? reference) => JsonSerializer.Serialize(new { code = DemoEnterprises.TopGrade, authorisation = reference is null ? null : Authorisation(reference) });

    private static string[] Lines(byte[] bytes) => Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Text(string json, string member) => JsonDocument.Parse(json).RootElement.GetProperty(member).GetString()!;

    private static string CodeOf(string json, string member) => JsonDocument.Parse(json).RootElement.GetProperty(member).GetProperty("code").GetString()!;

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string address, string lines, string? user)
    {
        StringContent body = new(lines, Encoding.UTF8, "application/x-ndjson");
        if (user is not null)
        {
            body.Headers.Add("X-Client-User", user);
        }

        return client.PostAsync(address, body, Ct);
    }

    private static Task<HttpResponseMessage> GetPartAsync(HttpClient client, string address, long from, long? to) =>
        client.SendAsync(new(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(from, to) } }, Ct);

    private static async Task<(string Address, byte[] Result)> ResultOfAsync(HttpClient client, string lines)
    {
        var sent = await SendAsync(client, $"{Address}?purpose=guarantee", lines, "li.ming");
        var address = (await FollowJob.ToItsEndAsync(client, sent.Headers.Location!.ToString(), Ct)).GetProperty("result").GetString()!;
        return (address, await client.GetByteArrayAsync(address, Ct));
    }

    private async Task<SignatureVerdict> VerifyAsync(HttpResponseMessage answer)
    {
        Assert.True(KeySet.TryRead(await host.From("198.51.100.7", null).GetStringAsync("/.well-known/jwks.json", Ct), out var keys));
        var request = answer.RequestMessage!;
        string[] covered = ["\"@status\"", "\"content-type\"", "\"repr-digest\"", "\"@method\";req", "\"@target-uri\";req", .. answer.Content.Headers.ContentRange is null ? [] : new[] { "\"content-range\"" }];
        return MessageSignature.Verify(
            keys,
            "qc",
            (answer.Headers.GetValues("Signature-Input").Single(), answer.Headers.GetValues("Signature").Single()),
            covered,
            part => part switch
            {
                "\"@status\"" => ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture),
                "\"content-type\"" => answer.Content.Headers.ContentType!.ToString(),
                "\"content-range\"" => answer.Content.Headers.ContentRange!.ToString(),
                "\"repr-digest\"" => answer.Headers.GetValues("Repr-Digest").Single(),
                "\"@method\";req" => request.Method.Method,
                "\"@target-uri\";req" => request.RequestUri!.AbsoluteUri,
                _ => null,
            });
    }
}
