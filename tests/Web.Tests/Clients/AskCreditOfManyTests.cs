using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using QualityCredit.Rating.Proofs.Messages;
using QualityCredit.Web.Tests.Hosting;
using Xunit;
using static QualityCredit.Web.Tests.Clients.CreditSteps;

namespace QualityCredit.Web.Tests.Clients;

[Collection(OneClientsHost.Name)]
public sealed class AskCreditOfManyTests(ClientsHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

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
        Assert.Equal(3, (await host.LinesAsync(issued.ClientId, Ct)).Count);
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
        Assert.Equal(SignatureVerdict.Good, await host.VerifyAsync(answer, bytes));
        Assert.Equal(3, lines.Length);
        Assert.Equal("valid", Code(JsonDocument.Parse(lines[0]).RootElement, "authorisation"));
        Assert.Equal("wrong-length", JsonDocument.Parse(lines[1]).RootElement.GetProperty("problem").GetString());
        Assert.Equal("missing", Code(JsonDocument.Parse(lines[2]).RootElement, "authorisation"));
        Assert.Equal(
            [lines[0], lines[2]],
            (await host.LinesAsync(issued.ClientId, Ct)).Select(row => lines.First(line => SHA256.HashData(Encoding.UTF8.GetBytes(line)).AsSpan().SequenceEqual(row.Answer))));
    }
}
