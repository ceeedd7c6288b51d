namespace QualityCredit.Testing.Names;

/// <summary>
/// Types names as people do, each way as often as every other: one error somewhere before the legal form, which half of them leave out; traditional characters; pinyin; short and former names.
/// Homophones and traditional characters are taken from the reference tables, look-alikes from a list written by hand that the index does not know.
/// </summary>
public sealed class TypeNames(NameTables tables, ulong seed)
{
    /// <summary>A short name that more firms have than fit on a page of ten cannot say which is meant, and is not asked.</summary>
    private const int MostNamesakes = 5;

    private readonly NameDraws _draws = new(seed);

    public IReadOnlyList<TypedName> Of(IReadOnlyList<InventedFirm> firms, int perKind)
    {
        var namesakes = firms.SelectMany(firm => (string[])[firm.Brand + firm.Trade, Short(firm.Region) + firm.Brand])
            .GroupBy(name => name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        (string Kind, Func<InventedFirm, string?> Type)[] ways =
        [
            ("exact", firm => firm.Name),
            ("homophone", firm => WithError(firm.Name, firm.Form, Homophone)),
            ("look-alike", firm => WithError(firm.Name, firm.Form, LookAlike)),
            ("wrong", firm => WithError(firm.Name, firm.Form, (text, at) => Replaced(text, at, tables.Anything[_draws.Below(tables.Anything.Length)]))),
            ("missing", firm => WithError(firm.Name, firm.Form, (text, at) => text.Remove(at, 1))),
            ("doubled", firm => WithError(firm.Name, firm.Form, (text, at) => text.Insert(at, text[at..(at + 1)]))),
            ("transposed", firm => WithError(firm.Name, firm.Form, Transposed)),
            ("traditional", firm => Traditional(firm.Name) is var typed && typed != firm.Name ? typed : null),
            ("traditional with a homophone", firm => WithError(firm.Name, firm.Form, Homophone) is { } typed ? Traditional(typed) : null),
            ("pinyin", firm => Pinyin(firm.Region + firm.Brand + firm.Trade, ["", " ", "'"])),
            ("pinyin of brand and trade", firm => Few(namesakes, firm.Brand + firm.Trade) is { } text ? Pinyin(text, [""]) : null),
            ("mixed", firm => firm.Region + Pinyin(firm.Brand, [""]) + firm.Trade),
            ("short", firm => Few(namesakes, _draws.Below(2) == 0 ? firm.Brand + firm.Trade : Short(firm.Region) + firm.Brand)),
            ("short with a homophone", firm => Few(namesakes, firm.Brand + firm.Trade) is { } text ? WithError(text, "", Homophone) : null),
            ("former", firm => firm.FormerName),
            ("former with a homophone", firm => firm.FormerName is { } former ? WithError(former, firm.Form, Homophone) : null),
        ];
        return [.. ways.SelectMany(way => Typed(firms, way.Kind, way.Type, perKind))];
    }

    private IEnumerable<TypedName> Typed(IReadOnlyList<InventedFirm> firms, string kind, Func<InventedFirm, string?> type, int count)
    {
        for (var typed = 0; typed < count;)
        {
            var firm = firms[_draws.Below(firms.Count)];
            if (type(firm) is { } text)
            {
                typed++;
                yield return new(kind, text, firm.Id);
            }
        }
    }

    private string? WithError(string name, string form, Func<string, int, string?> err)
    {
        var body = name[..^form.Length];
        return err(body, _draws.Below(body.Length)) is { } typed && typed != body ? typed + (_draws.Below(2) == 0 ? form : "") : null;
    }

    private string? Homophone(string text, int at) => tables.Homophones(text[at]) is { Length: > 0 } others ? Replaced(text, at, others[_draws.Below(others.Length)]) : null;

    private string? LookAlike(string text, int at) => NameTables.LookAlikes(text[at]) is { Length: > 0 } others ? Replaced(text, at, others[_draws.Below(others.Length)]) : null;

    private static string? Transposed(string text, int at) => at + 1 < text.Length ? $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}" : null;

    private string Traditional(string text) => string.Concat(text.Select(tables.Traditional));

    private string Pinyin(string text, string[] between) => string.Join(between[_draws.Below(between.Length)], text.Select((_, at) => tables.Pinyin(text, at)));

    private static string Replaced(string text, int at, char character) => $"{text[..at]}{character}{text[(at + 1)..]}";

    private static string? Few(Dictionary<string, int> namesakes, string name) => namesakes[name] <= MostNamesakes ? name : null;

    private static string Short(string region) => region.Length > 2 && "省市县区".Contains(region[^1], StringComparison.Ordinal) ? region[..^1] : region;
}
