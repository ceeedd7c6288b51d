using System.Reflection;

namespace QualityCredit.Register.NameSearch;

/// <summary>The tables of seeds/reference/characters, embedded.</summary>
internal static class CharacterTables
{
    public static IEnumerable<string[]> Rows(string name) => Lines(name).Select(line => line.Split('\t'));

    public static IEnumerable<string> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"characters/{name}")
            ?? throw new InvalidOperationException($"The table {name} is not in this assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
