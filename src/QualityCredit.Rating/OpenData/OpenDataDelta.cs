using System.Diagnostics.CodeAnalysis;
using System.Text;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Proofs;

namespace QualityCredit.Rating.OpenData;

/// <summary>The first line of a delta.</summary>
/// <param name="From">The version that it is applied to.</param>
/// <param name="To">The version that it leads to.</param>
/// <param name="Base">SHA-256 of the full NDJSON file of the one.</param>
/// <param name="Result">SHA-256 of the full NDJSON file of the other.</param>
public sealed record DeltaHead(int From, int To, string Base, string Result);

/// <summary>The line that takes an entry out: its key and why, and nothing of what it said.</summary>
/// <param name="Key">The entry.</param>
/// <param name="Gone">Why, in a stable word.</param>
/// <param name="Version">The release that took it out.</param>
public sealed record Tombstone(string Key, string Gone, int Version);

/// <summary>What applying a delta came to.</summary>
public abstract record DeltaOutcome;

/// <summary>The full file of the later version.</summary>
/// <param name="Ndjson">Its bytes, which have the digest that the delta promises.</param>
/// <param name="Head">The delta's first line.</param>
public sealed record DeltaApplied(byte[] Ndjson, DeltaHead Head) : DeltaOutcome;

/// <summary>Nothing was applied.</summary>
/// <param name="Flaw">What is wrong.</param>
public sealed record DeltaRefused(DeltaFlaw Flaw) : DeltaOutcome;

/// <summary>Why a delta is not applied.</summary>
public enum DeltaFlaw : byte
{
    /// <summary>It is no delta.</summary>
    [Label("不是增量文件", "This is no delta")] NotADelta = 1,

    /// <summary>The file is not of the version that the delta begins with.</summary>
    [Label("全量文件不是该增量的起始版本", "The full file is not of the version that the delta begins with")] OtherBase,

    /// <summary>What comes out is not what the delta promises.</summary>
    [Label("应用后的结果与增量声明的摘要不符", "What comes out has not the digest that the delta promises")] OtherResult,
}

/// <summary>
/// A delta as a file: its head, then line by line, in the order of keys, either a row as the full file has it or a <see cref="Tombstone"/>.
/// To apply it: rows replace or join the line of their key, tombstones take it out, and the lines are put in the order of their keys.
/// </summary>
public static class OpenDataDelta
{
    /// <summary>Writes a delta.</summary>
    public static byte[] Write(DeltaHead head, IEnumerable<OpenDataChange> changes) =>
        OpenDataFiles.Ndjson([ProofJson.Write(head), .. changes.Select(change => change.Line ?? ProofJson.Write(new Tombstone(change.Key, Vocabulary.TermOf(change.End!.Value).Code, change.Version)))]);

    /// <summary>Applies a delta to a full NDJSON file.</summary>
    public static DeltaOutcome Apply(ReadOnlySpan<byte> full, ReadOnlySpan<byte> delta)
    {
        if (!TryLines(delta, out var lines) || lines.Length == 0 || !ProofJson.TryRead<DeltaHead>(Encoding.UTF8.GetBytes(lines[0]), out var head) || !TryRows(full, out var rows))
        {
            return new DeltaRefused(DeltaFlaw.NotADelta);
        }

        if (OpenDataFiles.DigestOf(full) != head.Base)
        {
            return new DeltaRefused(DeltaFlaw.OtherBase);
        }

        foreach (var line in lines[1..])
        {
            if (OpenDataRow.TryRead(line, out var row))
            {
                rows[row.Key] = line;
            }
            else if (!ProofJson.TryRead<Tombstone>(Encoding.UTF8.GetBytes(line), out var gone) || !rows.Remove(gone.Key))
            {
                return new DeltaRefused(DeltaFlaw.NotADelta);
            }
        }

        var result = OpenDataFiles.Ndjson(rows.Values);
        return OpenDataFiles.DigestOf(result) == head.Result ? new DeltaApplied(result, head) : new DeltaRefused(DeltaFlaw.OtherResult);
    }

    /// <summary>Takes a full NDJSON file apart: its lines by their keys. False where it is none.</summary>
    public static bool TryRows(ReadOnlySpan<byte> full, [NotNullWhen(true)] out SortedDictionary<string, string>? rows)
    {
        rows = new(StringComparer.Ordinal);
        if (!TryLines(full, out var lines))
        {
            return false;
        }

        foreach (var line in lines)
        {
            if (!OpenDataRow.TryRead(line, out var row) || !rows.TryAdd(row.Key, line))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryLines(ReadOnlySpan<byte> file, out string[] lines)
    {
        lines = [];
        if (file.Length == 0)
        {
            return true;
        }

        if (file[^1] != '\n' || !System.Text.Unicode.Utf8.IsValid(file))
        {
            return false;
        }

        lines = Encoding.UTF8.GetString(file[..^1]).Split('\n');
        return true;
    }
}
