using QualityCredit.Rating.Enterprises;
using QualityCredit.Seeds.Reference;

namespace QualityCredit.Seeds.Enterprises;

/// <summary>What an enterprise makes: first of its own class, then now and then of its division.</summary>
internal static class ChooseProducts
{
    private const double OwnAssessment = 0.03;
    private const double HasGtin = 0.6;
    private static readonly string[] _series = ["A", "B", "HN", "XT", "K", "M", "Z", "GB"];
    private static readonly int[] _probabilities = [100, 5_000, 50_000, 500_000, 5_000_000];

    public static (Product[] Products, SeedKind[] Kinds) Of(Draws draws, Trade trade, SeedKind[] near, int[] range, int number)
    {
        var count = draws.Between(range[0], range[1]);
        var kinds = new SeedKind[count];
        var products = new Product[count];
        for (var i = 0; i < count; i++)
        {
            kinds[i] = i > 0 && draws.Chance(0.3) ? draws.Pick(near) : draws.Pick(trade.Kinds);
            products[i] = new()
            {
                Serial = i + 1,
                Number = $"P{i + 1}",
                Kind = kinds[i].Code,
                Name = $"{kinds[i].Title} {draws.Pick(_series)}{draws.Between(1, 99) * 10}",
                Gtin = draws.Chance(HasGtin) ? SyntheticCodes.Gtin(number, i + 1) : null,
                Assessment = draws.Chance(OwnAssessment) ? Assess(draws) : null,
            };
        }

        return (products, kinds);
    }

    private static ProductAssessment Assess(Draws draws) => new(
        (byte)draws.Below(5), (byte)draws.Below(4), (byte)draws.Below(3), (byte)draws.Below(3), draws.Pick(_probabilities), draws.Chance(0.1));
}
