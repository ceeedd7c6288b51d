using System.Globalization;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.Policies.Reading;

/// <summary>Reads how long the query ledger is kept, and what is unusual in it.</summary>
internal static class ReadQueryLedger
{
    public static (LedgerTerms?, string) From(YamlMap body)
    {
        var (kept, hours, patterns) = (body.Map("kept-for"), body.Map("office-hours"), body.Map("patterns"));
        if (kept is null || hours is null || patterns is null)
        {
            return (null, "");
        }

        var (months, keptBy) = (kept.Months("months"), kept.Citation());
        var (from, until) = (Time(hours, "from"), Time(hours, "until"));
        hours.Citation();
        QueryPattern[] all = [.. patterns.Keys.Select(name => patterns.Map(name) is { } one ? Pattern(name, one) : null).OfType<QueryPattern>()];
        kept.Close();
        hours.Close();
        if (from >= until)
        {
            hours.Bad(hours.Node("until")!, "the office closes before it opens");
        }

        return (months is null || keptBy is null || from is null || until is null ? null : new(months.Value, keptBy, from.Value, until.Value, all), "");
    }

    private static QueryPattern? Pattern(string name, YamlMap map)
    {
        var (title, least, hours, citation) = (map.Bilingual("title"), map.Int("at-least"), Hours(map), map.Citation());
        var (purposes, verdicts) = (Terms<CreditPurpose>(map, "purposes"), Terms<AuthorisationVerdict>(map, "verdicts"));
        var (outside, never) = (map.Flag("outside-office-hours", required: false) ?? false, map.Flag("never-asked", required: false) ?? false);
        map.Close();
        if (least < 1)
        {
            map.Bad(map.Node("at-least")!, "at-least is one or more");
        }

        return title is null || least is null || hours is null || citation is null ? null : new(name, title, purposes, verdicts, outside, never, least.Value, hours.Value, citation);
    }

    private static HashSet<T> Terms<T>(YamlMap map, string key)
        where T : struct, Enum
    {
        HashSet<T> terms = [];
        foreach (var text in map.Texts(key, required: false))
        {
            if (Vocabulary.Of<T>().Find(text) is { } term)
            {
                terms.Add((T)Enum.ToObject(typeof(T), term.Value));
            }
            else
            {
                map.Bad(map.Node(key)!, $"\"{text}\" is not one of {string.Join(", ", Vocabulary.Of<T>().Terms.Select(known => known.Code))}");
            }
        }

        map.NotEmpty(key);
        return terms;
    }

    private static int? Hours(YamlMap map)
    {
        if (map.Text("within") is not { } text)
        {
            return null;
        }

        if (text.Split(' ') is [var number, "hours"] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours > 0)
        {
            return hours;
        }

        map.Bad(map.Node("within")!, $"within must be written as \"24 hours\", not \"{text}\"");
        return null;
    }

    private static TimeOnly? Time(YamlMap map, string key)
    {
        if (map.Text(key) is not { } text)
        {
            return null;
        }

        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        map.Bad(map.Node(key)!, $"{key} must be written as \"08:00\", not \"{text}\"");
        return null;
    }
}
