namespace QualityCredit.Register.NameSearch;

/// <summary>The names in the order in which they came, while a table is being built.</summary>
internal sealed class NamesRead
{
    private const int KeyCharacters = 4;

    private readonly List<int> _starts = [0];
    private char[] _text = new char[1024];

    public List<byte> Forms { get; } = [];

    public List<ushort> Checks { get; } = [];

    public List<int> Ids { get; } = [];

    public int TextLength => _starts[^1];

    public ReadOnlySpan<char> Text(int name) => _text.AsSpan(_starts[name].._starts[name + 1]);

    public void Add(NameLine line, NameWords words)
    {
        if (_text.Length - TextLength < CanonicalName.Longest)
        {
            Array.Resize(ref _text, _text.Length * 2);
        }

        var name = CanonicalName.Write(line.Text, words, _text.AsSpan(TextLength), typed: false);
        _starts.Add(TextLength + name.Length);
        Forms.Add(name.Form);
        Checks.Add(name.Check);
        Ids.Add(line.Id);
    }

    /// <summary>By text; equal texts by everything that can be told of them, so that the order does not depend on how they came.</summary>
    public int[] Order()
    {
        var keys = new ulong[Ids.Count];
        var order = new int[Ids.Count];
        for (var name = 0; name < order.Length; name++)
        {
            (keys[name], order[name]) = (KeyOf(Text(name)), name);
        }

        Array.Sort(keys, order);
        for (var from = 0; from < order.Length;)
        {
            var to = from + 1;
            while (to < order.Length && keys[to] == keys[from])
            {
                to++;
            }

            order.AsSpan(from..to).Sort(Compare);
            from = to;
        }

        return order;
    }

    private static ulong KeyOf(ReadOnlySpan<char> text)
    {
        var key = 0ul;
        for (var at = 0; at < KeyCharacters; at++)
        {
            key = key << 16 | (at < text.Length ? text[at] : '\0');
        }

        return key;
    }

    private int Compare(int one, int other)
    {
        var order = Text(one).SequenceCompareTo(Text(other));
        order = order != 0 ? order : Ids[one].CompareTo(Ids[other]);
        order = order != 0 ? order : Forms[one].CompareTo(Forms[other]);
        return order != 0 ? order : Checks[one].CompareTo(Checks[other]);
    }
}
