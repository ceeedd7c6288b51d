using System.Text;
using QualityCredit.Rating.HandOver;
using QualityCredit.Rating.OpenData;

namespace QualityCredit.Register.HandOver;

/// <summary>
/// What changed since a package, before it is written: in a file that is gone when it is closed. The first package of a large register is all
/// change, and nobody who writes should wait while it is collected.
/// </summary>
internal sealed class HandOverChanges(HandOverBook book) : IDisposable
{
    private readonly BinaryWriter _writer = new(NamelessFile.Create());
    private readonly List<UnfitValue> _unfit = [];

    /// <summary>The packages since the last of which these are the changes.</summary>
    public HandOverBook Since => book;

    public int Count { get; private set; }

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

    /// <summary>The rows of the next package.</summary>
    public IEnumerable<HandOverChangeRow> Rows()
    {
        _writer.Flush();
        _writer.BaseStream.Position = 0;
        using BinaryReader reader = new(_writer.BaseStream, Encoding.UTF8, leaveOpen: true);
        var (sequence, package) = (book.Last?.LastSequence ?? 0, book.Packages.Count + 1);
        for (var read = 0; read < Count; read++)
        {
            var (key, line, end) = (reader.ReadString(), reader.ReadString(), reader.ReadByte());
            yield return end == default
                ? new() { Receiver = book.Receiver, Sequence = ++sequence, Package = package, Key = key, Line = line }
                : new() { Receiver = book.Receiver, Sequence = ++sequence, Package = package, Key = key, End = (EntryEnd)end };
        }
    }

    public void Dispose() => _writer.Dispose();

    private void Write(string key, string? line, EntryEnd end)
    {
        _writer.Write(key);
        _writer.Write(line ?? "");
        _writer.Write((byte)end);
        Count++;
    }
}
