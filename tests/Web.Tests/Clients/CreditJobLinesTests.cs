using System.Net;
using System.Text;
using System.Text.Json;
using QualityCredit.Web.Tests.Hosting;
using Xunit;
using static QualityCredit.Web.Tests.Clients.CreditJobSteps;

namespace QualityCredit.Web.Tests.Clients;

/// <summary>What each line of a job is answered.</summary>
[Collection(OneClientsHost.Name)]
public sealed class CreditJobLinesTests(ClientsHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_JSON_of_a_batch_is_taken_too_whatever_the_order_of_its_members()
    {
        var issued = await host.AddAsync(["credit:batch"], Ct, limit: Unlimited);
        var client = host.With(issued.Key);
        var body = $$"""{"questions":[{{Line(null)}},{"code":"QC1000048X"},7],"purposeText":"资产转让","user":"li.ming","purpose":"other"}""";

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

    [Theory]
    [InlineData("?purpose=other&purposeText=A", """ "purposeText":"B" """, "B")]
    [InlineData("?purpose=other&purposeText=A", """ "purpose":"other" """, "A")]
    [InlineData("?purpose=other&purposeText=A", """ "purpose":"guarantee" """, null)]
    [InlineData("?purpose=guarantee", """ "purpose":"other","purposeText":"B" """, "B")]
    [InlineData("?purposeText=A", """ "purpose":"other" """, "A")]
    [InlineData("?purpose=guarantee", """ "user":"a" """, null)]
    public async Task Purpose_and_words_hold_for_the_lines_that_do_not_state_them_and_words_for_that_purpose_alone(string job, string line, string? words)
    {
        var issued = await host.AddAsync(["credit:batch"], Ct, limit: Unlimited);
        var client = host.With(issued.Key);

        var sent = await SendAsync(client, $"{Address}{job}", $$"""{"code":"{{DemoEnterprises.TopGrade}}",{{line}}}""", "a");

        await FollowJob.ToItsEndAsync(client, sent.Headers.Location!.ToString(), Ct);
        Assert.Equal(words, Assert.Single(await host.LinesAsync(issued.ClientId, Ct)).Words);
    }

    [Theory]
    [InlineData("?purpose=other&purposeText=A", """ "purposeText":"B\uFE0F" """)]
    [InlineData("?purpose=other&purposeText=A", """ "purposeText":" " """)]
    [InlineData("", """ "purpose":"other" """)]
    public async Task Words_of_a_line_are_judged_whatever_the_job_says(string job, string line)
    {
        var issued = await host.AddAsync(["credit:batch"], Ct, limit: Unlimited);
        var client = host.With(issued.Key);

        var sent = await SendAsync(client, $"{Address}{job}", $$"""{"code":"{{DemoEnterprises.TopGrade}}",{{line}}}""", "a");

        var ended = await FollowJob.ToItsEndAsync(client, sent.Headers.Location!.ToString(), Ct);
        var refused = Assert.Single(Lines(await client.GetByteArrayAsync(ended.GetProperty("result").GetString(), Ct)));
        Assert.Equal(("wrong-argument", "purposeText"), (Text(refused, "problem"), Text(refused, "parameter")));
    }

    [Fact]
    public async Task Words_for_all_lines_are_judged_without_a_purpose_too()
    {
        var issued = await host.AddAsync(["credit:batch"], Ct, limit: Unlimited);

        var answer = await SendAsync(host.With(issued.Key), $"{Address}?purposeText={new string('x', 500)}", Line(null), "a");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
