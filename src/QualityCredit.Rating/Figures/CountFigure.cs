using QualityCredit.Rating.Engine;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Figures;

/// <summary>A share as two whole numbers, so that the counts of many files add up exactly.</summary>
/// <param name="Part">How many have what is asked.</param>
/// <param name="Total">How many were looked at.</param>
public readonly record struct FigureCount(long Part, long Total)
{
    /// <summary>Both together.</summary>
    /// <param name="one">One count.</param>
    /// <param name="other">Another one.</param>
    public static FigureCount operator +(FigureCount one, FigureCount other) => new(one.Part + other.Part, one.Total + other.Total);
}

/// <summary>What one file adds to a figure.</summary>
public static class CountFigure
{
    /// <summary>The count of one file on a day.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="program">The edition of the policy in force, for its catalogue.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="file">The file; its standing is not looked at.</param>
    public static FigureCount Of(FigureDefinition figure, RatingProgram program, DateOnly asOf, in FileFacts file)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(program);
        return figure switch
        {
            ShareOfItems items => Items(items, asOf, file.Evidence),
            ShareOfEnterprises when file.OpenedOn > asOf => default,
            ShareOfEnterprises { Of: FigureBase.EnterprisesNeedingLicence } when !NeedsLicence(program, file.Products) => default,
            ShareOfEnterprises enterprises => new(Has(enterprises, asOf.DayNumber, file.Evidence) ? 1 : 0, 1),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static FigureCount Items(ShareOfItems figure, DateOnly asOf, ReadOnlySpan<EvidenceFact> evidence)
    {
        var (opens, day) = (asOf.AddMonths(-figure.WithinMonths).DayNumber, asOf.DayNumber);
        var (part, total) = (0, 0);
        foreach (ref readonly var item in evidence)
        {
            if (item.OccurredOn > opens && item.OccurredOn <= day && Counts(figure, item))
            {
                total++;
                part += Fits(figure.That, item) ? 1 : 0;
            }
        }

        return new(part, total);
    }

    private static bool Has(ShareOfEnterprises figure, int day, ReadOnlySpan<EvidenceFact> evidence)
    {
        foreach (ref readonly var item in evidence)
        {
            if (item.OccurredOn <= day && Counts(figure, item) && (figure.Standing == ItemStanding.OnFile || IsInForce(item, day)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInForce(in EvidenceFact item, int day) =>
        item.From <= day && (item.Until == 0 || day < item.Until) && (item.Done == 0 || day < item.Done);

    private static bool NeedsLicence(RatingProgram program, ReadOnlySpan<ProductFact> products)
    {
        foreach (ref readonly var product in products)
        {
            if (program.Catalogue.TryGetValue(product.Kind.Number, out var known) && known.NeedsLicence)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Counts(FigureDefinition figure, in EvidenceFact item) =>
        item.Kind == figure.Kind && item.Objection != ObjectionState.Open && Fits(figure.Where, item);

    private static bool Fits(IReadOnlyList<TermFilter> filters, in EvidenceFact item)
    {
        foreach (var filter in filters)
        {
            if (!filter.Fits(item))
            {
                return false;
            }
        }

        return true;
    }
}
