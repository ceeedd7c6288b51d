namespace QualityCredit.Rating.Engine;

/// <summary>Anniversaries of the first rating. A day that a month lacks moves to the month's last day.</summary>
internal static class ReviewCalendar
{
    /// <summary>The last anniversary on or before a day; the first rating itself counts.</summary>
    public static DateOnly Last(DateOnly first, DateOnly day, int everyMonths)
    {
        var number = ((day.Year - first.Year) * 12 + day.Month - first.Month) / everyMonths;
        while (number > 0 && first.AddMonths(number * everyMonths) > day)
        {
            number--;
        }

        return first.AddMonths(Math.Max(number, 0) * everyMonths);
    }

    /// <summary>The first anniversary after a day.</summary>
    public static DateOnly Next(DateOnly first, DateOnly day, int everyMonths)
    {
        var number = Math.Max(((day.Year - first.Year) * 12 + day.Month - first.Month) / everyMonths, 0);
        while (first.AddMonths(number * everyMonths) <= day)
        {
            number++;
        }

        return first.AddMonths(number * everyMonths);
    }

    /// <summary>The first day on which something of day <paramref name="occurred"/> lies outside a window of months that ends on that day.</summary>
    public static int Leaves(int occurred, int months)
    {
        var day = DateOnly.FromDayNumber(occurred).AddMonths(months);
        while (day.AddMonths(-months).DayNumber < occurred)
        {
            day = day.AddDays(1);
        }

        return day.DayNumber;
    }
}
