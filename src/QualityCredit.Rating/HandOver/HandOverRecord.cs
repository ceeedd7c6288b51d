using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.HandOver;

/// <summary>A value that does not fit its field. The record is held back, it is never cut to fit.</summary>
/// <param name="Key">The record.</param>
/// <param name="Enterprise">Code and name of the enterprise.</param>
/// <param name="Field">The field.</param>
/// <param name="Rule">What is wrong with it.</param>
public sealed record UnfitValue(string Key, string Enterprise, string Field, Bilingual Rule);

/// <summary>A record written for a receiver.</summary>
/// <param name="Key">Names it.</param>
/// <param name="Line">The line; null where a value does not fit.</param>
/// <param name="Unfit">What does not fit.</param>
public sealed record HandOverRecord(string Key, string? Line, IReadOnlyList<UnfitValue> Unfit)
{
    /// <summary>Writes a record into the fields of a file.</summary>
    public static HandOverRecord Of(HandOverFile file, HandOverFact fact)
    {
        string?[] cells = [.. file.Fields.Select(field => HandOverSources.Of(field, fact))];
        UnfitValue[] unfit =
        [
            .. file.Fields.Zip(cells).Select(pair => (Field: pair.First, Rule: pair.First.Broken(pair.Second))).Where(found => found.Rule is not null)
                .Select(found => new UnfitValue(fact.Key, $"{fact.Party.Code} {fact.Party.Name}", found.Field.Id, found.Rule!)),
        ];
        return new(fact.Key, unfit.Length == 0 ? HandOverSheet.LineOf(fact.Key, cells) : null, unfit);
    }
}
