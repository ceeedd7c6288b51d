using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Seeds.Histories;
using QualityCredit.Seeds.Presets;
using QualityCredit.Seeds.Reference;

namespace QualityCredit.Seeds.Enterprises;

/// <summary>Makes the enterprises of a preset one after the other; nothing is kept, so any number needs the same memory.</summary>
public sealed class GenerateEnterprises
{
    private const double HasCreditCode = 0.96;
    private const double InCluster = 0.5;
    private const double Renamed = 0.06;
    private const int YearsOfEvidence = 4;
    private static readonly DateOnly _oldestFile = new(2008, 1, 1);

    private readonly Preset _preset;
    private readonly Distributions _distributions = Distributions.Read();
    private readonly Trades _trades = new();
    private readonly Names _names = new();
    private readonly Places _places;
    private readonly BuildExhibit _exhibits;
    private readonly Weighted<EnterpriseSize> _sizes;
    private readonly Dictionary<EnterpriseSize, Weighted<Quality>> _qualities;

    private GenerateEnterprises(Preset preset)
    {
        _preset = preset;
        var regions = RegionCatalogue.FromCsv(Resource.Text("reference/regions.csv"));
        _places = new(regions, preset.AsOf);
        _exhibits = new(regions, preset.AsOf);
        _sizes = new(_distributions.Sizes.Select(size => (size.Key, size.Value)));
        _qualities = _distributions.Sizes.Keys.ToDictionary(
            size => size, size => new Weighted<Quality>(_distributions.Qualities.Values.Select(quality => (quality, quality.Share[size]))));
    }

    public static IEnumerable<SyntheticEnterprise> Of(Preset preset)
    {
        var generate = new GenerateEnterprises(preset);
        for (var index = 0; index < preset.Count; index++)
        {
            yield return index < preset.Exhibits.Count ? generate.Exhibit(index) : generate.At(index);
        }
    }

    private SyntheticEnterprise Exhibit(int index) =>
        _exhibits.Of(_preset.Exhibits[index], _preset.FirstCode + index, new(_preset.Seed, index), _names);

    private SyntheticEnterprise At(int index)
    {
        var draws = new Draws(_preset.Seed, index);
        var size = _sizes.Draw(draws);
        var trade = _trades.Draw(draws);
        var place = trade.Counties.Length > 0 && draws.Chance(InCluster) ? _places.At(draws.Pick(trade.Counties)) : _places.Draw(draws);
        var code = SyntheticCodes.Organization(_preset.FirstCode + index);
        var openedOn = OpenedOn(draws);
        var registeredOn = openedOn.AddDays(-draws.Between(30, 1500));
        var (products, kinds) = ChooseProducts.Of(draws, trade, _trades.Near(trade), _distributions.Products[size], _preset.FirstCode + index);
        var from = _preset.AsOf.AddYears(-YearsOfEvidence);
        var history = new History(draws, _distributions)
        {
            Body = code.Compact[..8],
            County = place.County.Code,
            Offices = place.Offices,
            Size = size,
            Quality = _qualities[size].Draw(draws),
            Kinds = kinds,
            RegisteredOn = registeredOn,
            OpenedOn = openedOn,
            From = openedOn > from ? openedOn : from,
            AsOf = _preset.AsOf,
        };
        return new()
        {
            File = new()
            {
                Code = code,
                CreditCode = draws.Chance(HasCreditCode) ? SyntheticCodes.Credit(code, place.County.Code) : null,
                Name = Names.Company(draws, place, trade, size),
                Region = place.County.Code,
                Industry = trade.Industry,
                Size = size,
                OpenedOn = openedOn,
                Products = products,
                Evidence = WriteHistory.Of(history),
            },
            FormerNames = draws.Chance(Renamed) ? [new(Names.Company(draws, place, trade, size), draws.Day(registeredOn, _preset.AsOf))] : [],
            LegalRepresentative = _names.Person(draws),
            Address = Names.Address(draws, place),
            RegisteredOn = registeredOn,
        };
    }

    /// <summary>One file in twenty is younger than a year, the others spread back to the first archives.</summary>
    private DateOnly OpenedOn(Draws draws)
    {
        var yearAgo = _preset.AsOf.AddYears(-1);
        return draws.Chance(0.05) ? draws.Day(yearAgo, _preset.AsOf) : draws.Day(_oldestFile, yearAgo);
    }
}
