using QualityCredit.Seeds.Reference;
using YamlDotNet.Serialization;

namespace QualityCredit.Seeds.Presets;

/// <summary>
/// What to make: a file of <c>seeds/presets</c>. The same preset, seed, count and date give the same bytes; an enterprise
/// does not depend on the count. Change one with <c>preset with { Count = … }</c> and <see cref="EndingOn"/>.
/// </summary>
public sealed record Preset
{
    [YamlMember(Alias = "preset")]
    public required string Name { get; init; }

    public required PresetTitle Title { get; init; }

    public required string Purpose { get; init; }

    public required int Seed { get; init; }

    /// <summary>How many enterprises in all; the exhibits come first.</summary>
    public required int Count { get; init; }

    /// <summary>Number in the organization code of the first enterprise; the ranges of two presets do not meet.</summary>
    public required int FirstCode { get; init; }

    /// <summary>The last day of the histories.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The dates on which the register is rated after loading, in order: AA takes a year at A.</summary>
    public required IReadOnlyList<DateOnly> RatedOn { get; init; }

    /// <summary>Hand-made enterprises, made before any other.</summary>
    public List<Exhibit> Exhibits { get; init; } = [];

    public static IEnumerable<string> Names => Resource.NamesIn("presets/").Select(name => Path.GetFileNameWithoutExtension(name));

    public static Preset? Find(string name)
    {
        if (!Names.Contains(name, StringComparer.Ordinal))
        {
            return null;
        }

        var preset = Resource.Yaml<Preset>($"presets/{name}.yaml");
        return preset with { Count = Math.Max(preset.Count, preset.Exhibits.Count) };
    }

    /// <summary>The same histories up to another day; the days of rating move along and keep their anniversaries.</summary>
    public Preset EndingOn(DateOnly day) => this with
    {
        AsOf = day,
        RatedOn = [.. RatedOn.Select(rated =>
        {
            var years = rated.Year - AsOf.Year;
            return day.AddYears(years).AddDays(rated.DayNumber - AsOf.AddYears(years).DayNumber);
        })],
    };
}

public sealed record PresetTitle
{
    public required string Zh { get; init; }

    public required string En { get; init; }
}
