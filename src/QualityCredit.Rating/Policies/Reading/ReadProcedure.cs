using System.Globalization;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Listings;

namespace QualityCredit.Rating.Policies.Reading;

/// <summary>Reads the terms of the listing procedure and the years of working days.</summary>
internal static class ReadProcedure
{
    private const string WorkingDaysUnit = "working-days";

    public static (ProcedureTerms?, string) Terms(YamlMap body)
    {
        var (terms, degrees) = (body.Map("terms"), body.Map("degrees"));
        var persons = body.Texts("names-persons");
        if (terms is null || degrees is null)
        {
            return (null, "");
        }

        var lengths = Each<ProcedureTerm, TermLength>(terms, Length);
        var bounds = Each<ListingDegree, DegreeBounds>(degrees, Bounds);
        terms.Close();
        degrees.Close();
        return (lengths is null || bounds is null ? null : new(lengths, bounds, persons.ToHashSet()), "");
    }

    public static (YearOfWork?, string) Year(YamlMap body)
    {
        var year = body.Int("year");
        var (holidays, workdays) = (Days(body, "holidays"), Days(body, "workdays"));
        if (year is null || holidays is null || workdays is null)
        {
            return (null, "");
        }

        foreach (var (key, day) in holidays.Select(day => ("holidays", day)).Concat(workdays.Select(day => ("workdays", day)))
            .Where(entry => entry.day.Year != year || (entry.Item1 == "workdays" && entry.day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))))
        {
            body.Bad(body.Node(key)!, $"{day:yyyy-MM-dd} is not of {year}, or no Saturday or Sunday among `workdays`");
        }

        return (new(year.Value, holidays, workdays), "");
    }

    private static Dictionary<TKey, TValue>? Each<TKey, TValue>(YamlMap owner, Func<YamlMap, TValue?> read)
        where TKey : struct, Enum
        where TValue : class
    {
        Dictionary<TKey, TValue> all = [];
        foreach (var term in Vocabulary.Of<TKey>().Terms)
        {
            if (owner.Map(term.Code) is { } map)
            {
                if (read(map) is { } value)
                {
                    all.Add((TKey)Enum.ToObject(typeof(TKey), term.Value), value);
                }

                map.Close();
            }
        }

        return all.Count == Vocabulary.Of<TKey>().Terms.Count ? all : null;
    }

    private static TermLength? Length(YamlMap map)
    {
        var citation = map.Citation();
        if (map.Text("within") is not { } text || citation is null)
        {
            return null;
        }

        if (text.Split(' ') is [var number, "days" or WorkingDaysUnit] parts && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days > 0)
        {
            return new(days, parts[1] == WorkingDaysUnit, citation);
        }

        map.Bad(map.Node("within")!, $"within must be written as \"5 working-days\" or \"90 days\", not \"{text}\"");
        return null;
    }

    private static DegreeBounds? Bounds(YamlMap map)
    {
        var (least, most, citation) = (map.Months("at-least"), map.Months("at-most"), map.Citation());
        var isExcluded = map.Text("removable-after") == "never";
        var removable = isExcluded ? null : map.Months("removable-after");
        if (least is null || most is null || citation is null)
        {
            return null;
        }

        if (least > most || removable > most)
        {
            map.Bad(map.Node("at-most")!, "at-most lies below at-least or removable-after");
        }

        return new(least.Value, most.Value, removable, citation);
    }

    /// <summary>Days and spans of days: <c>2026-01-01..2026-01-03</c>.</summary>
    private static HashSet<DateOnly>? Days(YamlMap body, string key)
    {
        HashSet<DateOnly> days = [];
        foreach (var text in body.Texts(key))
        {
            var (first, last) = text.Split("..") switch { [var one] => (one, one), [var one, var other] => (one, other), _ => ("", "") };
            if (!LegalDate.TryParse(first, out var from) || !LegalDate.TryParse(last, out var to) || to < from)
            {
                body.Bad(body.Node(key)!, $"\"{text}\" is neither a day nor a span such as 2026-01-01..2026-01-03");
                return null;
            }

            for (var day = from; day <= to; day = day.AddDays(1))
            {
                days.Add(day);
            }
        }

        return days;
    }
}
