using System.Globalization;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Explanation;

/// <summary>Terms that a field of an item must have.</summary>
/// <param name="Field">The field.</param>
/// <param name="Terms">The terms, any of which fits.</param>
public sealed record FieldNeeded(FieldForm Field, IReadOnlyList<Term> Terms);

/// <summary>Evidence that would make an indicator known.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Kind">The kind of evidence.</param>
/// <param name="Fields">The terms that an item must have to count.</param>
/// <param name="AtLeast">Fewest items, or for a share of two numbers the smallest denominator.</param>
/// <param name="Within">The window in which it counts.</param>
/// <param name="Words">All of it in words; the policy's own where it has them.</param>
public sealed record Remedy(IndicatorDefinition Indicator, EvidenceKind Kind, IReadOnlyList<FieldNeeded> Fields, int AtLeast, Window Within, Bilingual Words);

/// <summary>Which evidence would settle what is unknown, read off the definition of the indicator.</summary>
public static class SettleUnknown
{
    /// <summary>The remedies of every unknown indicator of a decision, each once.</summary>
    public static IReadOnlyList<Remedy> Of(RatingDecision decision) =>
        [.. decision.Trace.Values.Concat(decision.Trace.Findings.Where(finding => finding.Product is not null).SelectMany(finding => finding.Values))
            .Where(value => !value.Value.IsKnown).Select(value => value.Indicator).Distinct()
            .SelectMany(indicator => Of(indicator, decision)).DistinctBy(remedy => remedy.Indicator.Name)];

    /// <summary>The remedies of one indicator; a class that could not be decided is settled by what keeps it undecided.</summary>
    public static IReadOnlyList<Remedy> Of(IndicatorDefinition indicator, RatingDecision decision)
    {
        var edition = indicator.Editions.FirstOrDefault(edition => edition.InForce.Contains(decision.AsOf)) ?? indicator.Editions[^1];
        return edition switch
        {
            { Of: { } kind } => [Remedied(indicator, edition, kind, decision)],
            { Measure: Measure.Result } => [.. decision.Trace.Applied.Where(finding => finding.Effect is Effect.Unrated)
                .SelectMany(finding => finding.Values).Where(value => !value.Value.IsKnown && value.Indicator != indicator)
                .SelectMany(value => Of(value.Indicator, decision)).DistinctBy(remedy => remedy.Indicator.Name)],
            _ => [],
        };
    }

    private static Remedy Remedied(IndicatorDefinition indicator, IndicatorEdition edition, EvidenceKind kind, RatingDecision decision)
    {
        FieldNeeded[] fields = [.. edition.Where.Select(filter => Needed(kind, filter)).Concat(Graded(edition, kind, decision)).DistinctBy(needed => needed.Field)];
        var atLeast = Math.Max(edition.AtLeast, 1);
        return new(indicator, kind, fields, atLeast, edition.Within, indicator.SettledBy ?? Words(kind, fields, atLeast, edition));
    }

    /// <summary>A grade of a foreign scale says something only with its scale and where that scale knows it.</summary>
    private static IEnumerable<FieldNeeded> Graded(IndicatorEdition edition, EvidenceKind kind, RatingDecision decision)
    {
        var tables = decision.Program.Chain.SelectMany(policy => policy.Tables.GradeScales);
        if (edition.Measure != Measure.LatestClass || tables.FirstOrDefault(table => table.Body.Name == edition.Scale && table.InForce.Contains(decision.AsOf))?.Body is not { } scale)
        {
            yield break;
        }

        foreach (var field in EvidenceForm.Of(kind).Fields.Where(field => field.Type == FieldType.Term))
        {
            Term[] terms = [.. field.Vocabulary!.Terms.Where(term => field.Place == edition.Field ? scale.Find(term.Code) is not null : term.Code == scale.Name)];
            if (terms.Length > 0)
            {
                yield return new(field, terms);
            }
        }
    }

    private static FieldNeeded Needed(EvidenceKind kind, TermFilter filter)
    {
        var field = EvidenceForm.Of(kind).Fields.First(field => field.Type == FieldType.Term && field.Place == filter.Place);
        return new(field, [.. field.Vocabulary!.Terms.Where(filter.Admits)]);
    }

    private static Bilingual Words(EvidenceKind kind, FieldNeeded[] fields, int atLeast, IndicatorEdition edition)
    {
        var (term, number) = (Vocabulary.TermOf(kind), atLeast.ToString(CultureInfo.InvariantCulture));
        var (zh, en) = edition.Measure == Measure.LatestShare
            ? ($"（{Denominator(kind, edition).Zh}不少于{number}）", $" with {Denominator(kind, edition).En.ToLowerInvariant()} of at least {number}")
            : ($"（不少于{number}件）", $", at least {number}");
        return new(
            $"{WindowWords.Of(edition.Within).Zh}的{term.Zh}{zh}{string.Concat(fields.Select(field => $"，{field.Field.Zh}为{string.Join("或", field.Terms.Select(one => one.Zh))}"))}",
            $"{term.En}{en}{string.Concat(fields.Select(field => $", {field.Field.En.ToLowerInvariant()} {string.Join(" or ", field.Terms.Select(one => one.En))}"))}, {WindowWords.Of(edition.Within).En}");
    }

    private static FieldForm Denominator(EvidenceKind kind, IndicatorEdition edition) =>
        EvidenceForm.Of(kind).Fields.First(field => field.Type == FieldType.Count && field.Place == edition.Denominator);
}
