using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Register.NameSearch;

/// <summary>The words that stand in front of and behind what distinguishes a firm: regions in full (长沙市, 湘西土家族苗族自治州) and legal forms.</summary>
public sealed class NameWords
{
    private const int LongestRegion = 15;
    private const int ShortestFormWithErrors = 4;

    private readonly Dictionary<string, int> _regions = new(StringComparer.Ordinal);
    private readonly HashSet<char> _regionEnds = [];
    private readonly string[] _forms = [.. CharacterTables.Lines("legal-forms.txt").OrderByDescending(form => form.Length)];

    public NameWords(RegionCatalogue regions)
    {
        foreach (var name in regions.All.Select(region => region.Name).Where(name => name.Length is > 2 and <= LongestRegion))
        {
            _regions.TryAdd(name, ShortLength(name));
            _regionEnds.Add(name[^1]);
        }
    }

    /// <summary>How many characters a region takes at the beginning, and how many of them are its short name: 3 and 2 for 长沙市; 0 where there is none.</summary>
    internal (int Length, int Short) RegionAt(ReadOnlySpan<char> text)
    {
        var regions = _regions.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(text.Length, LongestRegion); length > 2; length--)
        {
            if (_regionEnds.Contains(text[length - 1]) && regions.TryGetValue(text[..length], out var shortLength))
            {
                return (length, shortLength);
            }
        }

        return default;
    }

    /// <summary>The number of the legal form at the end, 0 for none, and its length there.</summary>
    internal (byte Form, int Length) FormAtEnd(ReadOnlySpan<char> text)
    {
        for (var form = 0; form < _forms.Length; form++)
        {
            if (text.Length > _forms[form].Length + 1 && text.EndsWith(_forms[form], StringComparison.Ordinal))
            {
                return ((byte)(form + 1), _forms[form].Length);
            }
        }

        return default;
    }

    /// <summary>The same for what somebody typed: one error in the form, or its pinyin.</summary>
    internal (byte Form, int Length) TypedFormAtEnd(ReadOnlySpan<char> text)
    {
        if (FormAtEnd(text) is { Form: > 0 } exact && exact.Length > 2)
        {
            return exact;
        }

        for (var form = 0; form < _forms.Length; form++)
        {
            var word = _forms[form];
            if (word.Length >= ShortestFormWithErrors && WithOneError(text, word) is var length and > 0)
            {
                return ((byte)(form + 1), length);
            }

            if (PinyinAtEnd(text, word) is var letters and > 0)
            {
                return ((byte)(form + 1), letters);
            }
        }

        return FormAtEnd(text);
    }

    private static int WithOneError(ReadOnlySpan<char> text, string word)
    {
        for (var length = word.Length - 1; length <= word.Length + 1; length++)
        {
            if (text.Length > length + 1 && IsOneErrorAway(text[^length..], word))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>One character too few, too many or wrong, or two exchanged.</summary>
    private static bool IsOneErrorAway(ReadOnlySpan<char> typed, ReadOnlySpan<char> word)
    {
        var before = typed.CommonPrefixLength(word);
        var restTyped = typed[before..];
        var restWord = word[before..];
        return restTyped.Length == restWord.Length
            ? restTyped.IsEmpty || restTyped[1..].SequenceEqual(restWord[1..])
                || (restTyped.Length > 1 && restTyped[0] == restWord[1] && restTyped[1] == restWord[0] && restTyped[2..].SequenceEqual(restWord[2..]))
            : restTyped.Length < restWord.Length ? restTyped.SequenceEqual(restWord[1..]) : restTyped[1..].SequenceEqual(restWord);
    }

    /// <summary>How many letters at the end spell the word; a single syllable such as DIAN is too little to tell.</summary>
    private static int PinyinAtEnd(ReadOnlySpan<char> text, string word)
    {
        var end = text.Length;
        for (var at = word.Length - 1; at >= 0; at--)
        {
            var taken = LongestSyllableBefore(text[..end], word[at]);
            if (taken == 0 || word.Length < 2)
            {
                return 0;
            }

            end -= taken;
        }

        return end > 1 ? text.Length - end : 0;
    }

    private static int LongestSyllableBefore(ReadOnlySpan<char> text, char character)
    {
        var toned = text.Length > 1 && text[^1] is >= '1' and <= '5' ? 1 : 0;
        for (var length = Math.Min(6, text.Length - toned); length > 0; length--)
        {
            if (Sounds.Syllable(text[^(length + toned)..^toned]) is var syllable and > 0 && Sounds.HasReading(character, syllable))
            {
                return length + toned;
            }
        }

        return 0;
    }

    // 湘西 of 湘西土家族苗族自治州, 内蒙古 of 内蒙古自治区; a word of one character keeps its ending (攸县).
    private static int ShortLength(string name)
    {
        var autonomous = name.IndexOf("自治", StringComparison.Ordinal);
        return autonomous < 0 ? name.Length - 1 : name.Contains('族', StringComparison.Ordinal) ? 2 : autonomous;
    }
}
