using QualityCredit.Rating.OpenData;

namespace QualityCredit.Rating.HandOver;

/// <summary>What a package was made of.</summary>
/// <param name="Number">Its number, from 1 without gaps; also the version of what was to be handed over.</param>
/// <param name="Base">The package after which what the receiver holds is the beginning; 0 for a full package.</param>
public sealed record PackageHead(int Number, int Base);

/// <summary>What a receiver said of a package.</summary>
/// <param name="Package">The package.</param>
/// <param name="IsAccepted">Whether it took the package; one that is declined changes nothing.</param>
/// <param name="Rejected">The lines that it did not take, by their number from 1.</param>
public sealed record AnswerHead(int Package, bool IsAccepted, IReadOnlySet<int> Rejected);

/// <summary>A line of a package that its receiver did not take.</summary>
/// <param name="Number">Its number in the package, from 1.</param>
/// <param name="Text">The line.</param>
public sealed record UntakenLine(int Number, string Text);

/// <summary>A record that was followed through the packages.</summary>
/// <param name="Key">Names it.</param>
/// <param name="Held">Its line as the receiver holds it; null where it holds none.</param>
/// <param name="Line">Its line as it was to be handed over last; null where it ended.</param>
/// <param name="End">Why it ended.</param>
/// <param name="Untaken">The line about it that the receiver did not take of the last package that it took; null where it took it.</param>
public sealed record FollowedRecord(string Key, string? Held, string? Line, EntryEnd? End, UntakenLine? Untaken)
{
    /// <summary>The line that leads from what is held to what is to be handed over; null where they are the same.</summary>
    public string? Difference(HandOverFile file) => Held == Line ? null : Line ?? HandOverSheet.TombstoneOf(file, Key, End!.Value);
}

/// <summary>
/// Follows records through the packages of a receiver, one after the other in the order of keys. What it holds follows from what it confirmed,
/// line by line, and what a package says from what it held and what was to be handed over: so whatever it did not take is in the next package
/// by itself, and no package relies on one that may be lost.
/// </summary>
public sealed class HandOverChain
{
    private readonly HandOverFile _file;
    private readonly Taken[] _taken;

    /// <param name="file">What is handed over.</param>
    /// <param name="packages">All packages in their order.</param>
    /// <param name="answers">What was answered.</param>
    /// <param name="held">The package after which it is asked what the receiver holds: one that it took, or 0 for the beginning.</param>
    public HandOverChain(HandOverFile file, IReadOnlyList<PackageHead> packages, IReadOnlyDictionary<int, AnswerHead> answers, int held)
    {
        _file = file;
        Stack<Taken> taken = [];
        // Where nothing was rejected it held just what was to be handed over then, whatever came before.
        for (var number = held; number > 0 && (taken.Count == 0 || taken.Peek().Rejected.Count > 0); number = packages[number - 1].Base)
        {
            taken.Push(new(number, answers[number].Rejected));
        }

        _taken = [.. taken];
    }

    /// <summary>Follows the next record.</summary>
    /// <param name="changes">Its changes in their order, at least one; their version is the package.</param>
    public FollowedRecord Next(IReadOnlyList<OpenDataChange> changes)
    {
        var key = changes[0].Key;
        string? held = null;
        UntakenLine? untaken = null;
        foreach (var package in _taken)
        {
            var change = changes.LastOrDefault(change => change.Version <= package.Number);
            untaken = null;
            if (change?.Line == held)
            {
                continue;
            }

            if (package.TakesNext())
            {
                held = change!.Line;
            }
            else
            {
                untaken = new(package.Lines, change!.Line ?? HandOverSheet.TombstoneOf(_file, key, change.End!.Value));
            }
        }

        return new(key, held, changes[^1].Line, changes[^1].End, untaken);
    }

    /// <summary>A package that was taken, with the number of its lines that were met.</summary>
    private sealed class Taken(int number, IReadOnlySet<int> rejected)
    {
        public int Number => number;

        public IReadOnlySet<int> Rejected => rejected;

        public int Lines { get; private set; }

        public bool TakesNext() => !rejected.Contains(++Lines);
    }
}
