using QualityCredit.Rating.Identifiers;
using Xunit;

namespace QualityCredit.Rating.Tests.Identifiers;

public sealed class AllocationTests
{
    private delegate bool Parser(string text);

    public static TheoryData<string, string> Happy => new()
    {
        { "organization", "71219440-5" },
        { "credit code", " 9143000071 ２１９４４０５４" },
        { "enterprise", "914300007121944054" },
        { "trade item", "6901028075763" },
        { "region", "430102" },
        { "industry", "C3130" },
        { "industry digits", "3130" },
        { "product kind", "3130-01" },
        { "licence", "(湘)XK13-001-00123" },
        { "food licence", "SC10811310111839" },
    };

    [Theory]
    [MemberData(nameof(Happy))]
    public void A_valid_code_is_read_without_allocating(string kind, string text)
    {
        Parser parse = kind switch
        {
            "organization" => given => OrganizationCode.TryParse(given, out _, out _),
            "credit code" => given => UnifiedSocialCreditCode.TryParse(given, out _, out _),
            "enterprise" => given => EnterpriseCode.TryParse(given, out _, out _),
            "trade item" => given => Gtin.TryParse(given, out _, out _),
            "region" => given => RegionCode.TryParse(given, out _, out _),
            "industry" or "industry digits" => given => IndustryCode.TryParse(given, out _, out _),
            "product kind" => given => ProductKindCode.TryParse(given, out _, out _),
            _ => given => IndustrialLicenceNumber.TryParse(given, out _, out _),
        };
        Assert.True(parse(text));

        // What the runtime itself allocates on the way is not done in each of the rounds; what the parser allocates is.
        var rounds = Enumerable.Range(0, 5).Select(_ => Allocated(parse, text)).ToArray();

        Assert.Contains(0, rounds);
    }

    private static long Allocated(Parser parse, string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            parse(text);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
