namespace QualityCredit.Rating.OpenData;

/// <summary>
/// All changes of the published list in their order. The list at any version and the difference between any two follow from it, the same on
/// every machine and whenever they are made. Version 0 is the empty list.
/// </summary>
public sealed class OpenDataHistory
{
    private readonly List<OpenDataChange> _changes = [];
    private readonly List<OpenDataChangeKind> _kinds = [];
    private readonly SortedDictionary<string, OpenDataChange> _last = new(StringComparer.Ordinal);

    /// <summary>Number of the last change, 0 where there is none.</summary>
    public long LastSequence => _changes.Count;

    /// <summary>The lines of the list as it is now, by their keys.</summary>
    public IEnumerable<KeyValuePair<string, string>> Lines => _last.Where(last => last.Value.Line is not null).Select(last => KeyValuePair.Create(last.Key, last.Value.Line!));

    /// <summary>Adds the next change.</summary>
    /// <exception cref="ArgumentException">The change is not the next one.</exception>
    public void Append(OpenDataChange change)
    {
        if (change.Sequence != LastSequence + 1 || (_changes.Count > 0 && change.Version < _changes[^1].Version))
        {
            throw new ArgumentException($"Change {change.Sequence} of version {change.Version} does not follow change {LastSequence}.", nameof(change));
        }

        var isListed = _last.TryGetValue(change.Key, out var before) && before.Line is not null;
        _kinds.Add(change.Line is null ? OpenDataChangeKind.Ended : isListed ? OpenDataChangeKind.Changed : OpenDataChangeKind.Listed);
        _changes.Add(change);
        _last[change.Key] = change;
    }

    /// <summary>The lines of the list at a version, by their keys in ordinal order.</summary>
    public IReadOnlyList<string> LinesAt(int version) => [.. StateAt(version).Values.Select(change => change.Line).OfType<string>()];

    /// <summary>What is to be done to the list of one version to get that of a later one; nothing that came and went between the two.</summary>
    /// <param name="from">The version that is there.</param>
    /// <param name="to">The version that is wanted, not before the other.</param>
    public IReadOnlyList<OpenDataChange> Between(int from, int to)
    {
        var (before, after) = (StateAt(from), StateAt(to));
        List<OpenDataChange> changes = [];
        foreach (var (key, change) in after)
        {
            var line = before.GetValueOrDefault(key)?.Line;
            if (line != change.Line)
            {
                changes.Add(change);
            }
        }

        return changes;
    }

    /// <summary>The changes after a number as they may be shown now.</summary>
    public IReadOnlyList<ShownChange> Since(long sequence, int most) =>
    [
        .. _changes.Skip((int)Math.Clamp(sequence, 0, LastSequence)).Take(most).Select(change => new ShownChange(
            change.Sequence, change.Version, change.Key, _kinds[(int)change.Sequence - 1], change.End, _last[change.Key].Sequence == change.Sequence ? change.Line : null)),
    ];

    private SortedDictionary<string, OpenDataChange> StateAt(int version)
    {
        SortedDictionary<string, OpenDataChange> state = new(StringComparer.Ordinal);
        foreach (var change in _changes.TakeWhile(change => change.Version <= version))
        {
            state[change.Key] = change;
        }

        return state;
    }
}
