using QualityCredit.Rating.Decisions;

namespace QualityCredit.Rating.Engine;

/// <summary>Measures of the products.</summary>
internal ref partial struct Evaluation
{
    private IndicatorValue ProductsLacking(CompiledIndicator indicator, int index)
    {
        var (lacking, needing) = (0, 0);
        foreach (ref readonly var product in _facts.Products)
        {
            if (!Needs(indicator, product.Kind.Number))
            {
                continue;
            }

            needing++;
            var covered = false;
            foreach (var i in _sorted.Of(indicator.Kind))
            {
                ref readonly var item = ref _sorted[i];
                covered |= (item.Product == 0 || item.Product == product.Serial) && indicator.Fits(item) && IsInForce(item, index);
            }

            lacking += covered ? 0 : 1;
        }

        if (needing > 0)
        {
            foreach (var i in _sorted.Of(indicator.Kind))
            {
                if (indicator.Fits(_sorted[i]) && IsInForce(_sorted[i], index))
                {
                    _evidence[_evidenceLength++] = _sorted[i].Serial;
                }
            }
        }

        return IndicatorValue.Of(lacking);
    }

    private readonly bool Needs(CompiledIndicator indicator, int kind) => indicator.Kinds.Count > 0
        ? indicator.Kinds.Contains(kind)
        : program.Catalogue.TryGetValue(kind, out var known) && known.NeedsLicence;

    private readonly IndicatorValue ProductsOfKind(CompiledIndicator indicator)
    {
        var count = 0;
        foreach (ref readonly var product in _facts.Products)
        {
            count += (!_measuresProduct || product.Serial == _product) && indicator.Kinds.Contains(product.Kind.Number) ? 1 : 0;
        }

        return IndicatorValue.Of(count);
    }

    private readonly RiskLevel HighestRisk()
    {
        var highest = _facts.Products.Length == 0 ? _parts.IntensityMatrix.NoProduct : RiskLevel.General;
        foreach (ref readonly var product in _facts.Products)
        {
            var (_, level) = AssessedRisk(product);
            highest = level > highest ? level : highest;
        }

        return highest;
    }
}
