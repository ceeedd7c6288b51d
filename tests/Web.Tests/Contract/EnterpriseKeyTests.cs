using System.Text.Json.Nodes;
using QualityCredit.Web.Contract;
using Xunit;

namespace QualityCredit.Web.Tests.Contract;

/// <summary>Each operation of the document, asked by its example with the key of an enterprise: what is open to it is two operations, and who it is.</summary>
public sealed class EnterpriseKeyTests(ContractHost host) : IClassFixture<ContractHost>
{
    private const string WhoAmI = "ReadCallingClient";

    private static readonly IReadOnlyList<ContractOperation> _operations = ContractDocument.Read().Operations;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_key_of_an_enterprise_opens_what_is_its_own_and_nothing_else()
    {
        Dictionary<string, string> answers = [];
        foreach (var operation in _operations.Where(operation => operation.SecurityScheme is not null))
        {
            answers[operation.Id] = await AskAsync(operation, Sender.Enterprise);
        }

        Assert.Equal(["ReadCallingClient", "ReadOwnAuthorisations", "ReadWhoAsked"], answers.Where(answer => answer.Value == "200").Select(answer => answer.Key).Order(StringComparer.Ordinal));
        var ofClients = _operations.Where(operation => operation is { SecurityScheme: "Client", Client: Sender.Client } && operation.Id != WhoAmI).Select(operation => operation.Id).ToHashSet();
        Assert.NotEmpty(ofClients);
        Assert.All(answers.Where(answer => ofClients.Contains(answer.Key)), answer => Assert.Equal("403 scope-missing", answer.Value));
        var ofOfficers = _operations.Where(operation => operation.SecurityScheme is not (null or "Client")).Select(operation => operation.Id).ToHashSet();
        Assert.NotEmpty(ofOfficers);
        Assert.All(answers.Where(answer => ofOfficers.Contains(answer.Key)), answer => Assert.Equal("401 sign-in-required", answer.Value));
    }

    [Fact]
    public async Task Neither_a_bank_with_all_its_scopes_nor_an_officer_nor_the_public_is_told_in_the_name_of_an_enterprise()
    {
        var own = _operations.Where(operation => operation is { SecurityScheme: "Client", Client: Sender.Enterprise }).ToList();
        Assert.Equal(2, own.Count);

        foreach (var operation in own)
        {
            Assert.Equal(
                ["403 scope-missing", "401 credential-refused", "401 credential-missing"],
                [await AskAsync(operation, Sender.Client), await AskAsync(operation, Sender.Inspector), await AskAsync(operation, Sender.Anonymous)]);
        }
    }

    private async Task<string> AskAsync(ContractOperation operation, Sender sender)
    {
        var answer = await ExampleAnswer.AskAsync(host, operation, ApiExample.All[operation.Id], host.CredentialOf(sender), Ct);
        return answer.Status < 400 ? $"{answer.Status}" : $"{answer.Status} {JsonNode.Parse(answer.Body)?["code"]}";
    }
}
