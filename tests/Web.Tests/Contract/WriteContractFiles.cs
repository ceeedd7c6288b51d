using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using QualityCredit.Web.Contract;
using QualityCredit.Web.Tests.Contract.Generator;
using Xunit;

namespace QualityCredit.Web.Tests.Contract;

/// <summary>
/// Writes what is made from the interface anew: the document, and the client that is made from it; and what the host answers to the
/// examples that are shown. Run by hand (tests/contract/README.md).
/// </summary>
public sealed class WriteContractFiles(ContractHost host) : IClassFixture<ContractHost>
{
    private static readonly JsonSerializerOptions _readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task Document_and_client()
    {
        var served = await host.Http.GetStringAsync("/swagger/v1/swagger.json", Ct);
        await File.WriteAllTextAsync(ContractDocument.Path, served.ReplaceLineEndings("\n").TrimEnd() + "\n", Ct);

        await File.WriteAllTextAsync(ClientTests.Source, GenerateClient.From(ContractDocument.Read()), Ct);
    }

    [Fact(Explicit = true)]
    public async Task Answers()
    {
        JsonObject answers = [];
        foreach (var operation in ContractDocument.Read().Operations.Where(operation => ApiExample.All.GetValueOrDefault(operation.Id)?.Shown == true))
        {
            answers[operation.Id] = JsonNode.Parse((await ExampleAnswer.AskAsync(host, operation, ApiExample.All[operation.Id], Ct)).Body);
        }

        await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(ContractDocument.Path)!, "Contract", "answers.json"), answers.ToJsonString(_readable) + "\n", Ct);
    }
}
