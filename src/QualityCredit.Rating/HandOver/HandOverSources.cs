using System.Collections.Frozen;
using System.Globalization;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Rating.HandOver;

/// <summary>What of a record can stand in a field: the names that the column <c>source</c> of <c>fields.csv</c> may use.</summary>
public static class HandOverSources
{
    /// <summary>A field that is there because the list of fields has it, and of which the register holds nothing.</summary>
    public const string Nothing = "-";

    // The fields state it in units of ten thousand yuan.
    private const decimal TenThousand = 10_000m;

    // As the pages show it: enough to find the edition by.
    private const int EditionDigits = 16;

    private static readonly FrozenDictionary<string, Func<HandOverField, HandOverFact, string?>> _all = new Dictionary<string, Func<HandOverField, HandOverFact, string?>>
    {
        ["kind"] = (_, fact) => Vocabulary.TermOf(fact.Kind).Code,
        ["code"] = (_, fact) => fact.Party.Code,
        ["credit-code"] = (_, fact) => fact.Party.CreditCode,
        ["name"] = (_, fact) => fact.Party.Name,
        ["party-kind"] = PartyKind,
        ["region"] = (_, fact) => fact.Party.Region,
        ["act"] = (_, fact) => fact.Act,
        ["ground"] = (_, fact) => fact.Ground,
        ["basis"] = (_, fact) => fact.Basis,
        ["document"] = (_, fact) => fact.Document,
        ["authority"] = (_, fact) => fact.Authority,
        ["measure"] = (_, fact) => fact.Measure,
        ["content"] = (_, fact) => fact.Content,
        ["fine"] = (_, fact) => fact.FineYuan is { } yuan ? (yuan / TenThousand).ToString("0.####", CultureInfo.InvariantCulture) : null,
        ["from"] = (_, fact) => Day(fact.From),
        ["until"] = (_, fact) => LastDay(fact.Until),
        ["shown-until"] = (_, fact) => LastDay(fact.ShownUntil),
        ["remark"] = (_, fact) => fact.Remark,
        ["degree"] = (_, fact) => fact.Degree,
        ["grade"] = (_, fact) => fact.Class is { } rated ? Vocabulary.TermOf(rated.Grade).Code : null,
        ["intensity"] = (_, fact) => fact.Class is { } rated ? Vocabulary.TermOf(rated.Intensity).Code : null,
        ["rated-on"] = (_, fact) => fact.Class is { } rated ? Day(rated.RatedOn) : null,
        ["policy"] = (_, fact) => fact.Class?.Policy,
        ["edition"] = (_, fact) => fact.Class?.Edition.ToString()[..EditionDigits],
        ["permission"] = (_, fact) => fact.Permission,
        ["class-permission"] = (_, fact) => fact.Class is null ? null : fact.Permission,
        [Nothing] = (_, _) => null,
    }.ToFrozenDictionary();

    /// <summary>The text that a field has of a record; null where it has none.</summary>
    /// <exception cref="KeyNotFoundException">The field names no source.</exception>
    public static string? Of(HandOverField field, HandOverFact fact) => _all[field.Source](field, fact);

    // The list of fields has the word of an individual business last.
    private static string PartyKind(HandOverField field, HandOverFact fact) =>
        UnifiedSocialCreditCode.TryParse(fact.Party.CreditCode, out var code, out _) && code.IsIndividualBusiness ? field.Format.Words[^1] : field.Format.Words[0];

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    // Periods are half-open here; a receiver reads a last day.
    private static string? LastDay(DateOnly? until) => until is { } end ? Day(end.AddDays(-1)) : null;
}
