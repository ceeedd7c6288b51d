using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using QualityCredit.Rating.Proofs;
using QualityCredit.Rating.Proofs.Messages;
using QualityCredit.Register.Clients;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Clients;

[Collection(OneClientsHost.Name)]
public sealed class AskCreditTests(ClientsHost host)
{
    private static readonly string _address = $"/api/v1/credit/{DemoEnterprises.TopGrade}";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Under_an_authorisation_the_grade_is_told_with_reasons_edition_and_what_is_unknown()
    {
        var issued = await host.AddAsync(["credit:read"], Ct);

        var answer = await AskAsync(issued.Key, Question($"授-{issued.ClientId}"));

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

        var body = await BodyAsync(await AskAsync(issued.Key, Question(null), DemoEnterprises.FailedTwiceCredit));
        var renamed = (await BodyAsync(await AskAsync(issued.Key, Question(null), DemoEnterprises.Renamed))).GetProperty("enterprise");
        var nobody = await BodyAsync(await AskAsync(issued.Key, Question(null), DemoEnterprises.NotRegistered));

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

        var top = (await BodyAsync(await AskAsync(issued.Key, Question($"授-{issued.ClientId}")))).GetProperty("grade");
        var failed = (await BodyAsync(await AskAsync(issued.Key, Question($"授-{issued.ClientId}"), DemoEnterprises.FailedTwice))).GetProperty("grade");

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

        var body = await BodyAsync(await AskAsync(issued.Key, Question(null), DemoEnterprises.Listed));

        var listing = body.GetProperty("listing");
        Assert.Equal("possible", Code(listing.GetProperty("entries")[0].GetProperty("remedies"), "early"));
        Assert.Equal(await host.From("198.51.100.7", null).GetStringAsync($"/api/v1/blacklist/{DemoEnterprises.Listed}", Ct), listing.GetRawText());
    }

    [Fact]
    public async Task What_was_answered_is_signed_and_stands_in_the_ledger_by_its_digest()
    {
        var issued = await host.AddAsync(["credit:read"], Ct);

        var answer = await AskAsync(issued.Key, Question($"授-{issued.ClientId}"));

        var bytes = await answer.Content.ReadAsByteArrayAsync(Ct);
        Assert.Equal(SignatureVerdict.Good, await VerifyAsync(answer, bytes));
        Assert.NotEqual(SignatureVerdict.Good, await VerifyAsync(answer, [.. bytes, 32]));
        var line = Assert.Single(await host.Get<ReadLedger>().ExecuteAsync(issued.ClientId, null, 0, 10, Ct)).Line;
        Assert.Equal(
            (issued.ClientId, "li.ming", "before-lending", $"授-{issued.ClientId}", "valid", Convert.ToHexStringLower(SHA256.HashData(bytes))),
            (line.Client, line.User, line.Purpose, line.Authorisation, line.Verdict, line.Answer));
        Assert.Null((await host.Get<VerifyLedger>().ExecuteAsync(Ct)).First);
    }

