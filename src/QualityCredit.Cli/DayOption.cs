using System.CommandLine;
using System.CommandLine.Parsing;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Cli;

/// <summary>A day on the command line, as documents write it; today where none is given.</summary>
internal static class DayOption
{
    public static Option<DateOnly> Create(string name, string description)
    {
        var option = new Option<DateOnly>(name)
        {
            Description = $"{description}; today in China if not given",
            DefaultValueFactory = _ => Today,
            CustomParser = given => Parse(name, given),
        };
        return option;
    }

    public static Option<DateOnly?> CreateOptional(string name, string description) => new(name) { Description = description, CustomParser = given => Parse(name, given) };

    private static DateOnly Parse(string name, ArgumentResult given)
    {
        var text = given.Tokens is [var token] ? token.Value : "";
        if (!LegalDate.TryParse(text, out var day))
        {
            given.AddError($"\"{text}\" is not a date; write {name} 2016-05-08.");
        }

        return day;
    }

    public static DateOnly Today => OfficeTime.DayOf(TimeProvider.System.GetUtcNow().UtcDateTime);
}
