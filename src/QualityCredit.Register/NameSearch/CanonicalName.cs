namespace QualityCredit.Register.NameSearch;

/// <summary>
/// A name as it is compared: folded characters, regions by their short name, without its legal form. 湖南省長沙市恒泰（食品）有限公司 is 湖南长沙恒泰食品.
/// </summary>
/// <param name="Length">Characters written.</param>
/// <param name="Form">The legal form, 0 for none.</param>
/// <param name="Check">A hash of the folded name with everything, which tells equal names from names that only compare equal.</param>
internal readonly record struct CanonicalName(int Length, byte Form, ushort Check)
{
    public const int Longest = 200;

    private const int MostRegions = 3;

    public static CanonicalName Write(ReadOnlySpan<char> name, NameWords words, Span<char> text, bool typed)
    {
        var length = Fold(name, text);
        var check = CheckOf(text[..length]);
        length = ShortenRegions(text, length, words);
        var (form, formLength) = typed ? words.TypedFormAtEnd(text[..length]) : words.FormAtEnd(text[..length]);
        return new(length - formLength, form, check);
    }

    private static int Fold(ReadOnlySpan<char> name, Span<char> text)
    {
        var length = 0;
        foreach (var character in name)
        {
            if (FoldCharacter.Of(character) is not FoldCharacter.Nothing and var folded && length < Longest)
            {
                text[length++] = folded;
            }
        }

        return length;
    }

    private static int ShortenRegions(Span<char> text, int length, NameWords words)
    {
        var at = 0;
        for (var region = 0; region < MostRegions; region++)
        {
            var (taken, kept) = words.RegionAt(text[at..length]);
            text[(at + taken)..length].CopyTo(text[(at + kept)..]);
            length -= taken - kept;
            at += kept;
        }

        return length;
    }

    private static ushort CheckOf(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 16777619u;
        }

        return (ushort)(hash ^ hash >> 16);
    }
}
