using System.Text;

namespace QualityCredit.Rating.HandOver;

/// <summary>The tables of this folder, which travel inside the program: fields, receivers, terms.</summary>
internal static class HandOverData
{
    public static string Text(string name)
    {
        using var stream = typeof(HandOverData).Assembly.GetManifestResourceStream($"hand-over/{name}")
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The rows of a table without its heading.</summary>
    public static IEnumerable<string[]> Read(string name)
    {
        foreach (var line in Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            yield return CsvLine.TryCells(line.TrimEnd('\r'), out var cells) ? cells : throw new InvalidOperationException($"This is no row of {name}: {line}");
        }
    }
}
