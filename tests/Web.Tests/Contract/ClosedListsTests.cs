using System.Text.Json.Nodes;
using QualityCredit.Web.Contract;
using Xunit;

namespace QualityCredit.Web.Tests.Contract;

/// <summary>Words that the program closes are enums, and a request with another word is refused in words of its own.</summary>
public sealed class ClosedListsTests(ContractHost host) : IClassFixture<ContractHost>
{
    private const string Word = "no-such-word";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Operations that take a word of a list at the top of their body or as a parameter, and where.</summary>
    public static TheoryData<string, string> Places { get; } = [.. PlacesOf(ContractDocument.Read())];

    [Fact]
    public void Every_term_says_of_which_list_it_is()
    {
        var open =
            from schema in ContractDocument.Read().Root["components"]!["schemas"]!.AsObject()
            from member in schema.Value!["properties"]?.AsObject() ?? []
            where member.Value!.ToJsonString().Contains("#/components/schemas/TermResponse\"", StringComparison.Ordinal)
            select $"{schema.Key}.{member.Key}";

        Assert.Equal(["FieldNeededResponse.terms"], open);
    }

    [Theory]
    [InlineData("CreditPurpose", "before-lending", "during-lending", "after-lending", "guarantee", "other")]
    [InlineData("RatingOutcome", "AA", "A", "B", "C", "unrated")]
    [InlineData("WatchFeed", "portfolio", "everything")]
    [InlineData("EventType", "quality-credit.status.changed", "quality-credit.listing.listed", "quality-credit.listing.changed", "quality-credit.listing.ended", "quality-credit.test")]
    public void A_list_is_told_whole(string list, params string[] words) =>
        Assert.Equal(words, ContractDocument.Read().Root["components"]!["schemas"]![list]!["enum"]!.AsArray().Select(word => word!.GetValue<string>()).OrderBy(word => Array.IndexOf(words, word)));

    [Fact]
    public void The_limit_of_the_search_of_the_list_is_a_number_within_bounds()
    {
        var limit = ContractDocument.Read().Operations.Single(one => one.Id == "SearchBlacklist").Parameters.Single(parameter => parameter.Name == "limit").Schema;

        Assert.Equal(("integer", 1, 200), (limit["type"]!.GetValue<string>(), limit["minimum"]!.GetValue<int>(), limit["maximum"]!.GetValue<int>()));
    }

    [Theory, MemberData(nameof(Places))]
    public async Task Another_word_is_refused_by_its_own_problem(string id, string place)
    {
        var operation = ContractDocument.Read().Operations.Single(one => one.Id == id);
        if (operation.Example is { } body)
        {
            // A job whose body states a purpose does not look for one in the address.
            body[place] = Word;
        }
        else
        {
            operation.Parameters.Single(parameter => parameter.Name == place).Node["example"] = Word;
        }

        var answer = await ExampleAnswer.AskAsync(host, operation, ApiExample.All[id], Ct);

        var code = JsonNode.Parse(answer.Body)!["code"]?.GetValue<string>();
        Assert.True(answer.Status == 400 && code != "malformed-request", answer.Body);
        Assert.Contains(place, answer.Body, StringComparison.Ordinal);
    }

    private static IEnumerable<TheoryDataRow<string, string>> PlacesOf(ContractDocument document) =>
        from operation in document.Operations
        let members = operation.Example is JsonObject ? operation.Body!["properties"]!.AsObject().Where(member => IsList(document, member.Value!)).Select(member => member.Key) : []
        from place in members.Union(operation.Parameters.Where(parameter => parameter.In == "query" && parameter.Schema.ContainsKey("enum")).Select(parameter => parameter.Name))
        select new TheoryDataRow<string, string>(operation.Id, place);

    private static bool IsList(ContractDocument document, JsonNode schema) =>
        (schema["oneOf"]?.AsArray().Select(choice => choice!) ?? [schema]).Any(choice => document.Resolve(choice).ContainsKey("enum"));
}
