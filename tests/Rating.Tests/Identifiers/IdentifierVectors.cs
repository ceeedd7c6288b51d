using System.Reflection;

namespace QualityCredit.Rating.Tests.Identifiers;

/// <summary>identifiers.csv: real and synthetic codes with the verdict that each must get.</summary>
public sealed record IdentifierVector(string Code, string Kind, bool Valid, string Note);

internal static class IdentifierVectors
{
    public static IReadOnlyList<IdentifierVector> All { get; } =
        [.. Resource("identifiers.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Read)];

    public static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static IdentifierVector Read(string line)
    {
        var fields = line.Split(',', 4);
        return new IdentifierVector(fields[0], fields[1], bool.Parse(fields[2]), fields[3].Trim('"'));
    }
}
