namespace QualityCredit.Rating.Engine;

/// <summary>Which rules fired, from the bytes of a trace. A rule that applies because too little is known did not fire.</summary>
internal static class ReadFired
{
    /// <returns>One bit for each rule of <see cref="RatingProgram.Rules"/>, the first in the lowest bit; a rule of product risk fired where it did for one product.</returns>
    public static byte[] From(RatingProgram program, ReadOnlySpan<byte> trace)
    {
        var fired = new byte[(program.Parts.Rules.Length + program.Parts.ProductRules.Length + 7) / 8];
        foreach (var rule in new RuleStates(program, trace))
        {
            if (rule.IsFired)
            {
                fired[rule.Place / 8] |= (byte)(1 << (rule.Place % 8));
            }
        }

        return fired;
    }
}
