using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.HandOver;

/// <summary>How what a receiver holds differs from what it should hold.</summary>
public enum HoldingDifference : byte
{
    /// <summary>It confirmed the record and does not hold it.</summary>
    [Label("对方缺失", "Missing there")] MissingThere = 1,

    /// <summary>It holds a record that it was not given, or that was taken out.</summary>
    [Label("我方没有", "Unknown here")] UnknownHere,

    /// <summary>It holds another text than the one that it confirmed, or the record of another enterprise.</summary>
    [Label("内容不同", "Different")] Different,
}

/// <summary>One record that differs.</summary>
/// <param name="Key">The record.</param>
/// <param name="Code">The enterprise, as the receiver names it; as we do where it does not.</param>
/// <param name="Difference">How it differs.</param>
public sealed record DifferentRecord(string Key, string Code, HoldingDifference Difference);

/// <summary>What a receiver holds against what it should hold by its own receipts.</summary>
/// <param name="Held">Records that it says it holds.</param>
/// <param name="Expected">Records that it should hold.</param>
/// <param name="Differences">Those that differ, by their keys.</param>
public sealed record HandOverReconciliation(int Held, int Expected, IReadOnlyList<DifferentRecord> Differences)
{
    /// <summary>How many differ in a way.</summary>
    public int Count(HoldingDifference difference) => Differences.Count(record => record.Difference == difference);

    /// <summary>Compares.</summary>
    /// <param name="file">What was handed over.</param>
    /// <param name="expected">The lines that the receiver should hold, by their keys.</param>
    /// <param name="held">What it says that it holds.</param>
    public static HandOverReconciliation Of(HandOverFile file, IReadOnlyDictionary<string, string> expected, IReadOnlyList<ExchangedRow> held)
    {
        var code = file.Fields.First(field => field.Source == "code").Id;
        SortedDictionary<string, DifferentRecord> differences = new(StringComparer.Ordinal);
        HashSet<string> seen = [];
        foreach (var row in held)
        {
            var key = row["key"]!;
            HoldingDifference? difference = !expected.TryGetValue(key, out var line) ? HoldingDifference.UnknownHere
                : !seen.Add(key) || HandOverSheet.DigestOf(line) != row["digest"] || HandOverSheet.CellOf(file, line, code) != row["code"] ? HoldingDifference.Different
                : null;
            if (difference is { } found)
            {
                differences[key] = new(key, row["code"]!, found);
            }
        }

        foreach (var (key, line) in expected.Where(record => !seen.Contains(record.Key)))
        {
            differences[key] = new(key, HandOverSheet.CellOf(file, line, code), HoldingDifference.MissingThere);
        }

        return new(held.Count, expected.Count, [.. differences.Values]);
    }
}
