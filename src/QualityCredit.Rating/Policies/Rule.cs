using QualityCredit.Rating.Decisions;

namespace QualityCredit.Rating.Policies;

/// <summary>One row of a rule: where the condition holds, the effect is yielded.</summary>
/// <param name="When">The condition.</param>
/// <param name="Then">The effect.</param>
public sealed record RuleRow(Condition When, Effect Then)
{
    /// <summary>Line in the file.</summary>
    public int Line { get; init; }

    /// <summary>The indicators that it reads, in its order: those of the condition, and the one that an effect is multiplied by.</summary>
    public IEnumerable<string> Reads => When.Tests.Select(test => test.Indicator).Concat(Then is Effect.Add { Times: { } times } ? [times] : []);
}

/// <summary>A rule while one edition of it is in force.</summary>
public sealed record RuleEdition
{
    /// <summary>When this edition is in force.</summary>
    public required Period InForce { get; init; }

    /// <summary>What it rests on.</summary>
    public required Citation Citation { get; init; }

    /// <summary>Rows, at most one of which holds; a rule with when and then has one row.</summary>
    public required IReadOnlyList<RuleRow> Rows { get; init; }

    /// <summary>Whether the effect applies where the condition is unknown; null where it can never be.</summary>
    public bool? UnknownApplies { get; init; }

    /// <summary>Line in the file.</summary>
    public required int Line { get; init; }
}

/// <summary>A rule: one sentence of the law as dated data.</summary>
public sealed record Rule
{
    /// <summary>Its name, unique in the policy and its parents.</summary>
    public required string Name { get; init; }

    /// <summary>The policy it stands in.</summary>
    public required string Policy { get; init; }

    /// <summary>The article folder it stands in.</summary>
    public required string Article { get; init; }

    /// <summary>Its words.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>The sentence of a reason, with <c>{indicator}</c> for the value seen; null where the title says it.</summary>
    public Bilingual? Because { get; init; }

    /// <summary>When it is decided.</summary>
    public required Stage Stage { get; init; }

    /// <summary>The dimension of a points rule.</summary>
    public Dimension? Dimension { get; init; }

    /// <summary>Its editions, ascending.</summary>
    public required IReadOnlyList<RuleEdition> Editions { get; init; }

    /// <summary>Where it is written.</summary>
    public required string File { get; init; }

    /// <summary>The edition in force on a day, or null.</summary>
    public RuleEdition? On(DateOnly day) => Editions.FirstOrDefault(edition => edition.InForce.Contains(day));
}
