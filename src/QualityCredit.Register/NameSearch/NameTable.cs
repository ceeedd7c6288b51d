namespace QualityCredit.Register.NameSearch;

/// <summary>The names in the order of their canonical text, which makes a number of a name independent of the order in which they came.</summary>
internal sealed class NameTable
{
    // Stands between two names, so that initials are not found across them.
    private const char Separator = '\0';

    private readonly char[] _text;
    private readonly int[] _starts;
    private readonly byte[] _forms;
    private readonly ushort[] _checks;
    private readonly int[] _ids;
    private readonly int[] _lines;
    private readonly byte[] _initials;

    private NameTable(char[] text, int[] starts, byte[] forms, ushort[] checks, int[] ids, int[] lines)
    {
        (_text, _starts, _forms, _checks, _ids, _lines) = (text, starts, forms, checks, ids, lines);
        _initials = new byte[text.Length];
        for (var at = 0; at < text.Length; at++)
        {
            _initials[at] = text[at] == Separator ? (byte)0 : Sounds.InitialOf(text[at]);
        }
    }

    public int Count => _ids.Length;

    public long Bytes => (long)_text.Length * (sizeof(char) + sizeof(byte)) + (long)Count * (sizeof(int) * 3 + sizeof(ushort) + sizeof(byte));

    public ReadOnlySpan<char> Text(int name) => _text.AsSpan(_starts[name]..(_starts[name + 1] - 1));

    public byte Form(int name) => _forms[name];

    public ushort Check(int name) => _checks[name];

    public int Id(int name) => _ids[name];

    public int Line(int name) => _lines[name];

    public static NameTable Of(IEnumerable<NameLine> lines, NameWords words)
    {
        var read = new NamesRead();
        foreach (var line in lines)
        {
            read.Add(line, words);
        }

        var order = read.Order();
        var text = new char[read.TextLength + order.Length];
        var (starts, forms, checks, ids) = (new int[order.Length + 1], new byte[order.Length], new ushort[order.Length], new int[order.Length]);
        var end = 0;
        for (var name = 0; name < order.Length; name++)
        {
            starts[name] = end;
            var source = read.Text(order[name]);
            source.CopyTo(text.AsSpan(end));
            end += source.Length + 1;
            (forms[name], checks[name], ids[name]) = (read.Forms[order[name]], read.Checks[order[name]], read.Ids[order[name]]);
        }

        starts[^1] = end;
        return new(text, starts, forms, checks, ids, order);
    }

    /// <summary>The first of the names with exactly this text, or its complement where there is none.</summary>
    public int First(ReadOnlySpan<char> text)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Text(middle).SequenceCompareTo(text) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low < Count && Text(low).SequenceEqual(text) ? low : ~low;
    }

    /// <summary>Names in which characters with these initials follow each other.</summary>
    public int WithInitials(ReadOnlySpan<byte> initials, Span<int> found)
    {
        var (count, at) = (0, 0);
        while (count < found.Length && _initials.AsSpan(at).IndexOf(initials) is var next and >= 0)
        {
            var place = Array.BinarySearch(_starts, at + next);
            found[count] = place >= 0 ? place : ~place - 1;
            at = _starts[found[count++] + 1];
        }

        return count;
    }
}
