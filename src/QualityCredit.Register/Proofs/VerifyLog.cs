using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Proofs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Proofs;

/// <summary>What is wrong with the log.</summary>
public enum LogFlaw
{
    /// <summary>A leaf is missing: those after it stand one place too far.</summary>
    LeafMissing,

    /// <summary>The leaf does not have the hash that it was appended with.</summary>
    LeafChanged,

    /// <summary>The row that the leaf speaks of says something else now.</summary>
    SourceChanged,

    /// <summary>The row that the leaf speaks of is gone.</summary>
    SourceMissing,

    /// <summary>A row that the log has to speak of has no leaf: it was written behind the system's back.</summary>
    SourceNotLogged,

    /// <summary>A checkpoint is not signed by a key of this register.</summary>
    CheckpointNotSigned,

    /// <summary>A signed checkpoint tells another log: leaves before its size were rewritten together with their hashes.</summary>
    CheckpointContradicted,
}

/// <param name="Flaw">What is wrong.</param>
/// <param name="Leaf">The first bad leaf, or the first that may be bad; null where a row has no leaf.</param>
/// <param name="Before">For a contradicted checkpoint its size: the bad leaf lies before it.</param>
/// <param name="Subject">What the leaf or row speaks of.</param>
/// <param name="SourceId">Number of the row.</param>
public sealed record LogFinding(LogFlaw Flaw, int? Leaf, int? Before = null, LogSubject? Subject = null, long? SourceId = null);

/// <param name="Size">Number of leaves read.</param>
/// <param name="Checkpoints">Number of signed checkpoints that were compared.</param>
/// <param name="Root">The root of what was read.</param>
/// <param name="First">The first thing wrong; null where all is well.</param>
public sealed record LogReport(int Size, int Checkpoints, byte[] Root, LogFinding? First);

/// <summary>Reads the whole log afresh and compares each leaf with its hash, with the row it speaks of, and with the signed checkpoints.</summary>
public sealed class VerifyLog(IDbContextFactory<RegisterContext> contexts, SigningKeys keys)
{
    public async Task<LogReport> ExecuteAsync(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        // One transaction: what is written meanwhile is seen either with its leaf or not at all.
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        var entries = await context.LogEntries.AsNoTracking().OrderBy(entry => entry.Index).ToListAsync(ct);
        var checkpoints = await context.Checkpoints.AsNoTracking().OrderBy(row => row.Size).ThenBy(row => row.Day).ToListAsync(ct);
        var sources = (await LogSources.OfRegisterAsync(context, ct)).ToDictionary(source => (source.Subject, source.SourceId), source => source.Statement);
        LogState state = new();
        var first = entries.Select((entry, index) => FlawOf(entry, index, sources)).OfType<LogFinding>().FirstOrDefault();
        foreach (var entry in entries)
        {
            state.Append(entry);
        }

        first ??= Unlogged(entries, sources) ?? Contradicted(entries, checkpoints);
        return new(entries.Count, checkpoints.Count, state.Tree.RootAt(state.Size), first);
    }

    private static LogFinding? FlawOf(LogEntry entry, int index, Dictionary<(LogSubject, long), string> sources)
    {
        if (entry.Index != index)
        {
            return new(LogFlaw.LeafMissing, index);
        }

        if (!entry.Leaf.IsWellFormed || !entry.Leaf.Hash().AsSpan().SequenceEqual(entry.Hash))
        {
            return new(LogFlaw.LeafChanged, index, null, entry.Subject, entry.SourceId);
        }

        return !sources.TryGetValue((entry.Subject, entry.SourceId), out var statement) ? new(LogFlaw.SourceMissing, index, null, entry.Subject, entry.SourceId)
            : statement != entry.Statement ? new(LogFlaw.SourceChanged, index, null, entry.Subject, entry.SourceId)
            : null;
    }

    private static LogFinding? Unlogged(List<LogEntry> entries, Dictionary<(LogSubject Subject, long SourceId), string> sources)
    {
        var logged = entries.Select(entry => (entry.Subject, entry.SourceId)).ToHashSet();
        return sources.Keys.Where(key => !logged.Contains(key)).Select(key => new LogFinding(LogFlaw.SourceNotLogged, null, null, key.Subject, key.SourceId)).FirstOrDefault();
    }

    private LogFinding? Contradicted(List<LogEntry> entries, List<SignedCheckpoint> rows)
    {
        var known = keys.Public();
        LogState state = new();
        var proved = 0;
        foreach (var row in rows)
        {
            if (!Checkpoint.TryRead(row.Text, known, out var signed) || (signed.Size, signed.Day) != (row.Size, row.Day))
            {
                return new(LogFlaw.CheckpointNotSigned, proved, row.Size);
            }

            while (state.Size < signed.Size && state.Size < entries.Count)
            {
                state.Append(entries[state.Size]);
            }

            if (!state.CheckpointOn(signed.Day, signed.AtUtc).SaysTheSameAs(signed))
            {
                return new(LogFlaw.CheckpointContradicted, Math.Min(proved, entries.Count), signed.Size);
            }

            proved = signed.Size;
        }

        return null;
    }
}
