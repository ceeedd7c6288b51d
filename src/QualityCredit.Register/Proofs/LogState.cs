using QualityCredit.Rating.Proofs;

namespace QualityCredit.Register.Proofs;

/// <summary>The log up to a leaf: its tree, and the entries of the blacklist that it says are known.</summary>
public sealed class LogState
{
    private readonly SortedDictionary<int, OpenEntry> _open = [];
    private readonly Dictionary<long, int> _places = [];
    private DayMap? _last;

    public int Size => Tree.Size;

    public MerkleTree Tree { get; } = new();

    internal void Append(LogEntry entry)
    {
        var index = Size;
        Tree.Append(entry.Hash);
        _last = null;
        switch (entry.Subject)
        {
            case LogSubject.Listing when ListingStatement.TryRead(entry.Statement, out var statement):
                _open[index] = new(entry.Leaf, entry.Hash, statement);
                _places[entry.SourceId] = index;
                break;
            case LogSubject.ListingClosed when _places.Remove(entry.SourceId, out var place):
                _open.Remove(place);
                break;
        }
    }

    /// <summary>Who is listed on a day, as this log says it.</summary>
    public DayMap On(DateOnly day)
    {
        if (_last is { } last && last.Day == day)
        {
            return last;
        }

        var entries = _open.Values.Where(entry => entry.Statement.IsInForceOn(day)).ToLookup(entry => entry.Statement.Code);
        return _last = new(day, entries, new(entries.Select(code => KeyValuePair.Create(code.Key, StatusMap.DigestOf(code.Select(entry => entry.Hash))))));
    }

    /// <summary>What a checkpoint of now says of the day.</summary>
    public Checkpoint CheckpointOn(DateOnly day, DateTime atUtc)
    {
        var map = On(day).Map;
        return new(Size, Tree.RootAt(Size), day, map.Root, map.Size, atUtc);
    }
}

/// <summary>An entry of the blacklist with its leaf.</summary>
public sealed record OpenEntry(LogLeaf Leaf, byte[] Hash, ListingStatement Statement);

/// <summary>The listings of a day and their map.</summary>
public sealed record DayMap(DateOnly Day, ILookup<string, OpenEntry> Entries, StatusMap Map);
