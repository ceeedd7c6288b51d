using QualityCredit.Register.Editions;

namespace QualityCredit.Register.Activation;

/// <summary>
/// What a draft would do to the register: everybody rated on one day under the policies in force and under the draft. Grades and
/// intensities are named by their codes, <c>none</c> where an enterprise is not rated at all.
/// </summary>
public sealed record SimulationReport
{
    public const string NotRated = "none";

    /// <summary>Digest of the draft.</summary>
    public required string Draft { get; init; }

    /// <summary>Digest of what governs on the day without it.</summary>
    public required string Base { get; init; }

    public required DateOnly AsOf { get; init; }

    public required DateTime KnownAtUtc { get; init; }

    public required long DataVersion { get; init; }

    /// <summary>Files of the policies that are not the same.</summary>
    public required IReadOnlyList<ChangedFile> Files { get; init; }

    public required int Enterprises { get; init; }

    /// <summary>How many the next run would decide anew.</summary>
    public required int Decided { get; init; }

    /// <summary>How many have another grade or intensity under the draft.</summary>
    public required int Movers { get; init; }

    /// <summary>How many the next run would change without the draft too: something new is known, or a day has come.</summary>
    public required int ChangesWithoutDraft { get; init; }

    public required int Failed { get; init; }

    /// <summary>The first of those that could not be rated.</summary>
    public required IReadOnlyList<SimulatedFailure> Failures { get; init; }

    /// <summary>Who goes from which grade to which; those that stay are in it.</summary>
    public required IReadOnlyList<Migration> Grades { get; init; }

    /// <summary>Who goes from which intensity to which; those that stay are in it.</summary>
    public required IReadOnlyList<Migration> Intensities { get; init; }

    public required IReadOnlyList<MoverGroup> ByPrefecture { get; init; }

    public required IReadOnlyList<MoverGroup> ByIndustry { get; init; }

    public required IReadOnlyList<MoverGroup> BySize { get; init; }

    /// <summary>Candidates for the blacklist that only the draft proposes, by rule.</summary>
    public required IReadOnlyList<RuleCount> NewlyProposed { get; init; }

    /// <summary>Candidates that the draft proposes no longer, by rule.</summary>
    public required IReadOnlyList<RuleCount> NoLongerProposed { get; init; }

    /// <summary>Rules whose finding is another among those that move, the most frequent first.</summary>
    public required IReadOnlyList<MoveCause> Causes { get; init; }

    /// <summary>The movers that the next run writes into its line of the ledger if nothing new comes in.</summary>
    public required IReadOnlyDictionary<string, int> ExpectedMovers { get; init; }

    public required IReadOnlyList<SimulationExample> Examples { get; init; }
}

public sealed record SimulatedFailure(string Code, string Name, string Reason);

public sealed record Migration(string From, string To, int Count);

/// <summary>Movers of one place, trade or size: to a better grade, to a worse one, or to another intensity alone.</summary>
public sealed record MoverGroup(string Key, int Better, int Worse, int IntensityOnly)
{
    public int All => Better + Worse + IntensityOnly;
}

public sealed record RuleCount(string Rule, int Enterprises);

/// <summary>A rule among the movers: how many have its effect only under the draft, only without it, or otherwise than without it.</summary>
public sealed record MoveCause(string Policy, string Rule, string Zh, string En, int Appears, int Disappears, int Differs)
{
    public int All => Appears + Disappears + Differs;
}

/// <summary>One enterprise that stands for its kind of move, with the reasons of both decisions and what lies between them.</summary>
/// <param name="Code">Its organization code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Region">Where it produces.</param>
/// <param name="Before">What stands without the draft; null where it is not rated at all.</param>
/// <param name="After">What the draft decides.</param>
/// <param name="Changes">Rules that do something else, a sentence for each.</param>
public sealed record SimulationExample(
    string Code, string Name, string Region, ExampleDecision? Before, ExampleDecision After, IReadOnlyList<ExampleChange> Changes);

public sealed record ExampleChange(string Zh, string En);

/// <param name="Grade">Code of the grade.</param>
/// <param name="Intensity">Code of the intensity.</param>
/// <param name="Points">Points.</param>
/// <param name="Policy">The policy that decided.</param>
/// <param name="Proposed">Rules that propose it for the blacklist.</param>
/// <param name="Reasons">Why, the gravest first.</param>
public sealed record ExampleDecision(
    string Grade, string Intensity, int Points, string Policy, IReadOnlyList<string> Proposed, IReadOnlyList<ExampleReason> Reasons);

/// <summary>A reason that stands against the enterprise; <paramref name="OnlyHere"/> where the other decision does not have it.</summary>
public sealed record ExampleReason(string Rule, string Zh, string En, int Points, bool OnlyHere);
