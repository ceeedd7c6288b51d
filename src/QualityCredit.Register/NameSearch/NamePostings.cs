using System.Numerics;

namespace QualityCredit.Register.NameSearch;

/// <summary>
/// For each pair of sounds that follow each other, the names that have it, ascending, as differences of seven bits a byte.
/// </summary>
internal sealed class NamePostings
{
    // Bits of information count in eighths: among a million names the rarest pair tells 20 bits, 160 eighths.
    private const int RarityUnit = 8;

    private readonly byte[] _bytes;
    private readonly int[] _ends;
    private readonly int[] _counts;
    private readonly byte[] _rarity;

    private NamePostings(byte[] bytes, int[] ends, int[] counts, int names, NameWeighing weighing)
    {
        (_bytes, _ends, _counts, Weighing) = (bytes, ends, counts, weighing);
        _rarity = [.. counts.Select(count => (byte)Math.Round(RarityUnit * Math.Log2((names + 1.0) / (count + 1.0))))];
        MostRare = (byte)Math.Max(1, Math.Round(RarityUnit * Math.Log2(names + 1.0)));
    }

    public NameWeighing Weighing { get; }

    /// <summary>The rarity of a pair that no name has.</summary>
    public byte MostRare { get; }

    public long Bytes => _bytes.Length + (long)_ends.Length * sizeof(int) * 2 + _rarity.Length;

    public static int Gram(int first, int second) => first * Sounds.Classes + second;

    public int Count(int gram) => _counts[gram];

    /// <summary>How much a pair tells, in eighths of a bit.</summary>
    public byte Rarity(int gram) => _rarity[gram];

    /// <summary>Where the names of a pair are read from.</summary>
    public PostingReader Read(int gram) => new(_bytes.AsSpan((gram == 0 ? 0 : _ends[gram - 1]).._ends[gram]));

    public static NamePostings Of(NameTable names, NameWeighing weighing)
    {
        var grams = Sounds.Classes * Sounds.Classes;
        var (counts, sizes, last) = (new int[grams], new int[grams], new int[grams]);
        Visit(names, last, (gram, difference) =>
        {
            counts[gram]++;
            sizes[gram] += Size(difference);
        });
        var total = 0;
        for (var gram = 0; gram < grams; gram++)
        {
            (sizes[gram], total) = (total, checked(total + sizes[gram]));
        }

        var bytes = new byte[total];
        Array.Clear(last);
        Visit(names, last, (gram, difference) =>
        {
            var at = sizes[gram];
            for (; difference >= 128; difference >>= 7)
            {
                bytes[at++] = (byte)(difference | 128);
            }

            bytes[at++] = (byte)difference;
            sizes[gram] = at;
        });
        return new(bytes, sizes, counts, names.Count, weighing);
    }

    /// <summary>Each pair of each name once, with the difference to the name before that had it (the first counts from -1).</summary>
    private static void Visit(NameTable names, int[] last, Action<int, int> visit)
    {
        for (var name = 0; name < names.Count; name++)
        {
            var text = names.Text(name);
            for (var at = 1; at < text.Length; at++)
            {
                var gram = Gram(Sounds.ClassOf(text[at - 1]), Sounds.ClassOf(text[at]));
                if (last[gram] != name + 1)
                {
                    visit(gram, name + 1 - last[gram]);
                    last[gram] = name + 1;
                }
            }
        }
    }

    private static int Size(int difference) => (31 - BitOperations.LeadingZeroCount((uint)difference)) / 7 + 1;
}
