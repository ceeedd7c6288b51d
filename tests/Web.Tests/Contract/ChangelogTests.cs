using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using QualityCredit.Web.Contract;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Contract;

/// <summary>Who programs against the interface reads in one place what changed and since when.</summary>
[Collection(OneHost.Name)]
public sealed class ChangelogTests(RunningHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void The_newest_entry_is_of_the_document_as_it_is()
    {
        var digest = DigestOf(ContractDocument.Read().Root);

        Assert.True(ApiChange.All[0].Document == digest, $"The interface changed: say in Contract/changelog.json what, in an entry of its day with \"document\": \"{digest}\".");
    }

    [Fact]
    public void A_changed_field_or_header_changes_the_digest_and_other_words_do_not()
    {
        var (same, other, otherHeader) = (ContractDocument.Read().Root, ContractDocument.Read().Root, ContractDocument.Read().Root);
        same["info"]!["description"] = "other words";
        otherHeader["components"]!["headers"]!["ETag"]!["required"] = false;
        other["components"]!["schemas"]!["CreditRequest"]!["properties"]!.AsObject().Remove("user");

        Assert.Equal(DigestOf(ContractDocument.Read().Root), DigestOf(same));
        Assert.NotEqual(DigestOf(ContractDocument.Read().Root), DigestOf(other));
        Assert.NotEqual(DigestOf(ContractDocument.Read().Root), DigestOf(otherHeader));
    }

    [Fact]
    public async Task Entries_are_dated_newest_first_and_stand_on_a_page()
    {
        var page = await host.Public().GetStringAsync("/changelog", Ct);

        Assert.True(IsNewestFirst(ApiChange.All));
        Assert.False(IsNewestFirst([ApiChange.All[0] with { On = new(2026, 1, 1) }, ApiChange.All[0]]));
        Assert.All(ApiChange.All, change => Assert.NotEmpty(change.Changes));
        Assert.Contains(ApiChange.All[0].Changes[0].Zh, page, StringComparison.Ordinal);
    }

    private static bool IsNewestFirst(IReadOnlyList<ApiChange> changes) => changes.Select(change => change.On).OrderDescending().SequenceEqual(changes.Select(change => change.On));

    private static string DigestOf(JsonObject document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        Bare(document["paths"])!.ToJsonString() + Bare(document["components"]!["schemas"])!.ToJsonString() + Bare(document["components"]!["headers"])!.ToJsonString())));

    /// <summary>Without words and examples, in the order of names.</summary>
    private static JsonNode? Bare(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Where(member => member is not ({ Key: "summary", Value: JsonValue } or { Key: "description", Value: JsonValue } or { Key: "example" }))
            .OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Bare(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Bare)]),
        _ => node?.DeepClone(),
    };
}
