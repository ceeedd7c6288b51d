using Xunit;

namespace QualityCredit.Web.Tests.Contract;

/// <summary>Headers that no example meets, because it takes a moment or another caller to get them.</summary>
public sealed class DescribeHeadersTests
{
    [Fact]
    public void What_is_not_changed_is_not_signed()
    {
        Assert.Equal(["ETag", "RateLimit", "RateLimit-Policy", "Repr-Digest"], HeadersOf("ReadCreditJobResult", "304").Keys.Order());
        Assert.Contains("Signature", HeadersOf("ReadCreditJobResult", "206").Keys);
    }

    [Theory]
    [InlineData("AskCredit", "409", false)]
    [InlineData("AskCredit", "429", true)]
    [InlineData("AskCredit", "503", false)]
    [InlineData("AskCreditOfMany", "503", false)]
    [InlineData("ReadCallingClient", "503", false)]
    [InlineData("FindCreditJob", "200", false)]
    [InlineData("ReadCreditJobResult", "409", false)]
    public void Who_may_be_asked_to_come_again_reads_of_it(string operation, string status, bool isAlways) =>
        Assert.Equal(isAlways, HeadersOf(operation, status)["Retry-After"]);

    [Theory]
    [InlineData("400")]
    [InlineData("403")]
    [InlineData("429")]
    public void A_client_may_read_of_its_limit_in_a_refusal(string status) => Assert.False(HeadersOf("AskCredit", status)["RateLimit"]);

    [Fact]
    public void Who_is_not_known_reads_of_no_limit() =>
        Assert.Null(ContractDocument.Read().Operations.Single(one => one.Id == "AskCredit").Node["responses"]!["401"]!["headers"]);

    [Theory]
    [InlineData("LookUpListing", false)]
    [InlineData("AskCredit", true)]
    public void A_limit_is_told_to_every_client_but_not_to_an_officer_who_reads_what_is_public(string operation, bool isAlways) =>
        Assert.Equal(isAlways, HeadersOf(operation, "200")["RateLimit"]);

    /// <summary>The headers of an answer, and whether each is always there.</summary>
    private static Dictionary<string, bool> HeadersOf(string id, string status)
    {
        var operation = ContractDocument.Read().Operations.Single(one => one.Id == id);
        return operation.Node["responses"]![status]!["headers"]!.AsObject()
            .ToDictionary(header => header.Key, header => operation.Document.Resolve(header.Value!)["required"]?.GetValue<bool>() == true);
    }
}
