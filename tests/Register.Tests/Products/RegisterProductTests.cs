using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Products;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Products;

public sealed class RegisterProductTests
{
    private static readonly ProductKindCode _cable = ProductKindCode.Parse("3831-01");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Products_are_numbered_within_their_enterprise_and_registered_once(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);
        await register.Get<RegisterEnterprise>().ExecuteAsync([AnyEnterprise.Details(1), AnyEnterprise.Details(2)], Ct);
        ProductDetails[] details = [Cable(1, "A"), Cable(1, "a"), Cable(2, "A"), Cable(1, "A"), Cable(3, "A")];

        var receipts = await register.Get<RegisterProduct>().ExecuteAsync(details, Ct);

        ProductReceipt[] expected =
        [
            new ProductRegistered(RowKey.OfProduct(1, 1)), new ProductRegistered(RowKey.OfProduct(1, 2)), new ProductRegistered(RowKey.OfProduct(2, 1)),
            new ProductUnchanged(RowKey.OfProduct(1, 1)), new ProductOfUnknownEnterprise(AnyEnterprise.Code(3)),
        ];
        Assert.Equal(expected, receipts);
    }

    [Theory, Databases]
    public async Task An_earlier_assessment_stays_what_was_known_then(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);
        await register.Get<RegisterEnterprise>().ExecuteAsync([AnyEnterprise.Details(1)], Ct);
        await register.Get<RegisterProduct>().ExecuteAsync([Cable(1, "A")], Ct);
        var before = await register.Writer.WriteAsync((_, nowUtc, _) => Task.FromResult(nowUtc), Ct);
        ProductAssessment assessment = new(3, 0, 0, 1, 500, true);

        await register.Get<RegisterProduct>().ExecuteAsync([Cable(1, "A") with { Assessment = assessment }], Ct);
        await register.Get<RegisterProduct>().ExecuteAsync([Cable(1, "A") with { Name = "软电缆" }], Ct);

        var load = register.Get<LoadEnterpriseFile>();
        var earlier = Assert.Single((await load.ExecuteAsync(AnyEnterprise.Code(1), new(2024, 1, 3), before, Ct))!.Products);
        var now = Assert.Single((await load.ExecuteAsync(AnyEnterprise.Code(1), new(2024, 1, 3), null, Ct))!.Products);
        Assert.Null(earlier.Assessment);
        Assert.Equal((assessment, "软电缆"), (now.Assessment, now.Name));
    }

    private static ProductDetails Cable(int enterprise, string number) => new(AnyEnterprise.Code(enterprise), number, _cable, "电缆");
}
