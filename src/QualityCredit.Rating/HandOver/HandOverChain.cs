using System.Collections.Immutable;
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

/// <summary>
/// All packages of a receiver. What it holds follows from what it confirmed, line by line, and what a package says from what it held and what
/// was to be handed over: so whatever it did not take is in the next package by itself, and no package relies on one that may be lost.
/// </summary>
public sealed class HandOverChain
{
    private static readonly ImmutableSortedDictionary<string, string> _nothing = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    private readonly HandOverFile _file;
    private readonly SortedDictionary<string, OpenDataChange> _state = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ImmutableSortedDictionary<string, string>> _held = new() { [0] = _nothing };
    private readonly Dictionary<int, IReadOnlyList<string>> _lines = [];

    /// <param name="file">What is handed over.</param>
    /// <param name="changes">The changes of what was to be handed over, in their order; their version is the package.</param>
    /// <param name="packages">The packages in their order.</param>
    /// <param name="answers">What was answered.</param>
    public HandOverChain(HandOverFile file, IReadOnlyList<OpenDataChange> changes, IReadOnlyList<PackageHead> packages, IEnumerable<AnswerHead> answers)
    {
        _file = file;
        var byPackage = answers.ToDictionary(answer => answer.Package);
        var next = 0;
        foreach (var package in packages)
        {
            for (; next < changes.Count && changes[next].Version <= package.Number; next++)
            {
                _state[changes[next].Key] = changes[next];
            }

            var lines = LinesFrom(package.Base);
            _lines[package.Number] = lines;
            if (byPackage.GetValueOrDefault(package.Number) is { IsAccepted: true } answer)
            {
                _held[package.Number] = Taken(package.Base, lines, answer.Rejected);
                LastConfirmed = package.Number;
            }
        }
    }

    /// <summary>The last package that the receiver took; 0 where there is none.</summary>
    public int LastConfirmed { get; }

    /// <summary>The lines that are to be handed over since the last package, by their keys.</summary>
    public IEnumerable<KeyValuePair<string, string>> Present => _state.Where(entry => entry.Value.Line is not null).Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Line!));

    /// <summary>The lines of a package.</summary>
    public IReadOnlyList<string> LinesOf(int package) => _lines[package];

    /// <summary>What the receiver holds after a package that it confirmed, or 0, by its keys.</summary>
    public IReadOnlyDictionary<string, string> HeldAfter(int package) => _held[package];

    /// <summary>Everything that was to be handed over with the last package, as a full file.</summary>
    public byte[] FullFile() => HandOverSheet.Write(_file, Present.Select(entry => entry.Value));

    /// <summary>What a receiver holds after a package, as a file.</summary>
    public byte[] HeldFile(int package) => HandOverSheet.Write(_file, _held[package].Values);

    /// <summary>What is to be done to what the receiver held after a package, to come to what was to be handed over with the last one.</summary>
    public IReadOnlyList<string> LinesFrom(int held)
    {
        List<string> lines = [];
        foreach (var (key, change) in _state)
        {
            var known = _held[held].GetValueOrDefault(key);
            if (known != change.Line)
            {
                lines.Add(change.Line ?? HandOverSheet.TombstoneOf(_file, key, change.End!.Value));
            }
        }

        return lines;
    }

    /// <summary>Adds a change that is to be handed over with the next package.</summary>
    public void Append(OpenDataChange change) => _state[change.Key] = change;

    private ImmutableSortedDictionary<string, string> Taken(int held, IReadOnlyList<string> lines, IReadOnlySet<int> rejected)
    {
        var taken = _held[held].ToBuilder();
        for (var number = 1; number <= lines.Count; number++)
        {
            var (line, key) = (lines[number - 1], HandOverSheet.KeyOf(lines[number - 1]));
            if (rejected.Contains(number))
            {
                continue;
            }

            if (HandOverSheet.IsTombstone(line))
            {
                taken.Remove(key);
            }
            else
            {
                taken[key] = line;
            }
        }

        return taken.ToImmutable();
    }
}