    [Theory]
    [InlineData(null, null, "missing")]
    [InlineData("2026-11-23", "2026-12-31", "not-yet")]
    [InlineData("2026-01-01", "2026-11-21", "expired")]
    public async Task Without_one_that_holds_the_listing_is_told_and_the_grade_is_not(string? from, string? until, string verdict)
    {
        var issued = await host.AddAsync(["credit:read"], Ct);

        var body = await BodyAsync(await AskAsync(issued.Key, from is null ? Question(null) : Question($"授-{issued.ClientId}", from, until!)));

        Assert.Equal((verdict, "withheld"), (Code(body, "authorisation"), Code(body, "noGrade")));
        Assert.False(body.TryGetProperty("grade", out _));
        Assert.False(body.GetProperty("listing").GetProperty("listed").GetBoolean());
        Assert.DoesNotContain("outcome", body.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(verdict, Assert.Single(await host.Get<ReadLedger>().ExecuteAsync(issued.ClientId, null, 0, 10, Ct)).Line.Verdict);
    }

    [Fact]
    public async Task What_was_given_to_another_bank_authorises_nobody_else()
    {
        var (holder, other) = (await host.AddAsync(["credit:read"], Ct), await host.AddAsync(["credit:read"], Ct));
        var reference = $"授-{holder.ClientId}";
        await AskAsync(holder.Key, Question(reference));

        var body = await BodyAsync(await AskAsync(other.Key, Question(reference)));

        Assert.Equal(("of-another", "withheld"), (Code(body, "authorisation"), Code(body, "noGrade")));
    }

    [Fact]
    public async Task The_same_key_gets_the_same_answer_and_one_line()
    {
        var issued = await host.AddAsync(["credit:read"], Ct);
        var client = host.With(issued.Key);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "\"one\"");
        var question = Question($"授-{issued.ClientId}");

        var (first, again) = (await client.PostAsJsonAsync(_address, question, Ct), await client.PostAsJsonAsync(_address, question, Ct));

        var bytes = await first.Content.ReadAsByteArrayAsync(Ct);
        Assert.Equal(bytes, await again.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(SignatureVerdict.Good, await VerifyAsync(again, bytes));
        Assert.Single(await host.Get<ReadLedger>().ExecuteAsync(issued.ClientId, null, 0, 10, Ct));
    }

    [Fact]
    public async Task Twenty_at_once_with_the_same_key_get_the_same_answer_and_one_line()
    {
        var issued = await host.AddAsync(["credit:read"], Ct, limit: "100000/60");
        var question = Question($"授-{issued.ClientId}");

        var bodies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => UntilAnsweredAsync(issued.Key, question), Ct)));

        Assert.Single(bodies.Select(Convert.ToHexString).Distinct());
        Assert.Equal(SHA256.HashData(bodies[0]), Assert.Single(await host.Get<ReadLedger>().ExecuteAsync(issued.ClientId, null, 0, 10, Ct)).Answer);
    }

    [Fact]
    public async Task What_was_refused_under_a_key_is_not_kept_and_the_key_of_another_question_is_refused()
    {
        var issued = await host.AddAsync(["credit:read"], Ct);
        var client = host.With(issued.Key);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "\"two\"");

        var wrong = await client.PostAsJsonAsync(_address, new { purpose = "curiosity", user = "li.ming" }, Ct);
        var right = await client.PostAsJsonAsync(_address, Question(null), Ct);
        var other = await client.PostAsJsonAsync(_address, Question($"授-{issued.ClientId}"), Ct);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity), (wrong.StatusCode, right.StatusCode, other.StatusCode));
        Assert.Single(await host.Get<ReadLedger>().ExecuteAsync(issued.ClientId, null, 0, 10, Ct));
    }

    [Fact]
    public async Task A_batch_that_names_the_same_reference_with_two_ends_is_told_that_the_second_contradicts_the_first()
    {
        var issued = await host.AddAsync(["credit:batch"], Ct);
        var reference = $"授-{issued.ClientId}";
        object Asked(string until) => new { code = DemoEnterprises.TopGrade, authorisation = new { reference, from = "2026-01-01", until } };

        var answer = await host.With(issued.Key).PostAsJsonAsync(
            "/api/v1/credit/batch", new { purpose = "guarantee", user = "li.ming", questions = new[] { Asked("2026-12-31"), Asked("2027-12-31"), Asked("2026-12-31") } }, Ct);

        var lines = (await answer.Content.ReadAsStringAsync(Ct)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["valid", "contradicted", "valid"], lines.Select(line => Code(JsonDocument.Parse(line).RootElement, "authorisation")));
        Assert.Equal(3, (await host.Get<ReadLedger>().ExecuteAsync(issued.ClientId, null, 0, 10, Ct)).Count);
    }

    [Fact]
    public async Task A_batch_is_answered_line_by_line_and_each_line_stands_in_the_ledger()
    {
        var issued = await host.AddAsync(["credit:batch"], Ct);
        var batch = new
        {
            purpose = "after-lending",
            user = "li.ming",
            questions = new object[]
            {
                new { code = DemoEnterprises.TopGrade, authorisation = new { reference = $"授-{issued.ClientId}", from = "2026-01-01", until = "2026-12-31" } },
                new { code = "QC1000048X" },
                new { code = DemoEnterprises.TopGrade },
            },
        };

        var answer = await host.With(issued.Key).PostAsJsonAsync("/api/v1/credit/batch", batch, Ct);

        var bytes = await answer.Content.ReadAsByteArrayAsync(Ct);
        var lines = Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(SignatureVerdict.Good, await VerifyAsync(answer, bytes));
        Assert.Equal(3, lines.Length);
        Assert.Equal("valid", Code(JsonDocument.Parse(lines[0]).RootElement, "authorisation"));
        Assert.Equal("wrong-length", JsonDocument.Parse(lines[1]).RootElement.GetProperty("problem").GetString());
        Assert.Equal("missing", Code(JsonDocument.Parse(lines[2]).RootElement, "authorisation"));
        Assert.Equal(
            [lines[0], lines[2]],
            (await host.Get<ReadLedger>().ExecuteAsync(issued.ClientId, null, 0, 10, Ct)).Select(row => lines.First(line => SHA256.HashData(Encoding.UTF8.GetBytes(line)).AsSpan().SequenceEqual(row.Answer))));
    }

    [Theory]
    [InlineData("""{"purpose":"curiosity","user":"li.ming"}""", "wrong-argument", "purpose")]
    [InlineData("""{"purpose":"other","user":"li.ming"}""", "wrong-argument", "purposeText")]
    [InlineData("""{"purpose":"guarantee","user":"li.ming","authorisation":{"reference":" ","from":"2026-01-01","until":"2026-12-31"}}""", "wrong-argument", "authorisation")]
    [InlineData("""{"purpose":"guarantee","user":"li.ming","authorisation":{"reference":"1","from":"2026-12-31","until":"2026-01-01"}}""", "wrong-argument", "authorisation")]
    [InlineData("""{"purpose":"guarantee"}""", "user-missing", null)]
    [InlineData("""{"user":"li.ming"}""", "malformed-request", null)]
    [InlineData("""{""", "malformed-request", null)]
    public async Task What_is_asked_wrongly_is_refused_with_its_field_and_leaves_no_line(string body, string code, string? parameter)
    {
        var issued = await host.AddAsync(["credit:read"], Ct);

        var answer = await host.With(issued.Key).PostAsync(_address, new StringContent(body, Encoding.UTF8, "application/json"), Ct);

        var problem = await BodyAsync(answer);
        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.StatusCode, problem.GetProperty("code").GetString()));
        Assert.Equal(parameter, problem.TryGetProperty("parameter", out var named) ? named.GetString() : null);
        Assert.Empty(await host.Get<ReadLedger>().ExecuteAsync(issued.ClientId, null, 0, 10, Ct));
    }

    [Fact]
    public async Task Each_way_to_ask_needs_its_scope()
    {
        var issued = await host.AddAsync(["watch"], Ct);

        var single = await AskAsync(issued.Key, Question(null));
        var batch = await host.With(issued.Key).PostAsJsonAsync("/api/v1/credit/batch", new { purpose = "guarantee", user = "li.ming", questions = new[] { new { code = DemoEnterprises.TopGrade } } }, Ct);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (single.StatusCode, batch.StatusCode));
    }

    private static object Question(string? reference, string from = "2026-01-01", string until = "2026-12-31") => reference is null
        ? new { purpose = "before-lending", user = "li.ming" }
        : new { purpose = "before-lending", user = "li.ming", authorisation = new { reference, from, until } };

    private static async Task<JsonElement> BodyAsync(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);

    private static string Code(JsonElement body, string member) => body.GetProperty(member).GetProperty("code").GetString()!;

    private Task<HttpResponseMessage> AskAsync(KeyText key, object question, string code = DemoEnterprises.TopGrade) => host.With(key).PostAsJsonAsync($"/api/v1/credit/{code}", question, Ct);

    private async Task<byte[]> UntilAnsweredAsync(KeyText key, object question)
    {
        var client = host.With(key);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "\"one\"");
        while (true)
        {
            using var answer = await client.PostAsJsonAsync(_address, question, Ct);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                return await answer.Content.ReadAsByteArrayAsync(Ct);
            }

            // The first of them is being carried out.
            Assert.Equal((HttpStatusCode.Conflict, true), (answer.StatusCode, answer.Headers.Contains("Retry-After")));
        }
    }

    private async Task<SignatureVerdict> VerifyAsync(HttpResponseMessage answer, byte[] body)
    {
        Assert.True(KeySet.TryRead(await host.From("198.51.100.7", null).GetStringAsync("/.well-known/jwks.json", Ct), out var keys));
        var request = answer.RequestMessage!;
        return !ContentDigest.Matches(answer.Headers.GetValues("Content-Digest").Single(), body) ? SignatureVerdict.Wrong : MessageSignature.Verify(
            keys,
            "qc",
            (answer.Headers.GetValues("Signature-Input").Single(), answer.Headers.GetValues("Signature").Single()),
            ["\"@status\"", "\"content-type\"", "\"content-digest\"", "\"@method\";req", "\"@target-uri\";req"],
            part => part switch
            {
                "\"@status\"" => ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture),
                "\"content-type\"" => answer.Content.Headers.ContentType!.ToString(),
                "\"content-digest\"" => answer.Headers.GetValues("Content-Digest").Single(),
                "\"@method\";req" => request.Method.Method,
                "\"@target-uri\";req" => request.RequestUri!.AbsoluteUri,
                _ => null,
            });
    }
}
