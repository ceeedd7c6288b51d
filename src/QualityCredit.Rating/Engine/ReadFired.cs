using QualityCredit.Rating.Decisions;

namespace QualityCredit.Rating.Engine;

/// <summary>Reads from the bytes of a trace only which rules fired, past everything else and without an object: every decision of a run is asked.</summary>
internal static class ReadFired
{
    private const int FirstRow = 2;

    /// <returns>One bit for each rule of <see cref="RatingProgram.Rules"/>, the first in the lowest bit; a rule of product risk fired where it did for one product.</returns>
    public static byte[] From(RatingProgram program, ReadOnlySpan<byte> trace)
    {
        var parts = program.Parts;
        var fired = new byte[(parts.Rules.Length + parts.ProductRules.Length + 7) / 8];
        Reader reader = new(trace[1..]);
        for (var products = reader.Number(); products > 0; products--)
        {
            reader.Number();
            reader.Byte();
            reader.States(parts.ProductRules, parts.Rules.Length, fired);
            reader.SkipValues(parts.ProductIndicators.Length);
        }

        reader.Byte();
        reader.Skip(1 + (3 * parts.DimensionRanges.Length));
        reader.States(parts.Rules, 0, fired);
        return fired;
    }

    private ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;
        private int _at;

        public byte Byte() => _bytes[_at++];

        public ulong Number()
        {
            for (var (result, shift) = (0UL, 0); ; shift += 7)
            {
                var next = Byte();
                result |= (ulong)(next & 0x7F) << shift;
                if (next < 0x80)
                {
                    return result;
                }
            }
        }

        public void Skip(int numbers)
        {
            for (; numbers > 0; numbers--)
            {
                while (Byte() >= 0x80)
                {
                }
            }
        }

        public void States(CompiledRule[] rules, int first, byte[] fired)
        {
            for (var i = 0; i < rules.Length; i++)
            {
                var state = (int)Number();
                if (state >= FirstRow)
                {
                    fired[(first + i) / 8] |= (byte)(1 << ((first + i) % 8));
                }

                if (rules[i].Rule.Stage == Stage.Points && rules[i].RowOf(state) >= 0)
                {
                    Skip(1);
                }
            }
        }

        public void SkipValues(int indicators)
        {
            for (; indicators > 0; indicators--)
            {
                var packed = Number();
                Skip(packed > 0 && packed % 2 == 0 ? 1 : 0);
                Skip((int)Number());
            }
        }
    }
}
