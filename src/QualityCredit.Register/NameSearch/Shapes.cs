using System.Numerics;

namespace QualityCredit.Register.NameSearch;

/// <summary>Which characters look alike: those whose Cangjie codes, which say what a character is composed of, differ by one part.</summary>
internal static class Shapes
{
    private const int PartBits = 5;
    private const uint FirstBits = 0b00001_00001_00001_00001_00001;

    private static readonly uint[] _codes = Build();

    public static bool LookAlike(char one, char other)
    {
        var (a, b) = (_codes[one], _codes[other]);
        if (a == 0 || b == 0)
        {
            return false;
        }

        var (longer, shorter) = (Math.Max(a, b), Math.Min(a, b));
        var (longerParts, shorterParts) = (Parts(longer), Parts(shorter));
        return longerParts == shorterParts
            ? longerParts > 1 && DifferingParts(longer ^ shorter) == 1
            : longerParts == shorterParts + 1 && shorterParts > 1 && (longer >> PartBits == shorter || (longer & ((1u << (PartBits * shorterParts)) - 1)) == shorter);
    }

    private static int Parts(uint code) => (31 - BitOperations.LeadingZeroCount(code)) / PartBits + 1;

    private static int DifferingParts(uint bits) => BitOperations.PopCount((bits | bits >> 1 | bits >> 2 | bits >> 3 | bits >> 4) & FirstBits);

    private static uint[] Build()
    {
        var codes = new uint[char.MaxValue + 1];
        foreach (var row in CharacterTables.Rows("shapes.tsv"))
        {
            codes[row[0][0]] = row[1].Aggregate(0u, (code, letter) => code << PartBits | (uint)(letter - 'A' + 1));
        }

        return codes;
    }
}
