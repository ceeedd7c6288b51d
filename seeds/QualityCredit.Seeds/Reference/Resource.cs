using YamlDotNet.Serialization;
using YamlDotNet.Serialization.Converters;
using YamlDotNet.Serialization.NamingConventions;

namespace QualityCredit.Seeds.Reference;

/// <summary>The files of <c>seeds/reference</c> and <c>seeds/presets</c>, which travel inside the assembly.</summary>
internal static class Resource
{
    private static readonly IDeserializer _yaml = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .WithEnumNamingConvention(HyphenatedNamingConvention.Instance)
        .WithTypeConverter(new DateOnlyConverter(formats: "yyyy-MM-dd"))
        .WithTypeMapping<IReadOnlyList<DateOnly>, List<DateOnly>>()
        .WithDuplicateKeyChecking()
        .WithEnforceRequiredMembers()
        .Build();

    public static string Text(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"The seeds hold no {name}.", name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static T Yaml<T>(string name) => _yaml.Deserialize<T>(Text(name));

    public static IEnumerable<string> NamesIn(string folder) => typeof(Resource).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>The rows below the header. Only the last column may hold commas.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        var lines = Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var width = lines[0].Split(',').Length;
        return lines.Skip(1).Select(line => line.Split(',', width));
    }
}
