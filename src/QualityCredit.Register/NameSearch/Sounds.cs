namespace QualityCredit.Register.NameSearch;

/// <summary>
/// How characters sound. A sound class is a syllable without tone in which what much of the south does not tell apart is one (z and zh, n and l,
/// an and ang); a letter, a digit and a character without a reading have classes of their own. The index is built of classes, so
/// that a homophone, the commonest error of who types Chinese, costs nothing to find.
/// </summary>
internal static class Sounds
{
    private const int Others = 64;
    private const int ReadingBits = 10;

    private static readonly Dictionary<string, int> _syllables = new(StringComparer.OrdinalIgnoreCase);
    private static readonly uint[] _readings = new uint[char.MaxValue + 1];
    private static readonly ushort[] _classes = new ushort[char.MaxValue + 1];
    private static readonly byte[] _initials = new byte[char.MaxValue + 1];
    private static readonly int[] _classOfSyllable;
    private static readonly int[][] _classesHeardAs;

    static Sounds()
    {
        var rows = CharacterTables.Rows("readings.tsv").ToList();
        var folded = new Dictionary<string, int>(StringComparer.Ordinal);
        _classOfSyllable = new int[rows.Count + 1];
        for (var syllable = 1; syllable <= rows.Count; syllable++)
        {
            var text = rows[syllable - 1][0];
            _syllables.Add(text, syllable);
            folded.TryAdd(Folded(text), folded.Count);
            _classOfSyllable[syllable] = folded[Folded(text)];
        }

        AddPassportSpelling();
        Classes = folded.Count + 26 + 10 + Others;
        SetClasses(folded.Count);
        foreach (var column in (int[])[1, 2])
        {
            for (var syllable = 1; syllable <= rows.Count; syllable++)
            {
                AddReading(rows[syllable - 1][column], syllable, rows[syllable - 1][0][0]);
            }
        }

        _classesHeardAs = HeardAs(rows);
    }

    public static int Classes { get; }

    public static int ClassOf(char character) => _classes[character];

    /// <summary>The first letter of the first reading in upper case, or the character itself where it is a letter or digit; 0 for others.</summary>
    public static byte InitialOf(char character) => _initials[character];

    /// <summary>The number of a syllable, 0 where there is none of this spelling.</summary>
    public static int Syllable(ReadOnlySpan<char> text) => _syllables.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var syllable) ? syllable : 0;

    public static int ClassOfSyllable(int syllable) => _classOfSyllable[syllable];

    /// <summary>The classes under which characters with this reading stand, among them those that have it only as a further one: 重 is under zhong, and is meant by chong.</summary>
    public static int[] ClassesHeardAs(int syllable) => _classesHeardAs[syllable];

    public static bool HasReading(char character, int syllable)
    {
        const uint Mask = (1u << ReadingBits) - 1;
        var readings = _readings[character];
        return (readings & Mask) == syllable || (readings >> ReadingBits & Mask) == syllable || readings >> (2 * ReadingBits) == syllable;
    }

    /// <summary>Whether the two share a reading.</summary>
    public static bool SoundAlike(char one, char other)
    {
        const uint Mask = (1u << ReadingBits) - 1;
        for (var readings = _readings[one]; readings != 0; readings >>= ReadingBits)
        {
            if (HasReading(other, (int)(readings & Mask)))
            {
                return true;
            }
        }

        return false;
    }

    private static string Folded(string syllable)
    {
        var text = syllable.Length > 1 && syllable[1] == 'h' ? syllable.Remove(1, 1) : syllable;
        text = text.EndsWith("ng", StringComparison.Ordinal) ? text[..^1] : text;
        return text[0] == 'l' ? string.Concat("n", text.AsSpan(1)) : text;
    }

    // Passports write lü and nü as LYU and NYU.
    private static void AddPassportSpelling()
    {
        foreach (var (text, syllable) in _syllables.Where(pair => pair.Key.Contains('v', StringComparison.Ordinal)).ToList())
        {
            _syllables.TryAdd(text.Replace("v", "yu", StringComparison.Ordinal), syllable);
            _syllables.TryAdd(text.Replace("v", "u", StringComparison.Ordinal), syllable);
        }
    }

    private static void SetClasses(int syllables)
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            _classes[code] = (ushort)((char)code switch
            {
                >= 'A' and <= 'Z' => syllables + code - 'A',
                >= '0' and <= '9' => syllables + 26 + code - '0',
                _ => syllables + 36 + code % Others,
            });
            _initials[code] = char.IsAsciiLetterUpper((char)code) || char.IsAsciiDigit((char)code) ? (byte)code : (byte)0;
        }
    }

    private static void AddReading(string characters, int syllable, char initial)
    {
        foreach (var character in characters)
        {
            if (_readings[character] == 0)
            {
                _classes[character] = (ushort)_classOfSyllable[syllable];
                _initials[character] = (byte)char.ToUpperInvariant(initial);
            }

            var place = _readings[character] == 0 ? 0 : _readings[character] >> ReadingBits == 0 ? ReadingBits : 2 * ReadingBits;
            _readings[character] |= (uint)syllable << place;
        }
    }

    private static int[][] HeardAs(List<string[]> rows)
    {
        var heard = new int[rows.Count + 1][];
        heard[0] = [];
        for (var syllable = 1; syllable <= rows.Count; syllable++)
        {
            heard[syllable] = [.. rows[syllable - 1][2].Select(character => (int)_classes[character]).Prepend(_classOfSyllable[syllable]).Distinct()];
        }

        return heard;
    }
}
