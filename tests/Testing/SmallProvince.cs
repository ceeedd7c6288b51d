using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Products;

namespace QualityCredit.Testing;

/// <summary>A register with a few enterprises of two provinces, with products and evidence of all kinds.</summary>
public static class SmallProvince
{
    private static readonly RegionCode[] _regions = [RegionCode.FromNumber(430104), RegionCode.FromNumber(430381), RegionCode.FromNumber(360102)];

    public static async Task AddEnterprisesAsync(this TemporaryRegister register, int count, CancellationToken ct)
    {
        var numbers = Enumerable.Range(1, count).ToArray();
        await register.Get<RegisterEnterprise>().ExecuteAsync(
            [.. numbers.Select(number => AnyEnterprise.Details(number) with { Region = _regions[number % _regions.Length] })], ct);
        await register.Get<RegisterProduct>().ExecuteAsync(
            [.. numbers.SelectMany(number => Enumerable.Range(1, number % 3).Select(product => new ProductDetails(
                AnyEnterprise.Code(number), $"P{product}", ProductKindCode.FromNumber(383101), $"电线电缆 {product}")))],
            ct);
    }

    /// <summary>Items made from seeds, each for the enterprise that its seed gives.</summary>
    public static async Task AddEvidenceAsync(this TemporaryRegister register, int enterprises, IEnumerable<int> seeds, CancellationToken ct) =>
        await register.Get<RecordEvidence>().ExecuteAsync(
            [.. seeds.Select(seed => new EvidenceIntake(AnyEnterprise.Code(1 + (seed % enterprises)), AnyEvidence.Of(seed)))], ct);

    public static RegionCode RegionOf(int number) => _regions[number % _regions.Length];
}
