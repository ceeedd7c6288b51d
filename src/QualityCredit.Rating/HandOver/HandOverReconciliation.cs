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
}

/// <summary>Compares what a receiver says it holds with what it should hold, which is told record by record.</summary>
/// <param name="file">What was handed over.</param>
/// <param name="held">What it says it holds.</param>
public sealed class CompareHoldings(HandOverFile file, Holdings held)
{
    private readonly string _code = file.Fields.First(field => field.Source == "code").Id;
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private readonly List<DifferentRecord> _differences = [];
    private int _expected;

    /// <summary>Tells the line of a record that it should hold; each record once.</summary>
    public void Expect(string key, string line)
    {
        _expected++;
        var code = HandOverSheet.CellOf(file, line, _code);
        if (held.Find(key) is not { } record)
        {
            _differences.Add(new(key, code, HoldingDifference.MissingThere));
            return;
        }

        _met.Add(key);
        if (record.Code != code || record.Digest != LineDigest.Read(HandOverSheet.DigestOf(line)))
        {
            _differences.Add(new(key, record.Code, HoldingDifference.Different));
        }
    }

    /// <summary>What was found, after everything that it should hold was told.</summary>
    public HandOverReconciliation Found() => new(
        held.Rows, _expected,
        [
            .. _differences.Concat(held.Records.Where(record => !_met.Contains(record.Key)).Select(record => new DifferentRecord(record.Key, record.Value.Code, HoldingDifference.UnknownHere)))
                .OrderBy(record => record.Key, StringComparer.Ordinal),
        ]);
}
