namespace QualityCredit.Register.Importing;

/// <summary>Finds what a misspelt name was meant to be.</summary>
internal static class NearestName
{
    /// <summary>The name with the fewest edits, or null when even that one is far away.</summary>
    public static string? Of(string word, IEnumerable<string> names)
    {
        var nearest = names.Select(name => (name, edits: Edits(word, name))).MinBy(candidate => candidate.edits);
        return nearest.name is not null && nearest.edits <= Math.Max(1, word.Length / 3) ? nearest.name : null;
    }

    private static int Edits(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var above = row[j];
                var changed = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.Min(changed, Math.Min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }

        return row[^1];
    }
}
