namespace QualityCredit.Register.NameSearch;

/// <summary>Reads the names of one pair, ascending.</summary>
internal ref struct PostingReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;
    private int _name = -1;

    public bool Next(out int name)
    {
        if (_at == _bytes.Length)
        {
            name = -1;
            return false;
        }

        var difference = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = _bytes[_at++];
            difference |= (part & 127) << shift;
            if (part < 128)
            {
                break;
            }
        }

        name = _name += difference;
        return true;
    }
}
