using System.Globalization;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Seeds.Presets;

/// <summary>Days in presets: <c>-14 months</c>, <c>+30 days</c>, <c>2016-05-08</c>.</summary>
internal static class RelativeDay
{
    public static DateOnly Read(string text, DateOnly asOf)
    {
        if (LegalDate.TryParse(text, out var date))
        {
            return date;
        }

        var words = text.Split(' ');
        if (words is [var number, var unit] && int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
        {
            return unit switch
            {
                "months" => asOf.AddMonths(count),
                "days" => asOf.AddDays(count),
                _ => throw Wrong(text),
            };
        }

        throw Wrong(text);
    }

    private static InvalidDataException Wrong(string text) => new($"\"{text}\" is no day; write -14 months, +30 days or 2016-05-08.");
}
