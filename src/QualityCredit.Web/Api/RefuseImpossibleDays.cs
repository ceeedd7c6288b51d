using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Web.Api;

/// <summary>
/// A day on which nobody could ask for anything is refused before terms and windows are counted from it: the calendar of the program ends
/// with the year 9999, and adding three years to its last day would be an exception.
/// </summary>
internal static class RefuseImpossibleDays
{
    private static readonly DateOnly _first = new(1600, 1, 1);
    private static readonly DateOnly _last = new(2999, 12, 31);

    /// <summary>For days of the address: looks at the arguments that are days, or hold some.</summary>
    public static EndpointFilterDelegate Filter(EndpointFilterFactoryContext context, EndpointFilterDelegate next)
    {
        List<(int At, string Name, Func<object?, object?> Read)> days = [.. context.MethodInfo.GetParameters().SelectMany((parameter, at) => DaysOf(parameter, at))];
        return days.Count == 0 ? next : async invocation =>
            days.Find(day => !IsPossible(day.Read(invocation.Arguments[day.At]))) is { Name: { } wrong } ? Refuse(invocation.HttpContext, wrong) : await next(invocation);
    }

    private static bool IsPossible(object? value) => value switch
    {
        DateOnly day => day >= _first && day <= _last,
        DateTimeOffset instant => IsPossible(DateOnly.FromDateTime(instant.Date)),
        _ => true,
    };

    private static IEnumerable<(int At, string Name, Func<object?, object?> Read)> DaysOf(ParameterInfo parameter, int at) =>
        IsDay(parameter.ParameterType) ? [(at, parameter.Name!, value => value)]
        : parameter.IsDefined(typeof(AsParametersAttribute)) ? parameter.ParameterType.GetProperties().Where(member => IsDay(member.PropertyType))
            .Select<PropertyInfo, (int, string, Func<object?, object?>)>(member => (at, JsonNamingPolicy.CamelCase.ConvertName(member.Name), member.GetValue))
        : [];

    private static bool IsDay(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var day && (day == typeof(DateOnly) || day == typeof(DateTimeOffset));

    private static ProblemHttpResult Refuse(HttpContext context, string parameter) => Problems.WrongArgument(
        context, parameter, new($"日期须在 {LegalDate.Text(_first)} 至 {LegalDate.Text(_last)} 之间。", $"A day is between {LegalDate.Text(_first)} and {LegalDate.Text(_last)}."));

    /// <summary>For days in bodies.</summary>
    internal sealed class InJson : JsonConverter<DateOnly>
    {
        private static readonly JsonConverter<DateOnly> _usual = (JsonConverter<DateOnly>)JsonSerializerOptions.Default.GetConverter(typeof(DateOnly));

        public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            _usual.Read(ref reader, typeToConvert, options) is var day && IsPossible(day) ? day : throw new JsonException($"{LegalDate.Text(day)} is no day that anybody could mean.");

        public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) => _usual.Write(writer, value, options);
    }
}
