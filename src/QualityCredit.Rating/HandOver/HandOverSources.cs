using System.Collections.Frozen;
using System.Globalization;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.HandOver;

/// <summary>What of a record can stand in a field: the names that the column <c>source</c> of <c>fields.csv</c> may use.</summary>
public static class HandOverSources
{
    /// <summary>A field that is there because the list of fields has it, and of which the register holds nothing.</summary>
    public const string Nothing = "-";

    // GB 32100-2015: what such a credit code begins with.
    private const string IndividualBusiness = "92";

    // The fields state it in units of ten thousand yuan.
    private const decimal TenThousand = 10_000m;

    private static readonly FrozenDictionary<string, Func<HandOverFact, string?>> _all = new Dictionary<string, Func<HandOverFact, string?>>
    {
        ["kind"] = fact => Vocabulary.TermOf(fact.Kind).Code,
        ["code"] = fact => fact.Party.Code,
        ["credit-code"] = fact => fact.Party.CreditCode,
        ["name"] = fact => fact.Party.Name,
        ["party-kind"] = fact => fact.Party.CreditCode?.StartsWith(IndividualBusiness, StringComparison.Ordinal) == true ? "个体工商户" : "法人及非法人组织",
        ["region"] = fact => fact.Party.Region,
        ["act"] = fact => fact.Act,
        ["ground"] = fact => fact.Ground,
        ["basis"] = fact => fact.Basis,
        ["document"] = fact => fact.Document,
        ["authority"] = fact => fact.Authority,
        ["measure"] = fact => fact.Measure,
        ["content"] = fact => fact.Content,
        ["fine"] = fact => fact.FineYuan is { } yuan ? (yuan / TenThousand).ToString("0.####", CultureInfo.InvariantCulture) : null,
        ["from"] = fact => Day(fact.From),
        ["until"] = fact => LastDay(fact.Until),
        ["shown-until"] = fact => LastDay(fact.ShownUntil),
        ["remark"] = fact => fact.Remark,
        ["grade"] = fact => fact.Grade is { } grade ? Vocabulary.TermOf(grade).Code : null,
        ["rated-on"] = fact => fact.RatedOn is { } day ? Day(day) : null,
        ["permission"] = fact => fact.Permission,
        [Nothing] = _ => null,
    }.ToFrozenDictionary();

    /// <summary>The text that a field has of a record; null where it has none.</summary>
    /// <exception cref="KeyNotFoundException">The field names no source.</exception>
    public static string? Of(HandOverField field, HandOverFact fact) => _all[field.Source](fact);

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    // Periods are half-open here; a receiver reads a last day.
    private static string? LastDay(DateOnly? until) => until is { } end ? Day(end.AddDays(-1)) : null;
}
