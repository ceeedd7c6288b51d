using System.Globalization;
using System.Text;
using QualityCredit.Rating.HandOver;
using QualityCredit.Rating.OpenData;

namespace QualityCredit.Register.HandOver;

/// <summary>
/// What changed since a package, before it is written: in a file that is gone when it is closed. The first package of a large register is all
/// change, and nobody who writes should wait while it is collected.
/// </summary>
internal sealed class HandOverChanges : IDisposable
{
    private readonly HandOverBook _book;
    private readonly FileStream _file = NamelessFile.Create();
    private readonly BinaryWriter _writer;
    private readonly List<(UInt128 Key, long At)> _places = [];
    private readonly List<UnfitValue> _unfit = [];

    /// <param name="book">The packages since the last of which these are the changes.</param>
    public HandOverChanges(HandOverBook book) => (_book, _writer) = (book, new(_file));

    public int Count => _places.Count;

    /// <summary>Records with a value that does not fit its field.</summary>
    public int HeldBack { get; private set; }

    public IReadOnlyList<UnfitValue> Unfit => _unfit;

    public void HoldBack(HandOverRecord record)
    {
        HeldBack++;
        _unfit.AddRange(record.Unfit);
    }

    public void Add(string key, string line) => Write(key, line, default);

    public void AddEnd(string key, EntryEnd end) => Write(key, null, end);

    /// <summary>The rows of the next package, in the order of keys.</summary>
    public IEnumerable<HandOverChangeRow> Rows()
    {
        _writer.Flush();
        using BinaryReader reader = new(_file, Encoding.UTF8, leaveOpen: true);
        var (sequence, package) = (_book.Last?.LastSequence ?? 0, _book.Packages.Count + 1);
        foreach (var (_, at) in _places.OrderBy(place => place.Key))
        {
            _file.Position = at;
            var (key, line, end) = (reader.ReadString(), reader.ReadString(), reader.ReadByte());
            yield return end == default
                ? new() { Receiver = _book.Receiver, Sequence = ++sequence, Package = package, Key = key, Line = line }
                : new() { Receiver = _book.Receiver, Sequence = ++sequence, Package = package, Key = key, End = (EntryEnd)end };
        }
    }

    public void Dispose() => _writer.Dispose();

    private void Write(string key, string? line, EntryEnd end)
    {
        _places.Add((UInt128.Parse(key, NumberStyles.HexNumber, CultureInfo.InvariantCulture), _file.Position));
        _writer.Write(key);
        _writer.Write(line ?? "");
        _writer.Write((byte)end);
    }
}
