namespace QualityCredit.Rating.Identifiers;

/// <summary>Reads the plain CSV of the reference catalogues: a known header, commas, no quotes.</summary>
internal static class CatalogueText
{
    public static List<T> Rows<T>(string text, string header, Func<string[], T> readRow)
    {
        ArgumentNullException.ThrowIfNull(text);
        var width = header.Split(',').Length;
        List<T> rows = [];
        var number = 0;
        foreach (var rawLine in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = rawLine.Trim('\uFEFF').Trim();
            if (number == 1 && !line.SequenceEqual(header))
            {
                throw new FormatException($"Line 1: the header is '{line}' instead of '{header}'.");
            }

            if (number > 1 && !line.IsEmpty)
            {
                rows.Add(Row(line.ToString(), number, width, readRow));
            }
        }

        return rows;
    }

    private static T Row<T>(string line, int number, int width, Func<string[], T> readRow)
    {
        var fields = line.Split(',');
        if (fields.Length != width || line.Contains('"', StringComparison.Ordinal))
        {
            throw new FormatException($"Line {number}: {width} fields without quotes are expected, here is '{line}'.");
        }

        try
        {
            return readRow(fields);
        }
        catch (FormatException error)
        {
            throw new FormatException($"Line {number}: {error.Message}", error);
        }
    }
}
