using System.Net.Http.Headers;
using QualityCredit.Web.Tests.Contract.Client;
using QualityCredit.Web.Tests.Contract.Generator;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Contract;

/// <summary>A bank's program that was written against the generated client, and nothing else.</summary>
public sealed class ClientTests(ContractHost host) : IClassFixture<ContractHost>
{
    private static readonly AuthorisationRequest _authorisation = new() { Reference = "授字〔2026〕9号", From = new(2026, 11, 1), Until = new(2027, 10, 31) };

    public static string Source { get; } = Path.Combine(Path.GetDirectoryName(ContractDocument.Path)!, "..", "..", "tests", "Web.Tests", "Contract", "Client", "QualityCreditClient.g.cs");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_client_is_that_of_the_document() => Assert.Equal(GenerateClient.From(ContractDocument.Read()), await File.ReadAllTextAsync(Source, Ct));

    [Fact]
    public async Task A_bank_learns_what_it_may_and_asks()
    {
        var bank = Bank();

        var itself = await bank.ReadCallingClientAsync(Ct);
        var credit = await bank.AskCreditAsync(DemoEnterprises.TopGrade, Question(CreditPurpose.BeforeLending), "\"client-1\"", ct: Ct);
        var listing = await bank.LookUpListingAsync(DemoEnterprises.Listed, Ct);
        var history = await bank.ReadListingHistoryAsync(DemoEnterprises.Delisted, Ct);

        Assert.Contains(itself.Scopes, scope => scope.Code == ClientScope.CreditRead);
        Assert.Equal((AuthorisationVerdict.Valid, RatingOutcome.AA), (credit.Authorisation.Code, credit.Grade?.Outcome.Code));
        Assert.True(listing.Listed);
        Assert.NotEmpty(history.Entries);
    }

    [Fact]
    public async Task A_batch_is_read_line_by_line()
    {
        var lines = await Bank().AskCreditOfManyAsync(Questions with { User = "li.ming" }, ct: Ct);

        AssertAnswered(lines);
        Assert.Equal(("QC100001-4", "wrong-check"), (lines[1].Second?.Code, lines[1].Second?.Problem));
    }

    [Fact]
    public async Task A_job_is_sent_followed_and_its_result_read_line_by_line()
    {
        var bank = Bank();

        var job = await bank.SendCreditJobAsync(Questions, clientUser: "li.ming", ct: Ct);
        for (var left = 15_000; job.FinishedUtc is null; left--)
        {
            Assert.True(left > 0, $"The job is not finished: {job}");
            await Task.Delay(20, Ct);
            job = await bank.FindCreditJobAsync(job.Id, Ct);
        }

        var lines = await bank.ReadCreditJobResultAsync(job.Id, Ct);
        AssertAnswered(lines);
        Assert.Equal((2, "QC100001-4", "wrong-check"), (lines[1].Second?.Line, lines[1].Second?.Code, lines[1].Second?.Problem));
    }

    [Fact]
    public async Task An_enterprise_is_told_who_asked_about_it()
    {
        await Bank().AskCreditAsync(DemoEnterprises.TopGrade, Question(CreditPurpose.Guarantee), ct: Ct);
        QualityCreditClient enterprise = new(Connection(host.EnterpriseKey));

        var asked = await enterprise.ReadWhoAskedAsync(DemoEnterprises.TopGrade, limit: 1, ct: Ct);
        var authorisations = await enterprise.ReadOwnAuthorisationsAsync(DemoEnterprises.TopGrade, Ct);
        var other = await Assert.ThrowsAsync<ApiProblemException>(() => enterprise.ReadWhoAskedAsync(DemoEnterprises.Listed, ct: Ct));

        Assert.Equal(("湖南示例银行", CreditPurpose.Guarantee, _authorisation.Reference), (asked.Queries[0].Institution, asked.Queries[0].Purpose.Code, asked.Queries[0].Authorisation));
        Assert.Contains(authorisations, given => given.Reference == _authorisation.Reference);
        Assert.Equal("not-own-enterprise", other.Code);
    }

    [Fact]
    public async Task A_refusal_is_an_exception_with_its_code()
    {
        var wrong = await Assert.ThrowsAsync<ApiProblemException>(() => Bank().AskCreditAsync(DemoEnterprises.TopGrade, Question(CreditPurpose.Other), ct: Ct));
        var nobody = await Assert.ThrowsAsync<ApiProblemException>(() => new QualityCreditClient(Connection(null)).ReadCallingClientAsync(Ct));

        Assert.Equal(("wrong-argument", 400, "purposeText"), (wrong.Code, wrong.Problem.Status, wrong.Member("parameter")));
        Assert.Equal(("credential-missing", 401), (nobody.Code, nobody.Problem.Status));
    }

    private static CreditBatchRequest Questions { get; } = new()
    {
        Purpose = CreditPurpose.AfterLending,
        Questions = [new() { Code = DemoEnterprises.TopGrade, Authorisation = _authorisation }, new() { Code = "QC100001-4" }, new() { Code = DemoEnterprises.Listed }],
    };

    private static void AssertAnswered<TRefused>(IReadOnlyList<AnyOf<CreditResponse, TRefused>> lines)
        where TRefused : class
    {
        Assert.Equal(3, lines.Count);
        Assert.Equal(AuthorisationVerdict.Valid, lines[0].First?.Authorisation.Code);
        Assert.Equal((AuthorisationVerdict.Missing, true), (lines[2].First?.Authorisation.Code, lines[2].First?.Listing.Listed));
    }

    private static CreditRequest Question(CreditPurpose purpose) => new() { Purpose = purpose, User = "li.ming", Authorisation = _authorisation };

    private QualityCreditClient Bank() => new(Connection(host.ClientKey));

    private HttpClient Connection(string? key)
    {
        HttpClient connection = new() { BaseAddress = host.Http.BaseAddress };
        connection.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return connection;
    }
}
