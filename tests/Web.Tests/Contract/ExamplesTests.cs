using System.Text.Json.Nodes;
using QualityCredit.Web.Contract;
using Xunit;

namespace QualityCredit.Web.Tests.Contract;

/// <summary>The examples of the document are sent to the host with its demonstration, as they stand there.</summary>
public sealed class ExamplesTests(ContractHost host) : IClassFixture<ContractHost>
{
    private static readonly ContractDocument _document = ContractDocument.Read();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_example_is_answered_as_the_document_says()
    {
        SchemaOfDocument schemas = new(_document);
        List<string> wrong = [];
        Assert.Equal(ApiExample.All["ReadCreditJobResult"].Parameters["id"], await host.FinishJobAsync(Ct));

        foreach (var operation in _document.Operations.Where(operation => ApiExample.All.ContainsKey(operation.Id)))
        {
            var answer = await ExampleAnswer.AskAsync(host, operation, ApiExample.All[operation.Id], Ct);
            wrong.AddRange(answer.Wrong(schemas).Select(why => $"{operation.Id} {why}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_operation_has_an_example_and_every_example_an_operation() => Assert.Equal(
        _document.Operations.Select(operation => operation.Id).Order(StringComparer.Ordinal), ApiExample.All.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void An_example_states_what_its_operation_needs()
    {
        var lacking = from operation in _document.Operations
                      from parameter in operation.Parameters
                      where parameter.IsRequired && parameter.Node["example"] is null
                      select $"{operation.Id} lacks {parameter.Name}";

        Assert.Empty(lacking);
        Assert.All(_document.Operations.Where(operation => operation.Body is not null), operation => Assert.NotNull(operation.Example));
    }

    [Fact]
    public void An_answer_of_another_form_is_noticed()
    {
        var schema = _document.Root["components"]!["schemas"]!["ProblemDetails"]!;

        var wrong = new SchemaOfDocument(_document).WhyWrong(schema, JsonNode.Parse("""{"type":"/problems/x","title":3,"status":400}"""));

        Assert.Equal(["$ lacks code", "$.title is not \"string\""], wrong.Order(StringComparer.Ordinal));
    }
}
