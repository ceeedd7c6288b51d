namespace QualityCredit.Testing.Names;

/// <summary>Random numbers (splitmix64) that are the same on every machine.</summary>
internal sealed class NameDraws(ulong seed)
{
    private ulong _state = seed;

    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    private ulong Next()
    {
        var value = _state += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
