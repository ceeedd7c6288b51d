namespace QualityCredit.Rating.Policies;

/// <summary>A condition of a rule: a closed vocabulary of all, any and not over cells. Nothing in it runs code.</summary>
public abstract record Condition
{
    private protected Condition()
    {
    }

    /// <summary>One indicator must fit one cell.</summary>
    /// <param name="Indicator">Name of the indicator.</param>
    /// <param name="Cell">The test.</param>
    public sealed record Test(string Indicator, Cell Cell) : Condition;

    /// <summary>All parts must hold; none means always.</summary>
    /// <param name="Parts">The parts.</param>
    public sealed record All(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>At least one part must hold.</summary>
    /// <param name="Parts">The parts.</param>
    public sealed record Any(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>The part must not hold.</summary>
    /// <param name="Part">The part.</param>
    public sealed record Not(Condition Part) : Condition;

    /// <summary>Every test in the condition, from left to right.</summary>
    public IEnumerable<Test> Tests => this switch
    {
        Test test => [test],
        All all => all.Parts.SelectMany(part => part.Tests),
        Any any => any.Parts.SelectMany(part => part.Tests),
        Not not => not.Part.Tests,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The condition in one line, the same for the same meaning of the same text.</summary>
    public sealed override string ToString() => this switch
    {
        Test test => $"{test.Indicator}: {test.Cell}",
        All all => $"all({string.Join("; ", all.Parts)})",
        Any any => $"any({string.Join("; ", any.Parts)})",
        Not not => $"not({not.Part})",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
