namespace QualityCredit.Seeds;

/// <summary>
/// A stream of random numbers (splitmix64) that depends on nothing but the seed and the index: enterprise number i is the
/// same whoever came before it, on every machine and every version of .NET.
/// </summary>
internal sealed class Draws(long seed, int index)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const int Trials = 16;

    private ulong _state = Mix((ulong)seed + Golden) ^ Mix((ulong)index * Golden + 1);

    /// <summary>0 ≤ x &lt; 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Unit() < probability;

    /// <summary>0 ≤ x &lt; bound.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    public double Between(double least, double most) => least + (most - least) * Unit();

    /// <summary>From is included, until is not; the same day where nothing lies between.</summary>
    public DateOnly Day(DateOnly from, DateOnly until) => from.AddDays(Below(Math.Max(1, until.DayNumber - from.DayNumber)));

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>A number of events with this mean: so many successes of sixteen trials.</summary>
    public int Count(double mean)
    {
        var probability = mean / Trials;
        var count = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            count += Chance(probability) ? 1 : 0;
        }

        return count;
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    private ulong Next() => Mix(_state += Golden);
}
